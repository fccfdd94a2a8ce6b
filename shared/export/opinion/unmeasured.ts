import type { Review } from '../../model/review.ts';

/** What could not be measured for this document, and what the document would have to say for it. */
export function listUnmeasured({ ratios, facts, capacity, funding, document, outline }: Review): readonly { readonly name: string; readonly reason: string }[] {
  const missing: readonly (readonly [missing: boolean, name: string, reason: string])[] = [
    [ratios.byCount.share === null, '专业服务占比', '没有读到专业服务或者行政事务的指标'],
    [ratios.byHours.share === null, '按折算工时的占比', '没有可以折算工时的指标'],
    [ratios.byWeight === null, '按考核分值的占比', '合同没有给出各项指标的分值'],
    [ratios.byMoney === null, '按金额的占比', '合同没有按工作种类列出价格'],
    [capacity.available === null, '人员可用工时和承载力', '合同没有写明人数或者期限'],
    [capacity.unconverted > 0, `${capacity.unconverted} 项工作的工时`, '没有数量，或者折算表中没有对应的单位'],
    [funding.perYear === null, '经费测算', '合同没有写明金额或者期限'],
    [facts.amountAgrees === null, '大小写金额核对', '合同没有同时写大写和小写金额'],
    [facts.bond === null, '履约保证金', '合同没有约定'],
    [facts.evaluationWeights.length === 0, '评估分值', '合同没有写明评估各部分的分值'],
    [document.pages === null, '页码', '这种格式的页码由打开它的软件排出，出处只写条款'],
    [outline.kind === 'unknown', '文件类型', '没有认出这是合同还是采购文件，结果请谨慎使用'],
  ];
  return missing.flatMap(([is, name, reason]) => (is ? [{ name, reason }] : []));
}
