import { Button } from 'antd';
import { FailureAlert } from '../../parts/failure-alert.tsx';
import { failureOf } from '../../state/failure.ts';
import { useProfile, useProfiles } from '../../state/profile-queries.ts';
import { writeRoute } from '../../state/route.ts';
import { useText } from '../../text/use-text.ts';
import { FigureForm } from './figure-form.tsx';
import { ImportProfile } from './import-profile.tsx';
import { ItemList } from './item-list.tsx';
import { ProfileList } from './profile-list.tsx';

/** Which rules documents are reviewed by, and what of them is the user's own: figures and words. */
export function ProfilesScreen() {
  const { profiles: text } = useText();
  const profiles = useProfiles();
  const usual = profiles.data?.find((profile) => profile.usual) ?? null;
  const detail = useProfile(usual?.name ?? null);
  const failure = profiles.error ?? detail.error;
  return (
    <main className="profiles">
      <header>
        <Button href={writeRoute({ screen: 'home' })}>{text.back}</Button>
        <h1>{text.title}</h1>
      </header>
      <p className="quiet">{text.explain}</p>
      {failure && <FailureAlert failure={failureOf(failure)} />}
      {profiles.isPending && <p role="status">{text.loading}</p>}
      <section>
        <h2>{text.list}</h2>
        <ProfileList profiles={profiles.data ?? []} />
        <ImportProfile />
      </section>
      {usual !== null && detail.data && (
        <section key={`${usual.name} ${usual.version}`}>
          <h2>{text.settingsOf(usual.name)}</h2>
          {usual.source !== 'own' && <p className="copy-note">{text.copyNote(usual.name)}</p>}
          <FigureForm name={usual.name} detail={detail.data} />
          <ItemList name={usual.name} detail={detail.data} />
        </section>
      )}
    </main>
  );
}
