import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { Client, ProfileSummary } from '#shared/contract/methods.ts';
import type { ProfileItem } from '#shared/model/profile.ts';
import { useClient } from './client.ts';
import { aboutKey, keepOpened, profilesKey } from './queries.ts';

/** As a file dialog gives them: `path` is the file's place in the folder that was chosen. */
export type ChosenFile = { readonly path: string; readonly file: File };

export function useProfiles() {
  const client = useClient();
  return useQuery({ queryKey: profilesKey, queryFn: () => client.listProfiles() });
}

/** null: nothing to ask about yet. */
export function useProfile(name: string | null) {
  const client = useClient();
  return useQuery({ queryKey: [...profilesKey, name], queryFn: () => client.getProfile({ name: name ?? '' }), enabled: name !== null });
}

/** One act on the profiles; reviews made by them are asked for again when they are opened next. */
export function useProfileAct<Answer extends ProfileSummary | null>() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: (client: Client) => Promise<Answer>) => act(client),
    // Not waited for: whoever asked hears of it before the screen is drawn anew.
    onSuccess: () => void forgetProfiles(queries),
  });
}

export function useSaveItem(id: string) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (item: ProfileItem) => client.saveItem({ id, item }),
    onSuccess: async (stored) => {
      await forgetProfiles(queries);
      keepOpened(queries, stored);
    },
  });
}

export function useExportProfile() {
  const client = useClient();
  return useMutation({ mutationFn: (name: string) => client.exportProfile({ name }) });
}

async function forgetProfiles(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: profilesKey }),
    queries.invalidateQueries({ queryKey: aboutKey }),
    // Those on no screen; an open one is put in place by whoever made it anew.
    queries.invalidateQueries({ queryKey: ['review'], refetchType: 'none' }),
  ]);
}
