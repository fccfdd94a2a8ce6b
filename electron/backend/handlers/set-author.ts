import { method } from '../context.ts';
import { writeAuthor } from '../desk/author.ts';

export const setAuthor = method.setAuthor.handler(({ context, input: { author } }) => {
  writeAuthor(context.settings, author);
  return null;
});
