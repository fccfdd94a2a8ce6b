import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { Failure } from '../state/failure.ts';
import { useText } from '../text/use-text.ts';

type Props = { readonly failure: Failure; readonly title?: string; readonly action?: ReactNode };

/** A refusal is an answer, not an accident: said calmly, with its code for whoever has to ask further. */
export function FailureAlert({ failure, title, action }: Props) {
  const text = useText();
  const sentence = failure.message ?? text.failure.unexpected;
  const code = failure.code === null ? null : <span className="failure-code">{text.failure.code(failure.code)}</span>;
  const known = failure.code !== null;
  return (
    <Alert
      type={known ? 'warning' : 'error'}
      showIcon
      title={title ?? sentence}
      description={title === undefined ? code : <>{sentence}{code}</>}
      action={action}
    />
  );
}
