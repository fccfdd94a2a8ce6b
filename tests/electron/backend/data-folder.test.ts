import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '#electron/backend/data-folder.ts';

describe('dataFolder', () => {
  it.each([
    ['the chosen folder before all', { HENGYUE_DATA: '/srv/h', XDG_DATA_HOME: '/x' }, 'linux', '/srv/h'],
    ['the desktop\'s data folder on Linux', { XDG_DATA_HOME: '/x' }, 'linux', '/x/hengyue'],
    ['its usual place where none is set', {}, 'linux', join(homedir(), '.local/share/hengyue')],
    ['the roaming profile on Windows', { APPDATA: '/users/a/AppData/Roaming' }, 'win32', '/users/a/AppData/Roaming/hengyue'],
    ['Application Support on macOS', {}, 'darwin', join(homedir(), 'Library/Application Support/hengyue')],
  ] as const)('is %s', (_name, environment, platform, expected) => {
    expect(dataFolder(environment, platform)).toBe(expected);
  });
});
