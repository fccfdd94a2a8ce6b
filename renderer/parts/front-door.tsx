import { Alert, Button } from 'antd';
import { useText } from '../text/use-text.ts';

type Props = { readonly state: 'starting' | 'lost' | 'no-session'; readonly onRetry: () => void };

/** Says what to do while there is no backend to talk to. */
export function FrontDoor({ state, onRetry }: Props) {
  const { connection } = useText();
  if (state === 'starting') return <p className="starting" role="status">{connection.starting}</p>;
  const lost = state === 'lost';
  return (
    <div className="connection-notice">
      <Alert
        type="warning"
        showIcon
        title={lost ? connection.lostTitle : connection.sessionTitle}
        description={lost ? connection.lostAdvice : connection.sessionAdvice}
        action={lost ? <Button onClick={onRetry}>{connection.retry}</Button> : undefined}
      />
    </div>
  );
}
