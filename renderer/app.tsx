import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Connection } from './connect.ts';
import { FrontDoor } from './parts/front-door.tsx';
import { HomeScreen } from './screens/home/home-screen.tsx';
import { ProfilesScreen } from './screens/profiles/profiles-screen.tsx';
import { ReviewScreen } from './screens/review/review-screen.tsx';
import { ClientContext, PrintContext } from './state/client.ts';
import { createOpenQueue } from './state/open-queue.ts';
import { createQueryClient, keepOpened } from './state/queries.ts';
import { goTo, readRoute, useRoute } from './state/route.ts';
import { useText } from './text/use-text.ts';

export function App({ connection }: { readonly connection: Connection }) {
  const text = useText();
  const route = useRoute();
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  const [queries] = useState(createQueryClient);
  const [queue] = useState(() => createOpenQueue(connection.client, (stored, alone) => {
    keepOpened(queries, stored);
    // Whoever has gone on to another review meanwhile is not pulled away from it.
    if (alone && readRoute(location.hash).screen === 'home') goTo({ screen: 'review', id: stored.id });
  }));
  useEffect(() => {
    document.title = `${text.product}${text.separator}${text.subtitle}`;
  }, [text]);
  useEffect(() => {
    if (state === 'ready') void queries.refetchQueries({ predicate: (query) => query.state.status === 'error' });
  }, [state, queries]);
  return (
    <ClientContext value={connection.client}><PrintContext value={connection.printOpinion}>
      <QueryClientProvider client={queries}>
        {state !== 'ready' && <FrontDoor state={state} onRetry={() => void connection.retry()} />}
        {route.screen === 'home' && <HomeScreen queue={queue} />}
        {route.screen === 'profiles' && <ProfilesScreen />}
        {route.screen === 'review' && <ReviewScreen key={route.id} id={route.id} />}
      </QueryClientProvider>
    </PrintContext></ClientContext>
  );
}
