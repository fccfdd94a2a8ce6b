import { Button } from 'antd';
import { useEffect } from 'react';
import type { StoredReview } from '#shared/contract/methods.ts';
import { useAct } from '../../state/queries.ts';
import { useText } from '../../text/use-text.ts';

type Props = { readonly id: string; readonly history: StoredReview['history'] };

/** One act back or on again, by button or by the usual keys; the history is kept with the review. */
export function HistoryButtons({ id, history }: Props) {
  const { decide } = useText();
  const { mutate, isPending } = useAct(id);
  const undo = history.undo !== null && !isPending;
  const redo = history.redo !== null && !isPending;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const step = isTyping(event.target) ? null : stepOf(event);
      if (step === null) return;
      event.preventDefault();
      if (step === 'undo' && undo) mutate((client) => client.undo({ id }));
      if (step === 'redo' && redo) mutate((client) => client.redo({ id }));
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [id, undo, redo, mutate]);
  return (
    <span className="history-buttons">
      <Button disabled={!undo} title={decide.undoTitle(history.undo)} onClick={() => mutate((client) => client.undo({ id }))}>{decide.undo}</Button>
      <Button disabled={!redo} title={decide.redoTitle(history.redo)} onClick={() => mutate((client) => client.redo({ id }))}>{decide.redo}</Button>
    </span>
  );
}

/** Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y; with Command on a Mac. */
export function stepOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): 'undo' | 'redo' | null {
  if (altKey || ctrlKey === metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/** In a field the keys belong to the field. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.tagName === 'INPUT' || target.tagName === 'TEXTAREA');
}
