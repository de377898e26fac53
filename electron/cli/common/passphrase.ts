/** A passphrase from a file or the environment, never from arguments that others can read. */
import { readFileSync } from 'node:fs';

/**
 * The first line of the file, or VERWERKERSREGISTER_PASSPHRASE; null if neither is given. The mark with which Notepad begins a
 * file is left out: nobody can type it on a screen.
 */
export function readPassphrase(file: string | undefined): string | null {
  if (file === undefined) return process.env.VERWERKERSREGISTER_PASSPHRASE ?? null;
  return (
    readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/, 1)[0] ?? ''
  );
}
