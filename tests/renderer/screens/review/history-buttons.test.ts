import { describe, expect, it } from 'vitest';
import { stepOf } from '#renderer/screens/review/history-buttons.tsx';
import { placeHandled } from '#renderer/state/queries.ts';
import { finding, storedReview } from '../../sample-review.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
  stepOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

describe('the keys of undo and redo', () => {
  it('are those of every office program', () => {
    expect(press('z', { ctrlKey: true })).toBe('undo');
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('redo');
    expect(press('y', { ctrlKey: true })).toBe('redo');
    expect(press('z', { metaKey: true })).toBe('undo');
  });

  it('are no others', () => {
    expect([press('z'), press('z', { ctrlKey: true, altKey: true }), press('a', { ctrlKey: true }), press('y', { ctrlKey: true, shiftKey: true })]).toEqual([null, null, null, null]);
  });
});

describe('a stored review after an act', () => {
  const high = finding(3, [0, 4], 'high');
  const stored = storedReview([high]);
  const handled = { decisions: { [high.id]: { action: 'comment' } as const }, history: { undo: { part: 'decisions', count: 1 } as const, redo: null }, notes: [] };

  it('keeps its review when only decisions changed', () => {
    const placed = placeHandled(stored, { ...handled, figures: null });
    expect(placed.review).toBe(stored.review);
    expect(placed).toMatchObject(handled);
  });

  it('takes the new figures beside the document it has', () => {
    const placed = placeHandled(stored, { ...handled, figures: { ...storedReview([]).review, notApplicable: {} } });
    expect(placed.review.findings).toEqual([]);
    expect(placed.fileName).toBe(stored.fileName);
  });
});
