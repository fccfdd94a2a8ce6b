import { messageText } from '#shared/contract/messages.ts';
import type { StoredReview } from '#shared/contract/methods.ts';
import type { Comparison } from '#shared/model/comparison.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { Review } from '#shared/model/review.ts';
import type { Level } from '#shared/model/rule.ts';
import { levelNames, recommendations, words } from './text.ts';

const levels: readonly Level[] = ['high', 'medium', 'low', 'info'];

/** A conclusion that a manager understands, then one finding a line. Lines without their breaks. */
export function printReview(file: string, { review }: StoredReview): readonly string[] {
  const findings = levels.flatMap((level) => review.findings.filter((finding) => finding.level === level));
  return [
    `${review.document.title ?? words.unnamed}　［${file}］`,
    `${words.conclusion}：${countsSentence(review)}`,
    `${words.indicators}：${ratioSentence(review)}`,
    `${words.facts}：${factsSentence(review)}`,
    ...(review.comparison === null ? [] : [`${words.compared}：${comparisonSentence(review.comparison)}`]),
    ...(review.strengths.length === 0 ? [] : [`${words.strengths}：${review.strengths.map(({ title, clause }) => (clause === null ? title : `${title}（${clause}）`)).join('、')}`]),
    `${words.advice}：${recommendations[review.role][levels.find((level) => review.findings.some((finding) => finding.level === level)) ?? 'none']}`,
    ...findings.map((finding) => findingLine(finding)),
    ...review.messages.map(({ code, values }) => `${words.note}：${messageText(code, values)}`),
  ];
}

function countsSentence({ findings }: Review): string {
  if (findings.length === 0) return '没有发现问题。';
  const count = (level: Level): number => findings.filter((finding) => finding.level === level).length;
  const info = count('info');
  return `共 ${findings.length} 处：高 ${count('high')}、中 ${count('medium')}、低 ${count('low')}${info > 0 ? `、提示 ${info}` : ''}。`;
}

function ratioSentence({ ratios }: Review): string {
  const { professional, administrative, support, share } = ratios.byCount;
  if (professional + administrative + support === 0) return '没有读到服务指标。';
  const counted = `专业服务 ${professional} 项、行政事务 ${administrative} 项、支持保障 ${support} 项`;
  return share === null ? `${counted}。` : `${counted}；专业服务占专业与行政之和的 ${percent(share)}（按项数）。`;
}

function comparisonSentence({ companion, compared, matched, differences }: Comparison): string {
  return `与“${companion.fileName}”比对，合同 ${compared} 项中 ${matched} 项在采购文件中找到，差别 ${differences.length} 处。`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

function factsSentence({ facts }: Review): string {
  const { amount, termMonths, staff, certified } = facts;
  return [
    amount === null ? '金额未写明' : `金额 ${amount.value.toLocaleString('zh-CN')} 元`,
    termMonths === null ? '期限未写明' : `期限 ${termMonths.value} 个月`,
    staff === null ? '人员数未写明' : `人员 ${staff.value} 名`,
    ...(certified === null ? [] : [`其中持证 ${certified.value} 名`]),
  ].join('，') + '。';
}

function findingLine({ level, clause, page, paragraph, quote, message, rule, templates }: Finding): string {
  const place = [clause ?? `第 ${paragraph + 1} 段`, ...(page === null ? [] : [`第 ${page} 页`])].join(' ');
  // Most messages quote the words themselves; a second time would only make the line longer. What is missing quotes where it could stand.
  const isPlace = templates[0]?.action === 'insert' && templates[0].scope === 'paragraph';
  const quoted = message.includes(quote) ? '' : isPlace ? words.placed(oneLine(quote)) : `「${oneLine(quote)}」`;
  return `［${levelNames[level]}］${place}　${quoted}${oneLine(message)}（${words.rule} ${rule}）`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
