import type { Role } from '#shared/model/gates.ts';
import type { Level } from '#shared/model/rule.ts';

type Counts = { readonly [level in Level]: number };

/** What each reader does about clauses of high and of medium risk. */
const next: { readonly [role in Role]: { readonly high: string; readonly medium: string } } = {
  provider: { high: '建议签订前修改', medium: '建议与对方商定后写清楚' },
  purchaser: { high: '建议写清事项、数量、标准和费用后再定稿', medium: '建议与对方商定后写清楚' },
  evaluator: { high: '建议评估前请双方书面确认范围', medium: '建议评估前请双方确认标准' },
};

export function conclusionSentence(counts: Counts, role: Role = 'provider'): string {
  const rest = [
    ...(counts.medium > 0 ? [`中风险 ${counts.medium} 处`] : []),
    ...(counts.low > 0 ? [`低风险 ${counts.low} 处`] : []),
    ...(counts.info > 0 ? [`提示 ${counts.info} 处`] : []),
  ].join('、');
  if (counts.high > 0) return `发现 ${counts.high} 处高风险条款，${next[role].high}${rest === '' ? '' : `；另有${rest}`}。`;
  if (counts.medium > 0) return `没有高风险条款；有${rest}，${next[role].medium}。`;
  if (rest !== '') return `没有发现高、中风险的条款；有${rest}，可酌情完善。`;
  return '未发现兜底性条款和其他问题：工作任务、变更、费用和人员管理的写法都有边界。';
}
