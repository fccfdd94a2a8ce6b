import { describe, expect, it } from 'vitest';
import { whenAsked } from '#shared/analyze/learned/when-asked.ts';

describe('what was learned', () => {
  const ready = [{ path: 'learned/a.json', text: '{}', ready: { text: '{}' } }];
  const read = (files: typeof ready, sound = true) => {
    let times = 0;
    return { asked: whenAsked(files, 'learned/a.json', sound, () => (times += 1)), times: () => times };
  };

  it('is read once, when somebody asks', () => {
    const { asked, times } = read(ready);
    expect(times()).toBe(0);
    expect([asked(), asked()]).toEqual([1, 1]);
    expect(times()).toBe(1);
  });

  it.each([
    ['changed since', [{ path: 'learned/a.json', text: '{ }', ready: { text: '{}' } }], true],
    ['missing', [], true],
    ['no longer sure to fit the word lists', ready, false],
  ] as const)('is read at once when it is %s, so that a mistake is told with the pack', (_, files, sound) => {
    expect(read([...files], sound).times()).toBe(1);
  });
});
