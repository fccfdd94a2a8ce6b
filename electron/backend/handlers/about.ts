import { method } from '../context.ts';

export const about = method.about.handler(({ context }) => ({ version: context.version, rules: context.profiles.label(context.profiles.usual()) }));
