/**
 * Fonts often map a character to its look-alike among the radicals and compatibility forms (⽂ U+2F42 for 文);
 * nobody typed those, and no rule would match them.
 */
const lookAlikes = /[\u2e80-\u2fdf\uf900-\ufaff]/g;
/** Unicode gives most of the supplementary radicals (⻓ U+2ED3) no equivalent: the character each one looks like. */
const radicals = '⺁⺄⺇⺈⺊⺌⺎⺒⺓⺕⺗⺙⺛⺝⺞⺟⺠⺢⺣⺤⺥⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺳⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳';
const characters = '厂乙几刀卜小兀巳幺彐心攵旡月歹母民水火爪爪牛犬王疋目示示竹糸纟网网羊羊羊老聿聿月臼艹艹艹虎衤西西见角角讠贝足车辶辶辶邑钅長镸长门阜阝雨青韦页风飞食食食饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
/** Controls, zero-width and direction marks, replacement character. */
const invisible = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufffd]/gu;

/** Seen only where a line breaks there. */
export const softHyphen = '\u00ad';

/** A glyph's character as a reader would type it; empty when nothing is seen. A soft hyphen stays for the line to judge. */
export function shownText(unicode: string): string {
  if (isUsual(unicode)) return unicode;
  return unicode.replace(invisible, '').replace(lookAlikes, plain).replace(/\u00a0/g, ' ');
}

/** Nearly every character is; asking three patterns about each would cost more than reading the file. */
function isUsual(unicode: string): boolean {
  const code = unicode.charCodeAt(0);
  return unicode.length === 1 && ((code >= 0x3000 && code < 0xd800) || (code >= 0x20 && code < 0x7f) || (code > 0xff00 && code < 0xfff0));
}

export function isCjk(character: string): boolean {
  return /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u.test(character);
}

function plain(lookAlike: string): string {
  const at = radicals.indexOf(lookAlike);
  return at === -1 ? lookAlike.normalize('NFKC') : (characters[at] ?? lookAlike);
}
