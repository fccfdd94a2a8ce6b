import type { Settings } from '../store/settings.ts';

const name = 'author';

/** The name that the user wants under what is exported; null while he has set none. */
export function readAuthor(settings: Settings): string | null {
  const author = settings.get(name);
  return typeof author === 'string' ? author : null;
}

export function writeAuthor(settings: Settings, author: string | null): void {
  settings.set(name, author);
}
