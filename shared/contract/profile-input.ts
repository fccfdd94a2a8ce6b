import { z } from 'zod';
import type { ProfileChange, ProfileItem } from '../model/profile.ts';

const words = z.string().trim().min(2).max(60);
const figure = z.number().min(0).max(10_000_000);

export const profileItem: z.ZodType<ProfileItem> = z.strictObject({
  words, class: z.enum(['professional', 'administrative', 'support']), method: z.string().max(60).optional(),
});

export const profileChange: z.ZodType<ProfileChange> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add-item'), item: profileItem }),
  z.strictObject({ kind: z.literal('remove-item'), words: z.string().max(200) }),
  z.strictObject({
    kind: z.literal('figures'),
    limits: z.record(z.string().max(80), z.array(figure.nullable()).max(9)),
    workerYear: z.number().min(1).max(4000).nullable(),
    workerCost: z.tuple([figure, figure]).refine(([low, high]) => low <= high, 'the low value stands first').nullable(),
  }),
]);

/** `path`: the file's place in the folder that was chosen, its own name for a single file. */
export const importedFiles = z.array(z.object({ path: z.string().min(1).max(500), file: z.file() })).min(1).max(500);
