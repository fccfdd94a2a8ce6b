import type { Indicator } from '#shared/model/indicator.ts';
import type { Review } from '#shared/model/review.ts';

/** A review in lines that a reader can follow in a diff: one paragraph, finding, indicator a line. */
export function describeReview(review: Review): { readonly [file: string]: string } {
  return {
    'outline.txt': lines(describeOutline(review)),
    'findings.txt': lines(review.findings.map((finding) => {
      const proposal = review.proposals.find((each) => each.finding === finding.id);
      return `[${finding.level}] ${finding.rule} ${finding.clause ?? '—'} 「${finding.quote}」 → ${proposal?.action ?? 'none'}: ${proposal?.text ?? ''}`;
    })),
    'measure.txt': lines([...review.indicators.map(describeIndicator), '', ...describeFigures(review)]),
  };
}

function describeOutline({ document, outline }: Review): string[] {
  const head = [`kind ${outline.kind}`, ...(['purchaser', 'provider'] as const).map((role) => `${role} ${outline.parties[role].name ?? '—'} (${outline.parties[role].usualWord})`), ''];
  return [...head, ...document.paragraphs.map(({ index, text, place }) => {
    const context = outline.contexts[index];
    const where = place.kind === 'cell' ? `cell ${place.table}:${place.row}:${place.column}` : place.kind;
    const duties = outline.statements.filter(({ paragraph }) => paragraph === index).map(({ dutyOf }) => dutyOf).join(',');
    return `${index} | ${context?.label ?? ''} | ${context?.section ?? ''} | ${where} | ${duties} | ${text.replace(/\n/g, '⏎')}`;
  })];
}

function describeIndicator({ class: kind, item, quantity, detail, scope, weight }: Indicator): string {
  const amount = quantity === null ? 'no number' : `${quantity.comparator} ${quantity.value}${quantity.max === null ? '' : `–${quantity.max}`} ${quantity.unit} / ${quantity.period ?? '—'}`;
  return [kind, item, amount, detail ?? '', scope ?? '', weight === null ? '' : `weight ${weight}`].join(' | ');
}

function describeFigures({ ratios, facts, messages }: Review): string[] {
  const { professional, administrative, support, share } = ratios.byCount;
  return [
    `by count ${professional} : ${administrative} : ${support}, share ${share?.toFixed(4) ?? '—'}`,
    `amount ${facts.amount?.value ?? '—'}, months ${facts.termMonths?.value ?? '—'}, staff ${facts.staff?.value ?? '—'}, certified ${facts.certified?.value ?? '—'}`,
    ...messages.map(({ code, values }) => `message ${code} ${JSON.stringify(values)}`),
  ];
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
