import { method } from '../context.ts';

export const chooseProfile = method.chooseProfile.handler(({ context, input: { name } }) => {
  context.profiles.choose(name);
  return null;
});
