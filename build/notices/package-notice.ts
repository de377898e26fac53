/**
 * The notice that a package requires from whoever redistributes it: its name, its licence, and the texts it
 * includes for that purpose.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Licences that allow redistribution in a closed-source program and require no more than their text. */
export const allowedLicences = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'CC0-1.0',
  'OFL-1.1',
] as const;

/** A package that may not be redistributed as it is; the message says which, why and what to do. */
export class NotAllowed extends Error {
  constructor(name: string, why: string) {
    super(`${name} cannot go into the program: ${why}`);
    this.name = 'NotAllowed';
  }
}

export interface Notice {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as stated by the package. */
  readonly licence: string;
  /** The licence and notice files, unchanged. */
  readonly texts: readonly string[];
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: unknown;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const isNoticeFile = (name: string) =>
  /^(licen[cs]es?|notices?|copying|copyright)([-_.]|$)/i.test(name) &&
  !/\.([cm]?[jt]s|json|map)$/i.test(name);

export const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Folder of the package that a file under node_modules belongs to, or null for one of our own files. */
export const packageFolder = (file: string): string | null =>
  /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(file)?.[0] ?? null;

/** Licence and notice files next to a file, and in every folder from there up to its package. */
function noticeFiles(folder: string, file: string): string[] {
  const found: string[] = [];
  for (let at = dirname(file); at.length >= folder.length; at = dirname(at)) {
    const here = readdirSync(at, { withFileTypes: true }).filter((entry) => entry.isFile());
    found.push(...here.filter(({ name }) => isNoticeFile(name)).map(({ name }) => join(at, name)));
  }
  return found;
}

/** The licence as some packages bring it: in full, under its own heading at the end of their README. */
function licenceInReadme(folder: string): string | undefined {
  const readme = readdirSync(folder).find((name) => /^readme\.md$/i.test(name));
  if (readme === undefined) return undefined;
  const told = readFileSync(join(folder, readme), 'utf8').replaceAll('\r\n', '\n');
  const text = /\n#+ licen[cs]e[^\n]*\n(.*copyright.*permission.*)$/is.exec(told)?.[1]?.trim();
  return text?.includes('\n#') ? undefined : text;
}

/**
 * The notice of one package.
 * @param files those of its files that are used: a folder may hold licences that only apply to its contents.
 * @param parent package that lists this one as its build for a platform and may hold the licence for both.
 * Errors: `NotAllowed` if the licence is not in the list, or none of its text is included.
 */
export function packageNotice(folder: string, files: readonly string[], parent?: Notice): Notice {
  const { name = basename(folder), version = '', license } = manifestOf(folder);
  if (typeof license !== 'string' || license === '')
    throw new NotAllowed(name, 'its package.json names no licence. Use another package.');
  const terms = license.split(/[()\s]+/).filter((term) => !['', 'AND', 'OR'].includes(term));
  const refused = terms.find((term) => !allowedLicences.some((allowed) => allowed === term));
  if (refused !== undefined)
    throw new NotAllowed(
      name,
      `its licence is "${license}", and ${refused} is not among ${allowedLicences.join(', ')}. ` +
        'Use another package, or have the licence judged and add it to build/notices/package-notice.ts.',
    );
  const paths = new Set(
    [join(folder, 'package.json'), ...files].flatMap((file) => noticeFiles(folder, file)),
  );
  const texts = [...paths].sort().map((path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim());
  const inReadme = texts.length === 0 ? licenceInReadme(folder) : undefined;
  if (inReadme !== undefined) return { name, version, licence: license, texts: [inReadme] };
  if (texts.length > 0) return { name, version, licence: license, texts: [...new Set(texts)] };
  if (parent?.version === version && parent.licence === license)
    return { name, version, licence: license, texts: parent.texts };
  throw new NotAllowed(
    name,
    `it says ${license} but brings no licence file. Use another package or version.`,
  );
}
