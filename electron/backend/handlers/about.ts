import { method } from '../context.ts';

export const about = method.about.handler(({ context }) => context.about());
