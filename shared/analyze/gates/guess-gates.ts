import type { ContractOutline } from '../../model/contract-outline.ts';
import type { AskedGates, Gate, GateAnswers, GateName, Gates } from '../../model/gates.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { isAnswer } from './gate-schema.ts';
import type { Guess, StandpointRules } from './read-standpoint-rules.ts';

type Place = Gate['place'];

/** What the text says about the five questions, each with its place; what it does not say is unknown. */
export function guessGates(document: SourceDocument, outline: ContractOutline, { guess }: StandpointRules): Gates {
  const read = <Name extends GateName>(name: Name): Gate<GateAnswers[Name]> => guessGate(name, guess[name], document, outline);
  return { threshold: read('threshold'), purchaser: read('purchaser'), provider: read('provider'), procedure: read('procedure'), stage: read('stage') };
}

/** What the reader says goes before what was guessed, also when he says that it is not clear. */
export function answerGates(gates: Gates, asked: AskedGates): Gates {
  const answer = <Name extends GateName>(name: Name): Gate<GateAnswers[Name]> => {
    const given: GateAnswers[Name] | null | undefined = asked[name];
    return given === undefined ? gates[name] : { answer: given, source: 'asked', place: gates[name].answer === given ? gates[name].place : null };
  };
  const procedure = answer('procedure');
  const threshold = answer('threshold');
  // 限额以下 as a procedure answers the first question too.
  const small = procedure.answer === 'below-threshold' && threshold.source !== 'asked';
  return {
    threshold: small ? { answer: 'no', source: procedure.source, place: procedure.place } : threshold,
    purchaser: answer('purchaser'), provider: answer('provider'), procedure, stage: answer('stage'),
  };
}

function guessGate<Name extends GateName>(name: Name, guesses: readonly Guess[], document: SourceDocument, outline: ContractOutline): Gate<GateAnswers[Name]> {
  for (const guess of guesses) {
    const place = placeOf(guess, name, document, outline);
    if (place !== undefined && isAnswer(name, guess.answer)) return { answer: guess.answer, source: 'guessed', place };
  }
  return { answer: null, source: 'unknown', place: null };
}

/** undefined: the guess does not hold; null: it holds, and no words of the text say so. */
function placeOf({ name: words, text, kind }: Guess, gate: GateName, document: SourceDocument, outline: ContractOutline): Place | undefined {
  if (kind !== undefined) return outline.kind === kind ? null : undefined;
  if (words !== null) {
    const name = gate === 'purchaser' || gate === 'provider' ? outline.parties[gate].name : null;
    return name !== null && words.test(name) ? find(document, (paragraph) => startOf(paragraph, name)) ?? null : undefined;
  }
  return text === null ? undefined : find(document, (paragraph) => {
    const found = text.exec(paragraph);
    return found === null ? null : [found.index, found.index + found[0].length];
  });
}

function startOf(paragraph: string, name: string): readonly [number, number] | null {
  const start = paragraph.indexOf(name);
  return start === -1 ? null : [start, start + name.length];
}

function find(document: SourceDocument, look: (paragraph: string) => readonly [number, number] | null): Place | undefined {
  for (const { index, text } of document.paragraphs) {
    const range = look(text);
    if (range !== null) return { paragraph: index, range };
  }
  return undefined;
}
