import { Alert, Button } from 'antd';
import { useSyncExternalStore } from 'react';
import type { OpenQueue } from '../../state/open-queue.ts';
import { useAbout } from '../../state/queries.ts';
import { writeRoute } from '../../state/route.ts';
import { useText } from '../../text/use-text.ts';
import { EarlierReviews } from './earlier-reviews.tsx';
import { JobList } from './job-list.tsx';
import { OpenZone } from './open-zone.tsx';

export function HomeScreen({ queue }: { readonly queue: OpenQueue }) {
  const text = useText();
  const jobs = useSyncExternalStore(queue.subscribe, queue.jobs);
  return (
    <main className="home">
      <header className="home-head">
        <div className="home-top">
          <p className="home-brand">{text.product}<span>{text.subtitle}</span></p>
          <Button type="link" href={writeRoute({ screen: 'profiles' })}>{text.profiles.open}</Button>
        </div>
        <h1>{text.home.headline}</h1>
        <p className="home-explain">{text.home.explain}</p>
      </header>
      <Alert className="home-local" type="success" title={<><strong>{text.home.local}</strong>{text.home.localDetail}</>} />
      <OpenZone onOpen={queue.add} />
      {jobs.length > 0 && <JobList jobs={jobs} onRemove={queue.remove} onUnlock={queue.unlock} />}
      <EarlierReviews />
      <Colophon />
    </main>
  );
}

function Colophon() {
  const { home, separator } = useText();
  const { data: about } = useAbout();
  if (!about) return null;
  const parts = [home.version(about.version), home.rules(about.rules.profile, about.rules.version), home.basisDate(about.rules.basisDate)];
  return <footer className="home-foot">{parts.join(separator)}</footer>;
}
