/** The register that the system asks us to open: a double click puts its path on the command line. */
import { resolve } from 'node:path';

const REGISTER = /\.vwr$/i;

/**
 * The last argument that names a register, as an absolute path; null = none. Switches are not looked at: Chromium adds
 * its own.
 * @param folder working directory of the start that the arguments are of.
 */
export function registerAmong(args: readonly string[], folder: string): string | null {
  const named = args.findLast((argument) => !argument.startsWith('-') && REGISTER.test(argument));
  return named === undefined || named.includes('\0') ? null : resolve(folder, named);
}
