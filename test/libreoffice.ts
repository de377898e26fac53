/** Spreadsheets read back by LibreOffice, as the people who get them would. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';

/**
 * Why spreadsheets cannot be read back on this machine, or null if they can. For tests: `beforeEach(({ skip }) =>
 * skip(missingLibreOffice() !== null, missingLibreOffice() ?? ''))`. Too large to be installed for a test.
 */
export function missingLibreOffice(): string | null {
  return spawnSync('soffice', ['--version']).error === undefined
    ? null
    : 'soffice not found: install libreoffice-calc';
}

/** Semicolon, double quote, UTF-8; what is left out is as shown. */
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):59,34,76';

/** The cells of spreadsheets as LibreOffice shows them, by name of the file. @param folder an empty one. */
export function shownByLibreOffice(
  files: Readonly<Record<string, Uint8Array>>,
  folder: string,
): ReadonlyMap<string, string[][]> {
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', AS_SHOWN];
  const ended = spawnSync('soffice', [...args, '--outdir', folder, ...paths], { encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(`LibreOffice ended with ${ended.status}: ${ended.stderr}`);
  return new Map(
    Object.keys(files).map((name) => {
      const text = readFileSync(join(folder, `${parse(name).name}.csv`), 'utf8').replace(/^\ufeff/, '');
      return [name, Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true }).data];
    }),
  );
}
