import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '#shared/text/fold.ts';

const fold = (text: string): string => foldText(text).text;

describe('foldText', () => {
  it.each([
    ['每站不少于２名', '每站不少于2名'],
    ['⼄⽅应完成⼯作', '乙方应完成工作'],
    ['站点Ａ类', '站点A类'],
    ['①档案②报表', '①档案②报表'],
    ['走访…等', '走访…等'],
  ])('writes compatibility characters plainly, but keeps those that mean more: %s', (original, folded) => {
    expect(fold(original)).toBe(folded);
  });

  it.each([
    ['乙方应配合(含夜间),不得推辞;', '乙方应配合（含夜间），不得推辞；'],
    ['比例为4:4:2', '比例为4:4:2'],
    ['比例为4：4：2', '比例为4:4:2'],
    ['￥228,800.00元', '¥228,800.00元'],
    ['项目:清单', '项目：清单'],
    ['师生比为1∶6', '师生比为1:6'],
    ['第1.1条,见附件', '第1.1条，见附件'],
    ['见第3, 5条', '见第3，5条'],
  ])('turns typed marks into Chinese ones except between digits: %s', (original, folded) => {
    expect(fold(original)).toBe(folded);
  });

  it.each([
    ['本合同一式两份.', '本合同一式两份。'],
    ['本合同一式两份.双方各执一份.', '本合同一式两份。双方各执一份。'],
    ['约1.5万元', '约1.5万元'],
    ['一.服务内容', '一.服务内容'],
  ])('reads a dot behind Chinese as a full stop, but not in a number or label: %s', (original, folded) => {
    expect(fold(original)).toBe(folded);
  });

  it.each([
    ['服 务\u3000期\t限\n十二 个月', '服务期限十二个月'],
    ['乙\u00ad方\u200b应', '乙方应'],
    ['Word  and   Excel', 'Word and Excel'],
    ['个案 10 例 / 年', '个案10例/年'],
    ['  首尾  ', '首尾'],
  ])('drops blanks beside Chinese and marks: %j', (original, folded) => {
    expect(fold(original)).toBe(folded);
  });

  it.each([
    ['3～5名', '3~5名'],
    ['3〜5名', '3~5名'],
    ['3—5名', '3-5名'],
    ['3——5名', '3-5名'],
    ['2025－2026年', '2025-2026年'],
    ['个案——由社工跟进', '个案——由社工跟进'],
  ])('has one sign for each kind of range and keeps the dash: %s', (original, folded) => {
    expect(fold(original)).toBe(folded);
  });

  it('gives straight quotes a direction', () => {
    expect(fold('填写"其他任务"一栏,「另行」通知')).toBe('填写“其他任务”一栏，“另行”通知');
  });

  it('maps a folded range back to the words of the original', () => {
    const original = '乙方 应完成 甲方\u3000交办的　其他 工作.';
    const folded = foldText(original);
    const start = folded.text.indexOf('甲方交办');
    expect(original.slice(...folded.toOriginal([start, start + 8]))).toBe('甲方\u3000交办的　其他 工');
    expect(folded.toFolded(original.indexOf('甲'))).toBe(start);
  });

  it('maps every letter of an expanded character to the whole character', () => {
    const folded = foldText('共㎏');
    expect(folded.text).toBe('共kg');
    expect(folded.toOriginal([1, 2])).toEqual([1, 2]);
    expect(folded.toOriginal([2, 3])).toEqual([1, 2]);
  });

  it('keeps ranges inside the original, in order, and is stable when folded again', () => {
    const piece = fc.constantFrom('甲', '方', ' ', '\u3000', '１', '2', '.', ',', '：', '(', '—', '-', '～', '"', '\u200b', '𠮷', '①', 'a', '\n', '%', '㎏');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const original = pieces.join('');
      const folded = foldText(original);
      let last = 0;
      for (let at = 0; at < folded.text.length; at += 1) {
        const [start, end] = folded.toOriginal([at, at + 1]);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(original.length);
        expect(start).toBeGreaterThanOrEqual(last);
        last = start;
        expect(folded.toOriginal([folded.toFolded(start), folded.toFolded(start)])[0]).toBe(start);
      }
    }));
  });

  it('folds a megabyte in well under a second', () => {
    const text = '乙方应于２０２５年３月 底前,完成(不少于) 12 场活动；——'.repeat(32_000);
    const begin = process.cpuUsage();
    expect(foldText(text).text.length).toBeGreaterThan(800_000);
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(3_000);
  });

  it('reads traditional script as simplified, offset for offset', () => {
    const folded = foldText('甲方有權根據需要調整服務內容');
    expect(folded.text).toBe('甲方有权根据需要调整服务内容');
    expect(folded.toOriginal([3, 4])).toEqual([3, 4]);
  });
});
