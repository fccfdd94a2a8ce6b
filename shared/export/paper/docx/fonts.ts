/**
 * The four faces of official papers (GB/T 9704): which fonts carry them on Windows, UOS, Kylin and macOS. A DOCX names one font and, in
 * its font table, the names to try where that one is missing; HTML takes the whole list.
 */
export type Face = 'title' | 'hei' | 'kai' | 'song' | 'fang';

export const faces: { readonly [face in Face]: readonly [string, ...string[]] } = {
  title: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '华文中宋', 'STZhongsong', '宋体', 'SimSun', '方正书宋_GBK', 'Songti SC', 'Noto Serif CJK SC'],
  hei: ['黑体', 'SimHei', '方正黑体_GBK', '方正黑体简体', 'STHeiti', '思源黑体', 'Noto Sans CJK SC'],
  kai: ['楷体', 'KaiTi', '楷体_GB2312', '方正楷体_GBK', '方正楷体简体', 'STKaiti', 'Noto Serif CJK SC'],
  song: ['宋体', 'SimSun', '方正书宋_GBK', '方正书宋简体', 'Songti SC', 'STSong', '思源宋体', 'Noto Serif CJK SC'],
  fang: ['仿宋', 'FangSong', '仿宋_GB2312', '方正仿宋_GBK', '方正仿宋简体', 'STFangsong', 'Noto Serif CJK SC'],
};

export function fontTableXml(namespace: string): string {
  const fonts = Object.values(faces).map(([name, ...others]) => {
    const sans = name === '黑体';
    return `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="${sans ? 'modern' : 'roman'}"/><w:pitch w:val="variable"/></w:font>`;
  });
  return `<w:fonts ${namespace}>${fonts.join('')}</w:fonts>`;
}
