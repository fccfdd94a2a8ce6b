import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { sourcePlaces } from '#electron/backend/places.ts';
import { isCatchAll } from '#shared/analyze/is-catch-all.ts';
import { catchAllTypes } from '#shared/model/rule.ts';
import { matchPhrase } from '#shared/analyze/kinds/phrase.ts';
import { patternsOf } from '#shared/analyze/rule-pack/read-document-rule.ts';
import { shippedRules } from '../fixtures/review-file.ts';

const { rules, standpoint } = shippedRules();
const all = [...rules.rules, ...rules.documentRules, ...rules.departures];
const folder = sourcePlaces().rules;
const basis = readFileSync(join(folder, 'basis.yml'), 'utf8');

describe('the shipped rules', () => {
  it('know every type of catch-all clause', () => {
    expect([...new Set(rules.rules.map(({ type }) => type))]).toEqual(expect.arrayContaining([...catchAllTypes]));
  });

  it('never pass judgement in anything a reader sees', () => {
    for (const rule of all) {
      const said = [rule.title, rule.message, ...(rule.kind === 'limit' ? rule.steps.map(({ message = '' }) => message) : []), ...(rule.kind === 'departure' ? [rule.promised ?? '', ...Object.values(rule.by_way).map(({ message = '' }) => message)] : []), rule.why, rule.advice, rule.level_reason, ...rule.templates.map(({ text }) => text), ...Object.values(rule.voices).flatMap((voice) => [voice?.advice ?? '', ...(voice?.templates ?? []).map(({ text }) => text)])];
      expect(said.join('\n'), rule.id).not.toMatch(/违法|非法|无效|派遣公司|违反|不达标|不合法|构成劳务派遣/u);
      if (rule.claim === 'T3') expect(rule.message, rule.id).not.toMatch(/规定|标准要求|应当/u);
    }
  });

  it('never pass judgement in what gates and roles add', () => {
    expect(JSON.stringify([standpoint.leads, standpoint.laws, standpoint.remedies, standpoint.below, standpoint.roles])).not.toMatch(/违法|非法|无效|违反|不达标|不合法/u);
  });

  it('demand nothing where a gate can leave advice alone', () => {
    const onlyAgreed = all.filter(({ basis }) => basis.length > 0 && basis.every(({ id }) => id.startsWith('sme-')));
    for (const { id, message } of onlyAgreed) expect(message, id).not.toMatch(/规定|标准要求|应当/u);
  });

  it('speak to all three readers where a catch-all is grave', () => {
    for (const { id, voices } of rules.rules.filter(({ level, type }) => level === 'high' && isCatchAll(type))) expect([voices.purchaser?.advice, voices.evaluator?.advice].every((advice) => (advice ?? '').length > 15), id).toBe(true);
  });

  it('say why their level is what it is, and an advice is never high', () => {
    for (const { id, claim, level, level_reason } of all) {
      expect(level_reason.length, id).toBeGreaterThan(8);
      if (claim === 'T3') expect(['medium', 'low', 'info'], id).toContain(level);
    }
  });

  it('rest on the basis file alone: its entries are whole sentences, all used ones are there, no page quotes anything else', () => {
    for (const entry of all.flatMap((rule) => rule.basis)) {
      expect(basis).toContain(`quote: '${entry.quote}'`);
      expect(entry.quote).toMatch(/[。；：”]$/u);
      for (const field of [entry.name, entry.issuer, entry.article, entry.force, entry.status]) expect(field).not.toBe('');
    }
    for (const { parentPath, name } of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (name !== 'README.md' && name !== 'rule.yml') continue;
      for (const [, quoted = ''] of readFileSync(join(parentPath, name), 'utf8').matchAll(/第[一二三四五六七八九十百]+条[^。\n]{0,12}“([^”]{8,})”/gu)) {
        expect(basis, join(parentPath, name)).toContain(quoted);
      }
    }
  });

  it('fill proposals only with placeholders in braces', () => {
    for (const { id, templates } of all) {
      for (const { action, text } of templates) {
        expect(text === '', id).toBe(action === 'delete');
        expect(text.replace(/\{[\p{L}\p{N}]+\}/gu, ''), id).not.toMatch(/[{}]/u);
      }
    }
  });
});

describe('no shipped pattern runs away', () => {
  const patterns = [...rules.rules, ...rules.strengths].flatMap((rule) => rule.patterns.map((pattern) => ({ id: rule.id, pattern })))
    .concat(rules.documentRules.flatMap((rule) => patternsOf(rule).map((pattern) => ({ id: rule.id, pattern }))));
  const words = [...new Set(rules.rules.flatMap((rule) => rule.patterns.flatMap(({ needs }) => needs.flat().slice(0, 3))))].slice(0, 400);
  const nasty = [words.join(''), '\uE001'.repeat(2000), '其他的各项工作'.repeat(300), '、'.repeat(2000), words.slice(0, 60).join('，').repeat(4)];

  test.each(nasty.map((text, index) => ({ text, name: `text ${index + 1}, ${text.length} characters in one sentence` })))('$name', ({ text }) => {
    for (const { id, pattern } of patterns) {
      const start = performance.now();
      matchPhrase(text, pattern);
      expect(performance.now() - start, `${id} ${pattern.source}`).toBeLessThan(400);
    }
  });
});
