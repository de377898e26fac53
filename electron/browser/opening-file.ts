/**
 * A file that leads a browser to a one-time address. Any account on the machine can read a command line for as long
 * as the program runs; a command line that names this file shows nothing, because only its owner can read it.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, makeFolder, writeWhole } from '../core/ground/files.ts';

const NAME = /^open-(\d+)-\d+\.html$/;
let written = 0;

/**
 * Writes the file, readable by its owner only, and gives its path. `address` consists of characters that need no
 * escaping. Errors: `read-only`, `disk-full`.
 */
export function writeOpeningFile(folder: string, address: string): string {
  makeFolder(folder, 0o700);
  written += 1;
  const path = join(folder, `open-${process.pid}-${written}.html`);
  writeWhole(
    path,
    `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta http-equiv="refresh" content="0;url=${address}">
<title>Verwerkersregister</title>
<a href="${address}">Verwerkersregister</a>
</html>
`,
  );
  return path;
}

/** Removes what programs left behind that were ended before they could. */
export function sweepOpeningFiles(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const owner = Number(NAME.exec(name)?.[1]);
    if (owner > 0 && !isRunning(owner)) rmSync(join(folder, name), { force: true });
  }
}
