import { method } from '../context.ts';

export const listSamples = method.listSamples.handler(({ context }) => context.samples.list());
