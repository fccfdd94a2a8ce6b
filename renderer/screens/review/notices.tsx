import { Button } from 'antd';
import { messageText } from '#shared/contract/messages.ts';
import type { Message } from '#shared/model/message.ts';
import { useText } from '../../text/use-text.ts';

type Props = { readonly messages: readonly Message[]; readonly onJump: (paragraph: number) => void };

/** What was odd about the file: one line is said, more are folded away. */
export function Notices({ messages, onJump }: Props) {
  const { review } = useText();
  const [only] = messages;
  if (!only) return null;
  if (messages.length === 1) return <div className="notices" role="note"><Notice message={only} onJump={onJump} /></div>;
  return (
    <details className="notices">
      <summary>{review.notices(messages.length)}</summary>
      <ul>
        {messages.map((message, at) => <li key={at}><Notice message={message} onJump={onJump} /></li>)}
      </ul>
    </details>
  );
}

function Notice({ message, onJump }: { readonly message: Message; readonly onJump: (paragraph: number) => void }) {
  const { review } = useText();
  const { paragraph } = message;
  return (
    <>
      {messageText(message.code, message.values)}
      {paragraph !== null && <Button type="link" size="small" onClick={() => onJump(paragraph)}>{review.showPlace}</Button>}
    </>
  );
}
