import { expect, it } from 'vitest';
import { readRoute, writeRoute } from '#renderer/state/route.ts';

it('comes back from the address to the review it names', () => {
  for (const id of ['r1', '3f/1 %', '合同']) expect(readRoute(writeRoute({ screen: 'review', id }))).toEqual({ screen: 'review', id });
});

it('comes back to the profiles', () => {
  expect(readRoute(writeRoute({ screen: 'profiles' }))).toEqual({ screen: 'profiles' });
});

it('shows the home screen for every other address', () => {
  for (const hash of ['', '#/', '#/review/', '#/review/%E0%A4%A', '#/else']) expect(readRoute(hash)).toEqual({ screen: 'home' });
});
