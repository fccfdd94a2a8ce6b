import { expect, it } from 'vitest';
import { countStillOpen } from '#renderer/screens/review/summary/still-open.ts';

const open = { atMost: true, findings: ['a', 'b', 'c', 'd'] };

it('counts a clause as closed when its revision is accepted or edited, not when it is only commented on or rejected', () => {
  expect(countStillOpen(open, {})).toBe(4);
  expect(countStillOpen(open, {
    a: { action: 'accept', proposal: 'p' }, b: { action: 'edit', proposal: 'p', text: '改' }, c: { action: 'comment' }, d: { action: 'reject', reason: '不改' },
  })).toBe(2);
});
