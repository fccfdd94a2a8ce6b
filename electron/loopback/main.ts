import { parseArgs } from 'node:util';
import { serve } from './serve.ts';

/** `node electron/loopback/main.ts [--port N] [--data DIR]`: the server alone, over an interface that is already built. */
const { values } = parseArgs({ options: { port: { type: 'string' }, data: { type: 'string' } } });
process.exitCode = await serve({ port: values.port, data: values.data });
