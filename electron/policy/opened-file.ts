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
 * The arguments that name a file for this program, in their order. Switches are not looked at: Chromium adds its own.
 * Desktops on Linux give the address of a file as well as its path.
 * @param folder working directory of the start that the arguments are of.
 */
export function filesAmong(args: readonly string[], folder: string): NamedFile[] {
  return args.flatMap((argument) => {
    const kind = argument.startsWith('-') || argument.includes('\0') ? null : kindOfFile(argument);
    const path = kind === null ? null : pathOf(argument, folder);
    return kind !== null && path !== null ? [{ kind, path }] : [];
  });
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
