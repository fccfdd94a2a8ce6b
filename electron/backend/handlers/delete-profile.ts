import { method } from '../context.ts';

export const deleteProfile = method.deleteProfile.handler(({ context, input: { name } }) => {
  context.profiles.remove(name);
  return null;
});
