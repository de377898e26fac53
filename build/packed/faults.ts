/**
 * Reads back what was packed, and names what is wrong with it. Packing stops on a fault, so that no installer is made of
 * a program that lacks a part or has one too many.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { extractFile, getRawHeader, listPackage, statFile } from '@electron/asar';
import { entriesIn, NOTICES } from '../notices/third-party.ts';
import { SBOM } from './sbom.ts';

export interface Packed {
  readonly platform: 'linux' | 'win32' | 'darwin';
  readonly arch: 'x64' | 'arm64';
  /** Folder with `app.asar`. */
  readonly resources: string;
  /** Folders with the languages of Chromium. */
  readonly locales: readonly string[];
}

/** Most bytes of the archive with our code, and of it with the native code beside it. */
export const ARCHIVE_LIMIT = 16 * 1024 * 1024;
export const UNPACKED_LIMIT = 90 * 1024 * 1024;

/** The packages that are packed as files, and what of them. */
const packages = [
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/.+\.js|prebuilds\/[a-z0-9-]+\.node)$/,
  /^node_modules\/@myriaddreamin\/typst-ts-node-compiler(-[a-z0-9-]+)?\/(package\.json|LICENSE|[\w.-]+\.(js|node))$/,
  /^node_modules\/@expo-google-fonts\/source-sans-3\/(package\.json|LICENSE.*|(400Regular|600SemiBold)\/[\w]+\.ttf)$/,
];
const ours = /^(package\.json$|dist\/(desktop|renderer)\/)/;

/** Names of native files for a platform: one of each pattern. */
const nativeOf = ({ platform, arch }: Packed): RegExp[] => {
  const build = { linux: `linux-${arch}-(gnu|musl)`, win32: `win32-${arch}-msvc`, darwin: `darwin-${arch}` };
  return [
    new RegExp(`^${platform}-${arch}\\.node$`),
    new RegExp(`^typst-ts-node-compiler\\.${build[platform]}\\.node$`),
  ];
};

/** First bytes of native code: ELF, PE, and Mach-O (64 bits, little-endian). */
const magic = { linux: '7f454c46', win32: '4d5a', darwin: 'cffaedfe' } as const;

/** What is no part of a running program: sources, maps, tests, development, the pinned Node. */
const UNWANTED =
  /\.(tsx?|map|md|tsbuildinfo)$|(^|\/)(tests?|fixtures|\.built|deps|src|bin)(\/|$)|node-(linux|win)-/;
