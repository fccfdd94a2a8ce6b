import { Button } from 'antd';
import { FailureAlert } from '../../parts/failure-alert.tsx';
import { failureOf } from '../../state/failure.ts';
import { useStoredReview } from '../../state/queries.ts';
import { writeRoute } from '../../state/route.ts';
import { useText } from '../../text/use-text.ts';
import { ReviewDesk } from './review-desk.tsx';

export function ReviewScreen({ id }: { readonly id: string }) {
  const text = useText();
  const stored = useStoredReview(id);
  if (stored.data) return <ReviewDesk stored={stored.data} />;
  return (
    <main className="review-wait">
      {stored.isPending && <p role="status">{text.review.loading}</p>}
      {stored.error && <FailureAlert failure={failureOf(stored.error)} />}
      <Button href={writeRoute({ screen: 'home' })}>{text.review.back}</Button>
    </main>
  );
}
