import { method } from '../context.ts';
import { readAuthor } from '../desk/author.ts';

export const about = method.about.handler(({ context }) => ({
  version: context.version, rules: context.profiles.label(context.profiles.usual()), author: readAuthor(context.settings),
}));
