import { buildDocx, numbered, numberingList, paragraph, table } from '#tests/fixtures/build-docx.ts';
import type { GoldenCase } from './golden-case.ts';

const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (cells: readonly string[], properties = ''): string => `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
const down = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';

export const tableCases: readonly GoldenCase[] = [
  { name: 'table-merged-cells', ending: 'docx', bytes: () => buildDocx({
    document: `${paragraph('服务指标如下：')}<w:tbl>${row([cell('类别', down), cell('服务', '<w:gridSpan w:val="2"/>'), cell('权重', down)], '<w:tblHeader/>')}`
      + `${row([cell('', goesOn), cell('项目'), cell('数量'), cell('', goesOn)], '<w:tblHeader/>')}${row([cell('专业服务', down), cell('个案服务'), cell('12例'), cell('20%')])}`
      + `${row([cell('', goesOn), cell('小组工作'), cell('8个'), cell('15%')])}${row([cell('合计', '<w:gridSpan w:val="3"/>'), cell('35%')])}</w:tbl>${paragraph('以上由双方确认。')}`,
  }) },
  { name: 'table-nested', ending: 'docx', bytes: () => buildDocx({
    document: table([[paragraph('乙方职责'), paragraph('按下表执行：') + table([[paragraph('事项'), paragraph('次数')], [paragraph('入户探访'), paragraph('每月20人次')]]) + paragraph('次数以记录为准。')], [paragraph('甲方职责'), paragraph('提供场地。')]]),
  }) },
  { name: 'table-duty-list-in-one-cell', ending: 'docx', bytes: () => buildDocx({
    numbering: numberingList(1, [['decimal', '%1.']]),
    document: table([[paragraph('岗位'), paragraph('职责')],
      [paragraph('社工'), paragraph('每年开展个案服务不少于十二例；', numbered(1)) + paragraph('每季度开展社区活动一次；', numbered(1)) + paragraph('完成领导交办的其他工作。', numbered(1))],
      [paragraph('督导'), paragraph('1、每季度督导三次；2、每年培训二十四学时。')]]),
  }) },
  { name: 'table-without-grid-columns', ending: 'docx', bytes: () => buildDocx({
    document: `<w:tbl>${row([cell('项目'), cell('数量'), cell('单位')])}${row([cell('合计'), cell('20')], '<w:gridBefore w:val="1"/>')}${row([cell('个案'), cell('12'), cell('例')])}</w:tbl>`,
  }) },
];
