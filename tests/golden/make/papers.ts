import { buildOfd, gridPath, textObject } from '#tests/fixtures/build-ofd.ts';
import { buildPdf, marked, ruledGrid, textLine, textLines, turnedText } from '#tests/fixtures/build-pdf.ts';
import type { PdfTag } from '#tests/fixtures/build-pdf.ts';
import type { GoldenCase } from './golden-case.ts';

const pdf = (name: string, pages: readonly string[], tags: readonly PdfTag[] = []): GoldenCase => ({ name, ending: 'pdf', bytes: () => buildPdf({ pages: pages.map((content) => ({ content })), tags }) });

/** Lines of as many characters as the measure holds; the last one of each paragraph is what is left. */
function set(paragraphs: readonly string[], x: number, y: number, characters: number, size = 12): string {
  const lines = paragraphs.flatMap((text) => text.match(new RegExp(`.{1,${characters}}`, 'gu')) ?? []);
  return textLines(lines, x, y, size, size * 1.6);
}

const clauses = ['第一条　乙方为辖区内的困难老人、困境儿童和其他低收入家庭提供个案服务、小组工作和社区活动，数量以附件一服务清单为准，双方每季度核对一次。',
  '第二条　甲方在收到乙方开具的发票后十个工作日内，按照合同约定的比例支付服务费用，逾期支付的，每逾期一日按照应付未付金额的万分之三支付违约金。',
  '第三条　乙方应当为派驻人员缴纳社会保险，并对服务中知悉的个人信息保密。'];
const cells = (rows: readonly (readonly string[])[], xs: readonly number[], top: number): string => rows.map((texts, row) => texts.map((text, column) => (text === '' ? '' : textLine(text, (xs[column] ?? 0) + 5, top + 17 + row * 25, 10.5))).join('')).join('');
const steps = (top: number, count: number): readonly number[] => Array.from({ length: count + 1 }, (_, at) => top + at * 25);
const xs = [80, 130, 330, 400, 510];
const head = ['序号', '服务项目', '数量', '单位'];
const columns = Array.from({ length: 6 }, (_, at) => `${'一二三四五六'[at] ?? ''}、乙方应当按照服务清单开展服务，做好过程记录，并在每季度末向甲方报送。`);
const broken = clauses.flatMap((text) => text.match(/.{1,36}/gu) ?? []);
const seal = [...'青石县向阳社会工作服务中心'].map((sign, at) => turnedText(sign, 330 + at * 8, 560 + Math.abs(at - 6) * 5, 12, 70 - at * 11.5)).join('');
const page = (number: number, lines: string): string => textLine('青石县政府采购合同（服务类）', 210, 40, 9) + lines + textLine(`第 ${number} 页 共 3 页`, 265, 810, 9);
const tagged: readonly PdfTag[] = [
  { id: 'title', role: 'H1', kids: [{ page: 0, mcid: 0 }] }, { id: 'list', role: 'L', kids: ['i1', 'i2'] },
  { id: 'i1', role: 'LI', kids: ['l1', 'b1'] }, { id: 'l1', role: 'Lbl', kids: [{ page: 0, mcid: 1 }] }, { id: 'b1', role: 'LBody', kids: [{ page: 0, mcid: 2 }] },
  { id: 'i2', role: 'LI', kids: ['l2', 'b2'] }, { id: 'l2', role: 'Lbl', kids: [{ page: 0, mcid: 3 }] }, { id: 'b2', role: 'LBody', kids: [{ page: 0, mcid: 4 }] },
  { id: 'table', role: 'Table', kids: ['r1', 'r2'] }, { id: 'r1', role: 'TR', kids: ['c1', 'c2'] }, { id: 'r2', role: 'TR', kids: ['c3', 'c4'] },
  ...[['c1', 'TH'], ['c2', 'TH'], ['c3', 'TD'], ['c4', 'TD']].map(([id = '', role = ''], at) => ({ id, role, kids: [{ page: 0, mcid: 5 + at }] })),
];
const taggedPage = marked(textLine('内部资料', 80, 40, 9), 'Artifact') + ([['社工站服务协议', 250, 90, 16], ['（一）', 104, 130], ['乙方每月探访困难老人', 140, 130], ['（二）', 104, 150], ['甲方提供办公场所', 140, 150],
  ['期次', 104, 190], ['比例', 300, 190], ['首期', 104, 210], ['50%', 300, 210]] as const).map(([text, x, y, size = 12], mcid) => marked(textLine(text, x, y, size), 'P', mcid)).join('');
