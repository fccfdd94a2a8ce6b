import { parseArgs } from 'node:util';
import { exportKinds } from '#shared/contract/export-kinds.ts';
import type { ExportKind } from '#shared/contract/export-kinds.ts';
import { ocrModes } from '#shared/contract/methods.ts';
import type { OcrMode } from '#shared/contract/methods.ts';
import { roles } from '#shared/model/gates.ts';
import type { AskedGates, Role } from '#shared/model/gates.ts';
import { readGates } from './gate-arguments.ts';
import { choose, UsageError } from './usage-error.ts';
import { mistakes } from './text.ts';

export const formats = ['text', 'ndjson'] as const;
export const failLevels = ['high', 'medium', 'low'] as const;

export type Arguments = {
  readonly help: boolean;
  readonly format: (typeof formats)[number];
  readonly paragraphs: boolean;
  readonly exports: readonly ExportKind[];
  /** Set exactly when `exports` is not empty. */
  readonly out: string | null;
  readonly failOn: (typeof failLevels)[number] | null;
  readonly author: string | null;
  /** A profile file or folder, or the name of one that the program keeps. */
  readonly profile: string | null;
  /** Answered for every file of the run. */
  readonly gates: AskedGates;
  readonly role: Role | undefined;
  /** Tried on every protected PDF of the run. */
  readonly password: string | undefined;
  /** The password is on standard input. */
  readonly passwordStdin: boolean;
  readonly ocr: OcrMode;
  /** The procurement document that every contract of the run is compared with. */
  readonly against: string | null;
  readonly paths: readonly string[];
};

/** Throws UsageError. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const exports = (values.export ?? []).flatMap((list) => list.split(',')).map((kind) => kind.trim()).filter((kind) => kind !== '');
  const out = values.out ?? null;
  const read: Arguments = {
    help: values.help,
    format: choose('--format', values.format, formats),
    paragraphs: values.paragraphs,
    exports: [...new Set(exports.map((kind) => choose('--export', kind, exportKinds)))],
    out,
    failOn: values['fail-on'] === undefined ? null : choose('--fail-on', values['fail-on'], failLevels),
    author: values.author ?? null,
    profile: values.profile ?? null,
    gates: readGates(values.gate ?? []),
    role: values.role === undefined ? undefined : choose('--role', values.role, roles),
    password: values.password === '' ? undefined : values.password,
    passwordStdin: values['password-stdin'],
    ocr: choose('--ocr', values.ocr, ocrModes),
    against: values.against ?? null,
    paths: positionals,
  };
  if (read.help) return read;
  if (read.passwordStdin && read.password !== undefined) throw new UsageError(mistakes.twoPasswords);
  if (positionals.length === 0) throw new UsageError(mistakes.noInput);
  if (read.exports.length > 0 && out === null) throw new UsageError(mistakes.noOut);
  if (read.exports.length === 0 && out !== null) throw new UsageError(mistakes.noExport);
  return read;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        paragraphs: { type: 'boolean', default: false },
        export: { type: 'string', multiple: true },
        out: { type: 'string' },
        'fail-on': { type: 'string' },
        author: { type: 'string' },
        profile: { type: 'string' },
        gate: { type: 'string', multiple: true },
        role: { type: 'string' },
        password: { type: 'string' },
        'password-stdin': { type: 'boolean', default: false },
        ocr: { type: 'string', default: 'auto' },
        against: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    const option = /'([^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? argv.join(' ');
    throw new UsageError(mistakes.badOption(option));
  }
}
