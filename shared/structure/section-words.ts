import type { SectionKind } from '../model/contract-outline.ts';

/** What a heading's words say about the clauses below it; the first that fits wins, so the narrower stand in front. */
const kinds: readonly (readonly [SectionKind, RegExp])[] = [
  ['assessment-scoring', /(?:考核|评估|考评|验收|绩效)[^，。]{0,8}(?:评分|打分|计分|得分|细则|量化|指标表|表$)|^考核(?:办法|细则)|^附[^，。]{0,6}考核/u],
  ['bid-scoring', /评标|评审(?:办法|标准|因素)|评分(?:办法|标准|细则|因素)|综合评分|商务分|技术分|价格分/u],
  ['qualification', /资格(?:要求|条件|审查|证明)|供应商(?:须知|资格)|投标人(?:须知|资格)|申请人(?:的)?资格|响应文件|投标文件(?:编制|格式)/u],
  ['definitions', /定义|释义|名词解释|术语/u],
  ['liability', /违约|赔偿|责任追究|处罚|罚则|免责|不可抗力/u],
  ['dispute', /争议|纠纷|诉讼|仲裁|管辖/u],
  ['confidentiality', /保密|知识产权|隐私|资料归属|成果归属/u],
  ['termination', /终止|解除|退出/u],
  ['change', /变更|调整/u],
  ['legal-basis', /(?:法律|政策|编制|制定|合同|立项|采购|签订)依据|^依据/u],
  ['background', /背景|由来|必要性|现状|概况|概述|简介|意义|指导思想|基本原则|工作成效|总体思路|^(?:项目)?基本(?:情况|信息)/u],
  ['indicators', /指标|数量(?:要求|清单|一览|及|与|$)|量化|工作量|服务量|任务清单|清单|一览表|目标任务|工时/u],
  ['staff', /人员|团队|队伍|岗位|项目组|驻站|用工|人力/u],
  ['payment', /支付|付款|结算|拨付/u],
  ['price', /价款|费用|经费|金额|报价|价格|预算|限价|酬金|资金/u],
  ['acceptance', /验收|考核|评估|考评|评价|监督|绩效|质量(?:要求|标准|保证)|检查/u],
  ['term', /期限|服务期|合同期|履行期|履约期|工期|有效期|服务时间|起止/u],
  ['service', /服务|任务|工作|标的|内容|项目(?:要求|目标)|需求|职责范围|活动|救助|探访|个案|小组|助老|帮扶|关爱/u],
  ['general', /其他|其它|附则|一般条款|通用条款|未尽|生效|补充|份数|特别约定|说明/u],
  ['annex', /^附[件表录]?/u],
];

/** The section that a heading opens, by its own words; null when they do not tell. Parties' duties are told apart elsewhere. */
export function readSectionWords(heading: string): SectionKind | null {
  const words = heading.replace(/\s/gu, '');
  for (const [kind, pattern] of kinds) if (pattern.test(words)) return kind;
  return null;
}

/** 服务期限：自…起: the words that name a clause which goes on in the same paragraph; '' when it has none. */
export function leadingTitle(words: string): string {
  return /^([^。；，,;：:\s]{2,14})(?:[：:]|[ \t\u3000]+(?=\S))/u.exec(words.trim())?.[1] ?? '';
}