/** Text that looks like a secret, and a reference to a map. */
const SECRETS: readonly [RegExp, string][] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  [/\b(?:ghp|gho|npm|sk|xox[bp])_[A-Za-z0-9]{30,}/, 'a token'],
  [/\/\/[#@] sourceMappingURL=/, 'a reference to a source map'],
];
/** Names in the environment of a release whose values must be in no file. */
const SECRET_NAMES =
  /^(CSC_KEY_PASSWORD|CSC_LINK|APPLE_API_KEY|AZURE_CLIENT_SECRET|WIN_CSC_.*|GH_TOKEN|.*_PASSWORD)$/;

/** Files of the archive, with `/`. */
export function filesOf(asar: string): string[] {
  const all = listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
  const folders = new Set(
    all.flatMap((path) => path.split('/').map((_, at, parts) => parts.slice(0, at).join('/'))),
  );
  return all.filter((path) => !folders.has(path)).sort();
}

/** What is wrong with a packed program, each in a sentence; empty = nothing. @param env where secrets could come from. */
export function faultsOf(
  packed: Packed,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string[] {
  const asar = join(packed.resources, 'app.asar');
  if (!existsSync(asar)) return ['app.asar is not there'];
  const files = filesOf(asar);
  return [
    ...strangers(files),
    ...missing(files),
    ...natives(packed, asar, files),
    ...secrets(asar, files, env),
    ...languages(packed),
    ...beside(packed, files, asar),
    ...sizes(packed, asar),
  ];
}

function strangers(files: readonly string[]): string[] {
  return files
    .filter(
      (file) =>
        !(ours.test(file) || packages.some((known) => known.test(file))) ||
        (UNWANTED.test(file) && !isAsset(file)),
    )
    .map((file) => `${file} does not belong in the program`);
}

/** A page may be called after anything; what it is made of has a digest in its name. */
const isAsset = (file: string) => /^dist\/renderer\/assets\/[^/]+\.(js|css|woff2|svg|png)$/.test(file);

function missing(files: readonly string[]): string[] {
  const wanted = [
    'package.json',
    'dist/desktop/main.js',
    'dist/desktop/core-process.js',
    'dist/desktop/job-process.js',
    'dist/desktop/preload.cjs',
    'dist/renderer/index.html',
  ];
  return wanted.filter((file) => !files.includes(file)).map((file) => `${file} is missing`);
}

function natives(packed: Packed, asar: string, files: readonly string[]): string[] {
  const found = files.filter((file) => file.endsWith('.node'));
  const patterns = nativeOf(packed);
  const foreign = found
    .filter((file) => !patterns.some((pattern) => pattern.test(basename(file))))
    .map((file) => `${file} is of another system`);
  const lacking = patterns
    .filter((pattern) => found.filter((file) => pattern.test(basename(file))).length !== 1)
    .map(
      (pattern) =>
        `there must be one native file ${pattern.source}: pack on ${packed.platform} with ${packed.arch}, where npm installs it`,
    );
  const closed = found.flatMap((file) => {
    const path = join(`${asar}.unpacked`, file);
    const entry = statFile(asar, file);
    if (!('unpacked' in entry && entry.unpacked) || !existsSync(path)) return [`${file} is not unpacked`];
    const start = magic[packed.platform];
    const read = readFileSync(path).subarray(0, start.length / 2);
    return read.toString('hex') === start ? [] : [`${file} is no native code of ${packed.platform}`];
  });
  return [...foreign, ...lacking, ...closed];
}

function secrets(
  asar: string,
  files: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  const values = Object.entries(env).filter(
    ([name, value]) => SECRET_NAMES.test(name) && value !== undefined && value.length >= 8,
  );
  return files
    .filter((file) => /\.(js|cjs|json|html|css|txt)$/.test(file))
    .flatMap((file) => {
      const text = extractFile(asar, file).toString('utf8');
      const looks = SECRETS.filter(([pattern]) => pattern.test(text)).map(([, what]) => what);
      const leaks = values
        .filter(([, value]) => text.includes(value ?? ''))
        .map(([name]) => `the value of ${name}`);
      return [...looks, ...leaks].map((what) => `${file} holds ${what}`);
    });
}

function languages({ locales }: Packed): string[] {
  const wanted = new Set(['en', 'nl']);
  return locales.flatMap((folder) => {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    const found = names.flatMap((name) => /^([a-z]{2,3})(?:[-_]\w+)?\.(?:pak|lproj)$/i.exec(name)?.[1] ?? []);
    const more = found
      .filter((name) => !wanted.has(name))
      .map((name) => `the language ${name} is not one of ours`);
    return [
      ...more,
      ...[...wanted].filter((name) => !found.includes(name)).map((name) => `the language ${name} is missing`),
    ];
  });
}

/** The notices, the list of parts, and the dictionaries stand beside the archive, and name what is in it. */
function beside({ resources }: Packed, files: readonly string[], asar: string): string[] {
  const read = (name: string) => {
    const path = join(resources, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };
  const [notices, list] = [read(NOTICES), read(SBOM)];
  if (notices === null || list === null) return [`${notices === null ? NOTICES : SBOM} is missing`];
  const about = (text: string) => JSON.parse(text) as { name: string; version: string };
  const unbundled = files
    .filter((file) => /^node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/.test(file))
    .map((file) => about(extractFile(asar, file).toString('utf8')));
  const told = new Set(entriesIn(notices).map(({ name, version }) => `${name} ${version}`));
  const parts = JSON.parse(list) as {
    metadata: { component: { hashes: { content: string }[] } };
    components: { name: string; version: string }[];
  };
  const listed = new Set(parts.components.map(({ name, version }) => `${name} ${version}`));
  const digest = createHash('sha256').update(readFileSync(asar)).digest('hex');
  const dictionaries = ['nl-NL-3-0.bdic', 'en-GB-10-1.bdic'];
  return [
    ...unbundled
      .map(({ name, version }) => `${name} ${version}`)
      .flatMap((part) => [
        ...(told.has(part) ? [] : [`${part} has no notice`]),
        ...(listed.has(part) ? [] : [`${part} is not in ${SBOM}`]),
      ]),
    ...[...told].filter((part) => !listed.has(part)).map((part) => `${part} is not in ${SBOM}`),
    ...(parts.metadata.component.hashes[0]?.content === digest ? [] : [`${SBOM} is of another app.asar`]),
    ...dictionaries
      .filter((name) => !existsSync(join(resources, 'dictionaries', name)))
      .map((name) => `the dictionary ${name} is missing`),
  ];
}

function sizes({ resources }: Packed, asar: string): string[] {
  const archive = statSync(asar).size;
  const natives = `${asar}.unpacked`;
  const unpacked = existsSync(natives)
    ? readdirSync(natives, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
    : 0;
  const over = (what: string, size: number, limit: number) =>
    size > limit ? [`${what} in ${basename(resources)} is ${size} bytes, more than ${limit}`] : [];
  return [...over('app.asar', archive, ARCHIVE_LIMIT), ...over('native code', unpacked, UNPACKED_LIMIT)];
}

/** Digest of the header of an archive, which Electron compares before it runs anything of it. */
export const headerDigest = (asar: string): string =>
  createHash('sha256').update(getRawHeader(asar).headerString).digest('hex');
