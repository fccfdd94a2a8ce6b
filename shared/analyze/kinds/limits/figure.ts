import type { Place } from '../../document/whole.ts';

/** A figure with its place. `shown` is how a message writes it, `arithmetic` how it came about. */
export type Figure = Place & { readonly value: number; readonly shown: string; readonly arithmetic?: string };