const millimetres = (texts: readonly string[], top: number): string => texts.map((text, at) => textObject(text, 25, top + at * 7)).join('');

export const paperCases: readonly GoldenCase[] = [
  pdf('pdf-paragraphs-over-pages', [[0, 1, 740], [1, 3, 100], [3, 7, 100]].map(([from, to, top = 0], at) => page(at + 1, textLines(broken.slice(from, to), 80, top)))),
  pdf('pdf-header-footer-page-number', [1, 2, 3].map((number) => page(number, set(clauses.slice(number - 1, number), 80, 100, 36)))),
  pdf('pdf-two-columns', [textLine('社会工作服务合同通用条款', 180, 80, 18) + set(columns.slice(0, 3), 70, 130, 18, 11) + set(columns.slice(3), 320, 130, 18, 11)]),
  pdf('pdf-ruled-table-over-pages', [textLine('一、服务清单', 80, 700) + ruledGrid(xs, steps(715, 3)) + cells([head, ['1', '个案服务', '12', '例'], ['2', '小组工作', '8', '个']], xs, 715),
    ruledGrid(xs, steps(60, 3)) + cells([head, ['3', '社区活动', '6', '场'], ['4', '入户探访', '240', '人次']], xs, 60) + textLine('二、其他约定', 80, 180)]),
  pdf('pdf-table-by-gaps', [textLine('一、服务清单如下，由乙方逐项完成：', 80, 90) + cells([head, ['1', '困难老人和困境儿童', '240', '人次'], ['', '的入户探访', '', ''], ['2', '小组工作', '8', '个'], ['3', '社区活动', '6', '场']], xs, 110) + textLine('二、其他约定', 80, 270)]),
  pdf('pdf-seal', [set(clauses, 80, 90, 36) + textLine('甲方（盖章）：', 80, 560) + textLine('乙方（盖章）：', 330, 560) + seal]),
  { name: 'pdf-turned-page', ending: 'pdf', bytes: () => buildPdf({ pages: [{ content: set(clauses, 80, 90, 36) }, { content: set(clauses.slice(0, 1), 80, 340, 36).replaceAll(/ (\d+) ([\d.]+) Tm/g, (_, x: string, y: string) => ` ${x} ${Number(y)} Tm`), rotate: 90 }] }) },
  pdf('pdf-raised-and-mixed-sizes', [textLine('活动场地不少于200m', 80, 90) + textLine('2', 188, 90, 7, { rise: 5 }) + textLine('，由甲方提供。', 192, 90) + textLine('重要', 80, 130, 18) + textLine('：费用按季支付，以发票为准。', 116, 130)]),
  pdf('pdf-tagged', [taggedPage], tagged),
  { name: 'ofd-table-and-paragraphs', ending: 'ofd', bytes: () => buildOfd({ template: textObject('青石县政府采购合同', 80, 12), pages: [
    millimetres(['社工站服务协议', '第一条　乙方应当按照下列清单开展服务：'], 30) + gridPath(25, 50, [0, 60, 120], [0, 10, 20]) + textObject('服务项目', 27, 53) + textObject('数量', 87, 53) + textObject('个案服务', 27, 63) + textObject('12例', 87, 63),
    millimetres(['第二条　甲方按季支付服务费用。'], 30)] }) },
];
