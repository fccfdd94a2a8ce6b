import { useCallback, useState } from 'react';
import type { Finding } from '#shared/model/finding.ts';
import type { ReviewIndex } from './review-view.ts';

/** Where the reader was sent last, and by which side: the other side follows, the side itself stays where it is. */
export type Focus = {
  readonly paragraph: number | null;
  readonly finding: string | null;
  readonly from: 'start' | 'list' | 'document' | 'summary';
  /** Grows with every move, so that going twice to the same place still is a move. */
  readonly step: number;
};

export type Selection = {
  readonly selected: string | null;
  readonly focus: Focus;
  readonly select: (finding: string, from: 'list' | 'document') => void;
  /** From outside both panes: both go there. */
  readonly show: (finding: string) => void;
  readonly jump: (paragraph: number) => void;
};

export function useSelection(index: ReviewIndex, first: () => Finding | undefined): Selection {
  const [state, setState] = useState<{ selected: string | null; focus: Focus }>(() => {
    const finding = first();
    const focus: Focus = { paragraph: finding?.paragraph ?? null, finding: finding?.id ?? null, from: 'start', step: 0 };
    return { selected: finding?.id ?? null, focus };
  });
  const select = useCallback((finding: string, from: 'list' | 'document') => {
    const paragraph = index.findings.get(finding)?.paragraph ?? null;
    setState(({ focus }) => ({ selected: finding, focus: { paragraph, finding, from, step: focus.step + 1 } }));
  }, [index]);
  const show = useCallback((finding: string) => {
    const paragraph = index.findings.get(finding)?.paragraph ?? null;
    setState(({ focus }) => ({ selected: finding, focus: { paragraph, finding, from: 'summary', step: focus.step + 1 } }));
  }, [index]);
  const jump = useCallback((paragraph: number) => {
    setState(({ selected, focus }) => ({ selected, focus: { paragraph, finding: null, from: 'summary', step: focus.step + 1 } }));
  }, []);
  return { ...state, select, show, jump };
}
