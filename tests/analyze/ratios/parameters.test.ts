import { describe, expect, it } from 'vitest';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readParameters } from '#shared/analyze/ratios/parameters.ts';

const files = readRuleFiles(sourcePlaces().rules);
const methods = new Set(files.flatMap(({ path }) => /^indicators\/\w+\/(.+)\.yml$/.exec(path)?.[1] ?? []));
const changed = (path: string, from: string | RegExp, to: string) => files.map((file) => (file.path === path ? { ...file, text: file.text.replace(from, to) } : file));

describe('readParameters', () => {
  it('reads what the project ships', () => expect(readParameters(files, methods).overview.dimensions).toHaveLength(6));

  it('names the place of a method that no vocabulary has', () => {
    expect(() => readParameters(changed('ratios/hours.yml', 'method: casework', 'method: case-work'), methods)).toThrow(/ratios\/hours\.yml:\d+:\d+ .*no vocabulary is called case-work/);
  });

  it('refuses a span whose high value stands first', () => {
    expect(() => readParameters(changed('ratios/hours.yml', '例: [20, 40]', '例: [40, 20]'), methods)).toThrow(/the low value stands first/);
  });

  it('refuses a check that nobody computes', () => {
    expect(() => readParameters(changed('ratios/overview.yml', 'no-indicators:', 'no-luck:'), methods)).toThrow(/ratios\/overview\.yml/);
  });

  it('says which file is missing', () => {
    expect(() => readParameters(files.filter(({ path }) => path !== 'ratios/funding.yml'), methods)).toThrow(/ratios\/funding\.yml.*missing/);
  });
});
