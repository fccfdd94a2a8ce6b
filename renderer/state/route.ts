import { useSyncExternalStore } from 'react';

export type Route = { readonly screen: 'home' } | { readonly screen: 'profiles' } | { readonly screen: 'review'; readonly id: string };

const profilesHash = '#/profiles';
const reviewPrefix = '#/review/';

/** Where the reader is stands in the address, so that a reload comes back to it. */
export function readRoute(hash: string): Route {
  if (hash === profilesHash) return { screen: 'profiles' };
  if (!hash.startsWith(reviewPrefix)) return { screen: 'home' };
  try {
    const id = decodeURIComponent(hash.slice(reviewPrefix.length));
    return id === '' ? { screen: 'home' } : { screen: 'review', id };
  } catch {
    return { screen: 'home' };
  }
}

export function writeRoute(route: Route): string {
  if (route.screen === 'profiles') return profilesHash;
  return route.screen === 'home' ? '#/' : reviewPrefix + encodeURIComponent(route.id);
}

export function goTo(route: Route): void {
  location.hash = writeRoute(route);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return readRoute(hash);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
