/** The file that the system asks us to open: a double click or a drop on the icon puts it on the command line. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FileKind, kindOfFile } from '../../shared/schema/file-kind.ts';

/** A file on this computer, and what it is for. */
export interface NamedFile {
  readonly kind: FileKind;
  /** Absolute. */
  readonly path: string;
}

/**
 * The last argument that names a file for this program; null = none. Switches are not looked at: Chromium adds its own.
 * Desktops on Linux give the address of a file as well as its path.
 * @param folder working directory of the start that the arguments are of.
 */
export function fileAmong(args: readonly string[], folder: string): NamedFile | null {
  for (const argument of args.toReversed()) {
    const kind = argument.startsWith('-') || argument.includes('\0') ? null : kindOfFile(argument);
    const path = kind === null ? null : pathOf(argument, folder);
    if (kind !== null && path !== null) return { kind, path };
  }
  return null;
}

function pathOf(argument: string, folder: string): string | null {
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(argument)) return resolve(folder, argument);
  if (!/^file:\/\//i.test(argument)) return null;
  try {
    return fileURLToPath(argument);
  } catch {
    return null;
  }
}
