import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableLines } from '#tests/fixtures/build-document.ts';
import type { Line } from '#tests/fixtures/build-document.ts';
import { createRandom } from '#tests/fixtures/random.ts';
import { inOtherWords, readContractWords, withMoreWords } from './contract-words.ts';

const gold = join(import.meta.dirname, '../gold');
const sources = join(import.meta.dirname, '../../samples/sources');
/** Clauses put in behind each line of a sample, so that about two thirds of the text were written for other contracts. */
const added = 2;
/** One added clause in so many is labelled as faulty; of the samples' own sentences about one in seven is. */
const faultyOneIn = 10;
/** One document in so many is a policy paper, as agencies put them behind their contracts. */
const policyOneIn = 10;

type TextLine = Exclude<Line, string>;
type Labelled = { readonly text?: string; readonly catch_all?: string | null; readonly check?: string | null };

/**
 * At least `bytes` bytes of contracts and tender documents, one behind the other, the same at every call: the sample documents with
 * labelled clauses among their own, of which as many are at fault as in contracts that people write; now and then a policy
 * paper. Every document has names, parties, numbers and amounts of its own, so that a clause that comes again is another sentence.
 */
export function contractText(bytes: number): readonly TextLine[] {
  const random = createRandom(13);
  const samples = readdirSync(sources).sort().map((name) => readFileSync(join(sources, name), 'utf8').trim().split('\n'));
  const policy = readFileSync(join(gold, 'policy-prose.txt'), 'utf8').trim().split('\n');
  const { faulty, ordinary } = readClauses();
  const lines: TextLine[] = [];
  let [taken, size] = [0, 0];
  const nextClause = (): string => {
    taken += 1;
    const from = taken % faultyOneIn === 0 ? faulty : ordinary;
    // A step that shares no factor with the length meets every clause before one comes again, and mixes what was labelled together.
    const step = from === faulty ? Math.floor(taken / faultyOneIn) : taken;
    return withMoreWords(from[(step * 1009) % from.length] ?? '', random);
  };
  for (let number = 0; size < bytes; number += 1) {
    const sample = samples[number % samples.length] ?? [];
    const own = number % policyOneIn === policyOneIn - 1 ? policy : sample.flatMap((line) => (isRow(line) ? [line] : [line, ...Array.from({ length: added }, nextClause)]));
    const words = readContractWords(random);
    for (const line of readLines(own)) {
      const text = inOtherWords(line.text, words, random);
      lines.push({ ...line, text });
      size += Buffer.byteLength(text);
    }
  }
  return lines;
}

/** Texts that some label calls faulty, and all others; each once. A text without a full stop would be read as the heading of what follows. */
function readClauses(): { readonly faulty: readonly string[]; readonly ordinary: readonly string[] } {
  const rows = readdirSync(gold).filter((name) => name.endsWith('.jsonl')).sort()
    .flatMap((name) => readFileSync(join(gold, name), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Labelled))
    .filter(({ text }) => /[。；;]$/.test(text ?? ''));
  const faulty = new Set(rows.filter(({ catch_all, check }) => (catch_all ?? check ?? null) !== null).map(({ text = '' }) => text));
  const ordinary = new Set(rows.map(({ text = '' }) => text).filter((text) => !faulty.has(text)));
  return { faulty: [...faulty], ordinary: [...ordinary] };
}

const isRow = (line: string): boolean => line.startsWith('|');

/** Marks of samples/sources as typed numbers and tables. */
function readLines(texts: readonly string[]): readonly TextLine[] {
  const lines: TextLine[] = [];
  const numbers = [0, 0, 0];
  let rows: string[][] = [];
  for (const text of [...texts, '']) {
    if (isRow(text)) {
      rows.push(text.slice(1, text.lastIndexOf('|')).split('|').map((cell) => cell.trim().replaceAll('\\n', '|')));
      continue;
    }
    for (const cell of tableLines(rows)) if (typeof cell !== 'string') lines.push(cell);
    rows = [];
    const [, level, words = ''] = /^([123]) (.*)$/.exec(text) ?? [];
    if (level !== undefined) lines.push({ text: numberAt(numbers, Number(level) - 1) + words });
    else if (text !== '' && text !== '---') lines.push({ text: text.replace(/^(?:#+|=) /, '') });
  }
  return lines;
}

/** The next number of a level as people type it: 3. 3.2 （4） */
function numberAt(numbers: number[], level: number): string {
  numbers[level] = (numbers[level] ?? 0) + 1;
  numbers.fill(0, level + 1);
  const [first, second, third] = numbers;
  return level === 2 ? `（${third ?? 1}）` : level === 1 ? `${first ?? 1}.${second ?? 1} ` : `${first ?? 1}. `;
}
