import { spawnSync } from 'node:child_process';
import { cannotInstall, installDebianPackage } from './debian.ts';

/** What reads a calendar file here as other people's programs do: two calendars, and the library behind a good many more. */
const readers = {
  khal: { packages: ['khal'], shows: ['khal', '--version'] },
  calcurse: { packages: ['calcurse'], shows: ['calcurse', '--version'] },
  libical: {
    packages: ['libical3', 'python3'],
    shows: ['python3', '-c', 'import ctypes; ctypes.CDLL("libical.so.3")'],
  },
} as const;

export type CalendarReader = keyof typeof readers;

const found = new Set<CalendarReader>();

function isThere(name: CalendarReader): boolean {
  const [command, ...words] = readers[name].shows;
  if (!found.has(name) && spawnSync(command, words).status === 0) found.add(name);
  return found.has(name);
}

/** Why a reader cannot be asked on this machine, or null if it can. For tests, as `missingPoppler`. */
export function missingReader(name: CalendarReader): string | null {
  if (isThere(name)) return null;
  const how =
    cannotInstall() === null ? 'npm test installs it' : `install ${readers[name].packages.join(' and ')}`;
  return `${name} not found: ${how}`;
}

/** Makes sure that calendar files can be read back, installing what is missing where possible; reports what it did. */
export async function ensureCalendarReaders(): Promise<string> {
  const missing = (Object.keys(readers) as CalendarReader[]).filter((name) => !isThere(name));
  const problems: string[] = [];
  for (const name of missing) {
    for (const one of readers[name].packages) {
      const problem = await installDebianPackage(one);
      if (problem !== null) problems.push(`${one}: ${problem}`);
    }
  }
  if (problems.length > 0)
    return `Not every reader of calendar files is here, so their tests are skipped (${problems.join('; ')})`;
  return missing.length === 0
    ? 'calendar files are read back by khal, calcurse and libical of this machine'
    : `Installed ${missing.join(', ')} from Debian, to read calendar files back`;
}
