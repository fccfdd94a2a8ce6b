import type { IndicatorClass, Method } from '../../model/indicator.ts';
import { guessClass } from '../learned/class-model.ts';
import type { ClassGuess } from '../learned/class-model.ts';
import type { Vocabularies } from '../vocabularies.ts';
import { classify, classifyByOwn, classifyByUnit } from './classify.ts';
import type { Classified } from './classify.ts';
import type { Reading } from './reading.ts';

/** The class with its reason. `undecided`: a best guess that the reader is asked about; `confidence` 0–1, null where a word decided. */
export type Decided = {
  readonly class: IndicatorClass;
  readonly method: Method | null;
  readonly reason: string;
  readonly undecided: boolean;
  readonly confidence: number | null;
};

/** A word below this weight only hints (服务, 宣传): the words around may say more. */
const hint = 3;

/** The item's own words first; a mere hint gives way to the heading, the words before, the indicator before; where all are silent, to what was learned. */
export function decideClass({ contexts, item, quantity }: Pick<Reading, 'contexts' | 'item' | 'quantity'>, vocabularies: Vocabularies): Decided {
  const known = classifyByOwn(item, vocabularies) ?? findWord({ contexts, quantity }, vocabularies);
  if (known !== null && known.rival === null) return { ...byWord(known), undecided: false, confidence: null };
  const guess = vocabularies.learned === null ? null : guessClass(contexts[0] ?? item, quantity.unit, vocabularies.learned);
  const sure = guess !== null && guess.confidence >= (vocabularies.learned?.floor ?? 1);
  if (known !== null) return { ...byWord(known), undecided: sure && guess.class === known.rival, confidence: null };
  const byUnit = classifyByUnit(quantity.unit, vocabularies);
  if (guess === null) return { class: byUnit, method: null, reason: `计量单位“${quantity.unit}”`, undecided: true, confidence: null };
  return { class: sure || guess.class === byUnit ? guess.class : byUnit, method: null, reason: spellGuess(guess, quantity.unit, sure), undecided: !sure, confidence: guess.confidence };
}

/** A word this heavy makes a sentence about work a duty. */
const tells = 5;

/**
 * The class of a task that has no amount: by its own words, then by the words around it; null where none says that it is
 * work. `contexts`: nearest first. `said`: a verb stands with it, so that what was learned may speak too.
 */
export function decideDuty(contexts: readonly [string, ...string[]], said: boolean, vocabularies: Vocabularies): (Decided & { readonly weight: number }) | null {
  const [task] = contexts;
  const known = contexts.map((text) => classify(text, vocabularies)).find((found) => found !== null && found.weight >= tells);
  if (known) return { ...byWord(classifyByOwn(task, vocabularies) ?? known), undecided: false, confidence: null, weight: known.weight };
  const guess = said && vocabularies.learned !== null ? guessClass(task, null, vocabularies.learned) : null;
  if (guess === null || guess.confidence < sureDuty || guess.words.length < 2) return null;
  return { class: guess.class, method: null, reason: spellGuess(guess, null, true), undecided: false, confidence: guess.confidence, weight: tells };
}

/** What was learned speaks of work; that a sentence speaks of work at all it does not know, so it must be quite sure. */
const sureDuty = 0.9;

function byWord({ class: name, method, word, own }: Classified): Pick<Decided, 'class' | 'method' | 'reason'> {
  const belongs = `“${word}”属于${method?.title ?? names[name]}`;
  return { class: name, method, reason: own ? `您的词表：${belongs}` : belongs };
}

function findWord({ contexts, quantity }: Pick<Reading, 'contexts' | 'quantity'>, vocabularies: Vocabularies): Classified | null {
  let hinted: Classified | null = null;
  for (const context of contexts) {
    const decided = classify(context, vocabularies, quantity.unit);
    if (decided && decided.weight > hint) return decided;
    hinted ??= decided && decided.weight > 1 ? decided : null;
  }
  // 服务场所提供轮椅2辆: 服务 says less than the unit does.
  const byUnit = hinted !== null && hinted.weight <= 2 && classifyByUnit(quantity.unit, vocabularies) === 'support';
  return byUnit ? null : hinted;
}

const names: { readonly [name in IndicatorClass]: string } = { professional: '专业服务', administrative: '行政事务', support: '支持保障' };

function spellGuess({ class: name, confidence, words }: ClassGuess, unit: string | null, sure: boolean): string {
  const shown = words.length === 0 && unit !== null ? `计量单位“${unit}”` : words.map((word) => `“${word}”`).join('');
  return `词表里没有这项工作；${shown}多见于${names[name]}（把握 ${Math.round(confidence * 100)}%）${sure ? '' : '，待您确认'}`;
}
