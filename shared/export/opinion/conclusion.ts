import type { Finding } from '../../model/finding.ts';
import type { Review } from '../../model/review.ts';
import type { Level } from '../../model/rule.ts';
import { adviceParts } from '../../text/advice-parts.ts';
import { citePlace } from '../evidence.ts';
import { listShares } from '../list-measures.ts';
import { cell, heading, paragraph, strong, table } from '../paper/compose.ts';
import type { Block } from '../paper/paper.ts';
import { formatCount } from '../../text/figures.ts';
import { levelNames } from '../words.ts';

const levels: readonly Level[] = ['high', 'medium', 'low', 'info'];

const advice: { readonly [level in Level | 'none']: string } = {
  high: '建议先就“高”等级条款与对方协商修改，明确事项、数量和费用后再签订。',
  medium: '没有“高”等级条款。建议修改“中”等级条款的表述后再定稿。',
  low: '没有“高”“中”等级条款。可以在定稿时一并完善“低”等级条款的表述。',
  info: '没有需要修改的条款，请留意列出的提示。',
  none: '没有发现规则所列的问题，任务、变更、费用和人员管理的写法都有边界。签订前仍请人工通读全文。',
};

/** 审查结论: first what to do, then why, then the six dimensions. A good contract is told so. */
export function buildConclusion(review: Review): readonly Block[] {
  const { findings, ratios, overview } = review;
  const counts = levels.map((level) => ({ level, count: findings.filter((finding) => finding.level === level).length }));
  const worst = counts.find(({ count }) => count > 0)?.level ?? 'none';
  const [share] = listShares(ratios);
  return [
    heading(1, '审查结论'),
    paragraph('body', findings.length === 0 ? '经审查，' : `经审查，共有 ${findings.length} 处条款需要关注：${counts.filter(({ count }) => count > 0).map(({ level, count }) => `${levelNames[level]} ${count} 处`).join('、')}。`, strong(advice[worst])),
    ...stageAdvice(review).map((text) => paragraph('body', `目前能做的：${text}`)),
    ...buildDigest(findings),
    ...(share === undefined ? [] : [paragraph('body', `按项数计算，专业服务在专业服务与行政事务之和中的占比：${share.value}，即 ${share.arithmetic}。没有查到规定专业服务最低占比的有效文件，占比只是测量，不作为合格与否的判断。`)]),
    ...(ratios.open.atMost ? [paragraph('body', `合同有 ${ratios.open.findings.length} 处让任务敞口的条款，行政事务没有上限，因此各种占比都只是“至多”。`)] : []),
    table(
      [['维度', 16], ['权重', 11, 'center'], ['得分', 10, 'center'], ['星级', 16, 'center'], ['说明', 47]],
      [
        ...overview.dimensions.map(({ title, weight, score, stars, reason }) => [cell(title), cell(`${weight}%`), cell(formatCount(score)), cell(drawStars(stars)), cell(reason)]),
        [cell([strong('综合')]), cell('100%'), cell([strong(formatCount(overview.score))]), cell(drawStars(overview.stars)), cell('各维度按权重平均')],
      ],
    ),
    paragraph('note', overview.note),
  ];
}

/** The advice of the stage is the same for all findings that have it. */
function stageAdvice({ findings, role }: Review): readonly string[] {
  return [...new Set(findings.map((finding) => adviceParts(finding, role).stage))].filter((text) => text !== '').slice(0, 1);
}

/** What matters, in one table: each kind of problem once, with its places. */
function buildDigest(findings: readonly Finding[]): readonly Block[] {
  const grave = findings.filter(({ level }) => level === 'high' || level === 'medium');
  if (grave.length === 0) return [];
  const kinds = [...new Set(grave.map(({ level, title }) => `${levelNames[level]}|${title}`))].toSorted((a, b) => Number(a.startsWith('中')) - Number(b.startsWith('中')));
  return [table([['等级', 9, 'center'], ['主要问题', 45], ['条款、页码', 46]], kinds.map((kind) => {
    const own = grave.filter(({ level, title }) => kind === `${levelNames[level]}|${title}`);
    return [cell(kind.split('|')[0] ?? ''), cell(own[0]?.title ?? ''), cell([...new Set(own.map((finding) => citePlace(finding, finding.paragraph)))].join('；'))];
  }))];
}

function drawStars(stars: number): string {
  return '★'.repeat(stars) + '☆'.repeat(Math.max(0, 5 - stars));
}
