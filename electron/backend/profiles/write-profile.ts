import { zipSync } from 'fflate';
import { mainFile } from '#shared/analyze/index.ts';
import type { Profile } from './profile.ts';

/** A profile as a file that can be imported again: its YAML, or a zip where it has rules of its own. */
export function writeProfile({ name, files }: Profile): File {
  const stem = name.replace(/[\\/:*?"<>|]/g, '_');
  const [only] = files;
  if (files.length <= 1) return new File([only?.text ?? ''], `${stem}.yml`, { type: 'application/yaml' });
  const bytes = new TextEncoder();
  const main = mainFile(files);
  const entries = files.map((file) => [file === main ? 'profile.yml' : file.path, bytes.encode(file.text)] as const);
  return new File([new Uint8Array(zipSync(Object.fromEntries(entries)))], `${stem}.zip`, { type: 'application/zip' });
}
