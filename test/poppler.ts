import { spawnSync } from 'node:child_process';
import { cannotInstall, installDebianPackage } from './debian.ts';

const commands = ['pdftotext', 'pdfinfo'] as const;
/** Commands that were found, by this process. */
const found = new Set<string>();

function isThere(command: string): boolean {
  if (!found.has(command) && spawnSync(command, ['-v']).error === undefined) found.add(command);
  return found.has(command);
}

/**
 * Why PDFs cannot be read back on this machine, or null if they can. For tests: `beforeEach(({ skip }) =>
 * skip(missingPoppler() !== null, missingPoppler() ?? ''))`.
 */
export function missingPoppler(): string | null {
  const missing = commands.filter((command) => !isThere(command));
  if (missing.length === 0) return null;
  const how = cannotInstall() === null ? 'npm test installs it' : 'install poppler-utils (or poppler)';
  return `${missing.join(' and ')} not found: ${how}`;
}

/** Makes sure that PDFs can be read back, installing what is missing where possible; reports what it did. */
export async function ensurePoppler(): Promise<string> {
  if (missingPoppler() === null) return 'PDFs are read back by the poppler tools of this machine';
  const problem = await installDebianPackage('poppler-utils');
  return problem === null
    ? 'Installed poppler-utils from Debian, to read PDFs back'
    : `No poppler tools, so the tests that read PDFs back are skipped (${problem})`;
}
