import type { Evaluator } from '#shared/model/facts.ts';
import type { Estimate } from '#shared/model/indicator.ts';
import type { Comparison } from '#shared/model/measure.ts';

/** Words of the detailed figures: they measure, and say so; a verdict is not theirs to give. */
export const measureText = {
  open: '详细测量',
  title: '详细测量',
  overview: '合同六维',
  total: (score: number) => `综合 ${score} 分`,
  stars: (stars: number) => `${'★'.repeat(stars)}${'☆'.repeat(5 - stars)}`,
  starsLabel: (stars: number) => `五星中的 ${stars} 星`,
  score: (score: number) => `${score} 分`,
  indicators: '指标和类别',
  indicatorsNote: '类别不对，可以在这里改：各种占比、工时和得分随即重新计算，改动随审查保存，可以撤销。',
  reclassified: (count: number) => `您改了 ${count} 项类别，前后对比`,
  change: (before: string, after: string) => `${before} → ${after}`,
  editWeights: '调整权重',
  saveWeights: '保存权重',
  resetWeights: '恢复默认权重',
  cancelWeights: '取消',
  weightOf: (title: string) => `“${title}”的权重`,
  weight: (weight: number) => `权重 ${weight}`,
  ownWeights: '按您自己设定的权重计算，对所有文件生效。',
  ratios: '专业服务占比，四种算法',
  ratioNote: '占比 = 专业 ÷（专业 + 行政）。只是测量，现行规定没有统一的比例要求；参照值由您自己决定。',
  ratioNames: { count: '按项数', hours: '按工时（折算）', weight: '按分值', money: '按金额' },
  columns: { way: '算法', professional: '专业', administrative: '行政', support: '支持', share: '专业占比' },
  noFigure: '没有可用的数字',
  atMost: '至多 ',
  openNote: (count: number) => `合同里有 ${count} 处让任务敞口的条款：行政事务没有上限，所以各种占比都只是“至多”。`,
  effects: '采纳的修订生效后',
  effectsNote: (count: number) => `把采纳的 ${count} 处修订写进原文，重新测量，前后对比；留待填写的地方按没有数量计。`,
  effectsPending: '正在按修订后的文字重新测量……',
  effectsFailed: '按修订后的文字测量没有完成。关闭后再打开一次，可以重试。',
  openClauses: '让任务敞口的条款',
  gone: '不再计入',
  came: '新计入',
  hoursNote: (converted: number, unconverted: number) => `工时按可以商定的系数折算，不是标准：已折算 ${converted} 项，另有 ${unconverted} 项没有数量或系数，没有算进去。`,
  undecided: (count: number) => `有 ${count} 项工作词表里没有，类别待您确认（在指标表中标出）。`,
  undecidedShare: (share: Estimate) => `它们全算行政或全算专业，按项数的占比是 ${span(share, percent)}。`,
  toConfirm: '待您确认',
  capacity: '工时与人力',
  asked: '所列工作需要',
  available: '现有人员可用',
  load: '需要 ÷ 可用',
  perWorker: (hours: number) => `每人每年按 ${whole(hours)} 小时计，可以商定`,
  hours: (estimate: Estimate) => `${span(estimate, whole)} 小时`,
  oneHours: (hours: number) => `${whole(hours)} 小时`,
  shares: (estimate: Estimate) => span(estimate, percent),
  share: percent,
  funding: '经费测算',
  perYear: '每年金额',
  perStation: '每站每年',
  perWorkerYear: '每人每年',
  personnelStated: '人员成本（文件写明）',
  personnelAssumed: '人员成本（按约定参数）',
  left: '付完人员成本后剩下',
  yuan: (amount: number) => `${whole(amount)} 元`,
  yuanSpan: (estimate: Estimate) => `${span(estimate, whole)} 元`,
  comparisons: '参照数（标明来历，都不是标准）',
  comparisonKinds: { statistics: '统计推算', 'single-contract': '单个合同', paper: '论文', programme: '项目' } satisfies { [kind in Comparison['kind']]: string },
  comparisonOf: { 'station-year': '每站每年', 'worker-year': '每人每年' } satisfies { [of in Comparison['of']]: string },
  unknown: '没有写明',
  payment: '付款与考核',
  instalment: (index: number) => `第 ${index + 1} 笔`,
  paid: (share: number | null, amount: number | null) => [share === null ? '' : percent(share), amount === null ? '' : `${whole(amount)} 元`].filter((part) => part !== '').join('，'),
  days: (days: number | null, working: boolean) => (days === null ? '没有写明时限' : `${days} 个${working ? '工作日' : '自然日'}内`),
  words: '大小写金额',
  agrees: { yes: '一致', no: '不一致' },
  evaluator: '由谁评估',
  evaluators: { purchaser: '购买方', 'third-party': '第三方', joint: '双方共同' } satisfies { [evaluator in Evaluator]: string },
  bond: '履约保证金',
  deductions: '扣减约定',
  supervision: '督导约定',
  times: (count: number) => `${count} 处`,
  duties: '权责清单',
  bearers: { purchaser: '购买方', provider: '承接方', both: '双方' },
  gaps: '可能缺少的约定',
  overlaps: '没有分清的约定',
  noGaps: '常见事项都已写明。',
  jump: '查看原文',
} as const;

function whole(value: number): string {
  return value.toLocaleString('zh-CN', { maximumFractionDigits: 0 });
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

function span({ low, high }: Estimate, spell: (value: number) => string): string {
  return low === high ? spell(low) : `${spell(low)}～${spell(high)}`;
}
