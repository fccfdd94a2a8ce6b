import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = { readonly [name: string]: string | undefined };

/** Where documents and decisions are kept between runs; the same folder for the window and for the browser way. */
export function dataFolder(environment: Environment, platform: NodeJS.Platform): string {
  const chosen = environment['HENGYUE_DATA'];
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(homedir(), 'AppData/Roaming'), 'hengyue');
  if (platform === 'darwin') return join(homedir(), 'Library/Application Support/hengyue');
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local/share'), 'hengyue');
}

/** The one database in it. */
export function databaseIn(folder: string): string {
  return join(folder, 'hengyue.sqlite');
}
