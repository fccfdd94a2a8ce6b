import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ExportKind } from '#shared/contract/export-kinds.ts';
import type { Client, Handled, StoredReview } from '#shared/contract/methods.ts';
import type { AskedGates, Role } from '#shared/model/gates.ts';
import type { Review } from '#shared/model/review.ts';
import type { Decisions } from '#shared/model/revision.ts';
import { useClient } from './client.ts';

export const aboutKey = ['about'] as const;
export const profilesKey = ['profiles'] as const;
export const reviewsKey = ['reviews'] as const;
export const reviewKey = (id: string) => ['review', id] as const;

/** The backend is on this machine: never wait for a network, never ask twice. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: Infinity },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

export function useAbout() {
  const client = useClient();
  return useQuery({ queryKey: aboutKey, queryFn: () => client.about() });
}

export function useSamples() {
  const client = useClient();
  return useQuery({ queryKey: ['samples'], queryFn: () => client.listSamples() });
}

export function useReviews() {
  const client = useClient();
  return useQuery({ queryKey: reviewsKey, queryFn: () => client.listReviews() });
}

export function useStoredReview(id: string) {
  const client = useClient();
  return useQuery({ queryKey: reviewKey(id), queryFn: () => client.getReview({ id }) });
}

/** The figures when these decisions hold: asked again whenever decisions or figures have changed. */
export function useEffects(id: string, decisions: Decisions, { ratios }: Pick<Review, 'ratios'>, enabled: boolean) {
  const client = useClient();
  return useQuery({ queryKey: ['effects', id, decisions, ratios], queryFn: () => client.measureEffects({ id }), enabled });
}

/** A review that has just arrived need not be asked for again. */
export function keepOpened(queries: QueryClient, stored: StoredReview): void {
  queries.setQueryData(reviewKey(stored.id), stored);
  void queries.invalidateQueries({ queryKey: reviewsKey });
}

export function useDeleteReview() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => client.deleteReview({ id }),
    onSuccess: (_nothing, id) => {
      queries.removeQueries({ queryKey: reviewKey(id) });
      return queries.invalidateQueries({ queryKey: reviewsKey });
    },
  });
}

export type Act = (client: Client) => Promise<Handled>;

/** One act of the reader: what it changed is put in place; the document is never sent or drawn again. */
export function useAct(id: string) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: Act) => act(client),
    onSuccess: (handled) => {
      queries.setQueryData<StoredReview>(reviewKey(id), (stored) => stored && placeHandled(stored, handled));
      void queries.invalidateQueries({ queryKey: reviewsKey });
    },
  });
}

/** A stored review after an act. */
export function placeHandled(stored: StoredReview, { figures, ...changed }: Handled): StoredReview {
  return { ...stored, ...changed, review: figures === null ? stored.review : { ...stored.review, ...figures } };
}

export type Standing = { readonly gates: AskedGates; readonly role: Role; readonly profile?: string };

/** The findings come back told otherwise; by another profile, judged anew. */
export function useSetStandpoint(id: string) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Standing) => client.setStandpoint({ id, ...input }),
    onSuccess: (stored) => {
      keepOpened(queries, stored);
      // The next document is reviewed by the same profile.
      void queries.invalidateQueries({ queryKey: profilesKey });
      void queries.invalidateQueries({ queryKey: aboutKey });
    },
  });
}

/** The name under what is exported. */
export function useSetAuthor() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (author: string | null) => client.setAuthor({ author }),
    onSuccess: () => queries.invalidateQueries({ queryKey: aboutKey }),
  });
}

export function useExport(id: string) {
  const client = useClient();
  return useMutation({ mutationFn: (kind: ExportKind) => client.exportReview({ id, kind }) });
}
