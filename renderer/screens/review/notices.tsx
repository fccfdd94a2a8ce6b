import { Button } from 'antd';
import { messageText } from '#shared/contract/messages.ts';
import type { Message } from '#shared/model/message.ts';
import { useText } from '../../text/use-text.ts';

type Props = { readonly messages: readonly Message[]; readonly onJump: (paragraph: number) => void };

/** What puts all that is shown in doubt, and is never folded away. */
const doubts: ReadonlySet<Message['code']> = new Set(['ocr-text', 'ocr-low-confidence', 'ocr-figures', 'ocr-unavailable']);

/** What was odd about the file: one line is said, more are folded away. */
export function Notices({ messages, onJump }: Props) {
  const said = messages.length === 1 ? messages : messages.filter(({ code }) => doubts.has(code));
  const folded = messages.filter((message) => !said.includes(message));
  return (
    <>
      {said.map((message, at) => <div key={at} className="notices" role="note"><Notice message={message} onJump={onJump} /></div>)}
      {folded.length > 0 && <Folded messages={folded} onJump={onJump} />}
    </>
  );
}

function Folded({ messages, onJump }: Props) {
  const { review } = useText();
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
