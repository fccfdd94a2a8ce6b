import type { Review } from '../../model/review.ts';
import type { Comparison } from '../../model/comparison.ts';
import { describeWaiver } from '../decision-words.ts';
import { basisNote, buildBasisTable } from '../basis-table.ts';
import { listDifferences } from '../list-differences.ts';
import type { ListedDifference } from '../list-differences.ts';
import { cell, paragraph, plainHeading, table } from '../paper/compose.ts';
import type { Block } from '../paper/paper.ts';
import { formatDate } from '../words.ts';
import { listUnmeasured } from './unmeasured.ts';
import type { OpinionOptions } from './opinion-options.ts';

/** 附录: with which rules, what was not measured and why, how it was done and where it ends, the words of the law. */
export function buildAppendix(review: Review, { basisDate, date, fileName, notes, notApplicable }: OpinionOptions): readonly Block[] {
  const { rules, findings, comparison } = review;
  const last = 4 + Number(notes.length > 0) + Number(comparison !== null);
  const unmeasured = listUnmeasured(review);
  return [
    plainHeading(1, '附　录'),
    plainHeading(2, '附录一　规则和版本'),
    table([[null, 26], [null, 74]], [
      [cell('规则包'), cell(`${rules.profile}，版本 ${rules.version}`)],
      [cell('法律文件核对日期'), cell(formatDate(basisDate))],
      [cell('送审文件'), cell(fileName)],
      ...(comparison === null ? [] : [[cell('比对的采购文件'), cell(`${comparison.companion.fileName}（SHA-256 ${comparison.companion.sha256}）`)]]),
      [cell('审查日期'), cell(formatDate(date))],
    ]),
    plainHeading(2, '附录二　没有测算或者不适用的项目'),
    unmeasured.length === 0
      ? paragraph('body', '各项测算所需的数字合同都已写明。')
      : table([['项目', 36], ['原因', 64]], unmeasured.map(({ name, reason }) => [cell(name), cell(reason)])),
    ...(notApplicable.length === 0 ? [] : [
      paragraph('body', `审查人把下列 ${notApplicable.length} 处标为不适用，没有计入结论和得分：`),
      table([['条款', 16], ['原文', 34], ['问题', 20], ['原因', 30]], notApplicable.map(({ finding, waiver }) => [
        cell(finding.clause ?? `第 ${finding.paragraph + 1} 段`), cell(finding.quote), cell(finding.title), cell(describeWaiver(waiver)),
      ])),
    ]),
    plainHeading(2, '附录三　方法和限度'),
    ...methods.map((text) => paragraph('note', text)),
    ...(notes.length === 0 ? [] : [plainHeading(2, '附录四　读取文件时的提示'), ...notes.map((note) => paragraph('note', note))]),
    ...(comparison === null ? [] : differencesTable(comparison, notes.length === 0 ? '四' : '五')),
    ...(findings.length === 0 ? [] : [plainHeading(2, `附录${ordinals[last - 4]}　依据摘录`), buildBasisTable(findings), basisNote(basisDate)]),
  ];
}

const ordinals = ['四', '五', '六'] as const;

/** Both documents beside each other. */
function differencesTable(comparison: Comparison, ordinal: string): readonly Block[] {
  const side = (one: ListedDifference['ours']): string => (one === null ? '没有' : `${one.place}：“${one.quote}”`);
  const rows = listDifferences(comparison);
  return [
    plainHeading(2, `附录${ordinal}　与采购文件的差别对照`),
    paragraph('body', '两份文件按字面内容逐项对照，换了一套说法的可能列为差别，也可能有遗漏；请对着两份原文核对。'),
    rows.length === 0
      ? paragraph('body', `与“${comparison.companion.fileName}”比对，没有发现实质差别。`)
      : table([['差别', 20], ['合同', 40], ['采购文件', 40]], rows.map(({ kind, way, ours, theirs }) => [cell(`${kind}：${way}`), cell(side(ours)), cell(side(theirs))])),
  ];
}

const methods: readonly string[] = [
  '本意见书由软件逐句对照规则生成：先认出条款、当事人和各句的责任方，再按规则找出没有边界的写法，读取指标并分类、合计、折算工时。同一份文件和同一版规则得出同样的结果。',
  '问题按三种程度措辞：文字与明文的数字或者形式不一致；可能不协调，建议核对；没有强制规定，属于专业建议。规章和规范性文件不直接决定合同条款的效力，本意见书不判断效力。',
  '是否达到采购限额标准、购买方和承接方的性质、采购方式和所处阶段，决定有关规定能否直接适用；文件本身没有写明时，请审查人核对后使用。',
  '工时折算系数、每人每年可用工时、人员成本等是可以商定的参数；对照数字来自公开资料，口径不同。各项得分是工具自定的尺子。',
  '软件可能漏读或者误读，图片中的文字不在审查之内。本意见书供双方协商和审查人判断时参考，不是法律意见；签订前请人工通读全文。',
];
