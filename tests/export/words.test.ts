import { expect, it } from 'vitest';
import { bearerNames, classNames, levelNames, typeNames } from '#shared/export/words.ts';
import { zhCn } from '#renderer/text/zh-cn.ts';

it('calls findings on paper what the screen calls them', () => {
  expect(typeNames).toEqual(zhCn.types);
  expect(levelNames).toEqual(zhCn.levelShort);
});

it('has no two names for two things', () => {
  for (const names of [typeNames, levelNames, classNames, bearerNames]) expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
});
