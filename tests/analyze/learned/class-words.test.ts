import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildClassWords } from '#shared/analyze/learned/class-words.ts';
import { readClasses } from '#shared/analyze/learned/learned-model.ts';
import { wordsInOrder } from '#shared/analyze/learned/words-in-order.ts';
import { writeOut } from '#shared/analyze/rule-pack/compile-pattern.ts';
import { requiredWords } from '#shared/analyze/rule-pack/required-words.ts';
import { shippedRules } from '#tests/fixtures/review-file.ts';
import { classNames } from '../../eval/training-data.ts';

const { lists } = shippedRules().rules;
const sentences = readFileSync(new URL('../../gold/lessons/pairs.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { readonly text: string }).text);

function met(classes: ReturnType<typeof buildClassWords>, sentence: string): readonly string[] {
  const { names, find } = classes;
  const { count, entries } = find(sentence);
  return entries.slice(0, count).map((entry) => `${Math.floor(entry / names.length)} ${names[entry % names.length] ?? ''}`);
}

describe('words of classes', () => {
  it('writes out what says nothing but words, as early as the engine would try it', () => {
    expect(wordsInOrder('(?:交办|交|(?:临时|随时)?安[排置]|交办)')).toEqual(['交办', '交', '临时安排', '临时安置', '随时安排', '随时安置', '安排', '安置']);
    for (const source of ['交办(?!人)', '(?<!不)交', '第[^，]项', '第\\d项', '第.项', '新+', '新{2}', '新??的', '(?:新的)?', '^新', '新|']) expect(wordsInOrder(source)).toBeNull();
    expect(wordsInOrder('[一二三四五六七八九十]'.repeat(4))).toBeNull();
  });

  it('finds at each place the word that is listed first, and none inside another', () => {
    const source = '(?:交办|交办事项|办事|事项|项目)';
    const classes = buildClassWords([{ name: '甲', source: () => source, needs: requiredWords(source) }, { name: '乙', source: () => '办事员?', needs: [] }]);
    expect(met(classes, '交办事项目')).toEqual(['0 甲', '1 乙', '2 甲']);
    expect(met(classes, '项目交办事')).toEqual(['0 甲', '2 甲', '3 乙']);
    expect(met(classes, '')).toEqual([]);
  });

  it('finds in labelled sentences what the expressions find', () => {
    const all = readClasses(classNames, lists);
    const expressions = classNames.map((name) => ({ name, find: new RegExp(writeOut(`<${name}>`, lists), 'gu') }));
    let words = 0;
    for (const sentence of sentences) {
      const wanted = expressions.flatMap(({ name, find }) => [...sentence.matchAll(find)].map(({ index }) => `${index} ${name}`));
      words += wanted.length;
      expect(met(all, sentence).toSorted()).toEqual(wanted.toSorted());
    }
    expect(words).toBeGreaterThan(sentences.length);
  });
});
