/**
 * Packs the program as a release does, around a stand-in for Electron's binary, which is not needed for it. Each has
 * what electron-builder reads and writes in the real one: fuses, languages, resources of Windows, lists of macOS.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { project } from '../../build/launch/stale.ts';
import type { Packed } from '../../build/packed/faults.ts';

/** Marker of the fuses in Electron's binary, followed by their version, their number, and one digit each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = '101100011';
const fuses = `stub ${SENTINEL}\x01${String.fromCharCode(FUSES.length)}${FUSES} stub`;

export type Platform = Packed['platform'];
const flags = { linux: '--linux', win32: '--win', darwin: '--mac' } as const;

const languages = ['nl', 'en-US', 'de', 'fr'];

/** A folder that electron-builder accepts as an unpacked Electron. */
export function stubElectron(folder: string, platform: Platform = 'linux'): string {
  const { version } = JSON.parse(readFileSync(join(project, 'node_modules/electron/package.json'), 'utf8'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'version'), `v${version}`);
  for (const file of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, file), 'stub');
  if (platform === 'darwin') stubMac(folder);
  else {
    for (const name of ['locales', 'resources']) mkdirSync(join(folder, name), { recursive: true });
    for (const name of languages) writeFileSync(join(folder, 'locales', `${name}.pak`), 'stub');
    if (platform === 'win32') writeFileSync(join(folder, 'electron.exe'), stubExecutable());
    else {
      writeFileSync(join(folder, 'electron'), fuses, { mode: 0o755 });
      writeFileSync(join(folder, 'chrome-sandbox'), 'stub');
    }
  }
  return folder;
}

/** What is used of the library with which electron-builder changes programs of Windows. */
interface Executable {
  generate(): ArrayBuffer;
}
interface ResourceEntry {
  readonly type: string | number;
  readonly id: string | number;
  readonly bin: ArrayBuffer;
}
interface Resources {
  readonly entries: ResourceEntry[];
  outputResource(executable: Executable): void;
}
interface VersionInfo {
  lang: number | string;
  setStringValues(language: { lang: number; codepage: number }, values: Record<string, string>): void;
  outputToResourceEntries(entries: ResourceEntry[]): void;
}
interface ExecutableEditor {
  readonly NtExecutable: {
    createEmpty(is32Bit: boolean, isLibrary: boolean): Executable;
    from(bytes: Uint8Array, options?: { ignoreCert?: boolean }): Executable;
  };
  readonly NtExecutableResource: { from(executable: Executable): Resources };
  readonly Resource: { readonly VersionInfo: { createEmpty(): VersionInfo } };
}
export const resedit: ExecutableEditor = createRequire(
  join(project, 'node_modules/app-builder-lib/package.json'),
)('resedit');

/** A program of Windows with nothing but what it says of itself, and the fuses behind it. */
function stubExecutable(): Buffer {
  const executable = resedit.NtExecutable.createEmpty(false, false);
  const resource = resedit.NtExecutableResource.from(executable);
  const about = resedit.Resource.VersionInfo.createEmpty();
  about.lang = 1033;
  about.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  about.outputToResourceEntries(resource.entries);
  resource.outputResource(executable);
  return Buffer.concat([Buffer.from(executable.generate()), Buffer.from(fuses, 'latin1')]);
}

const plist = (values: Readonly<Record<string, string>>) =>
  `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>${Object.entries(values)
    .map(([key, value]) => `<key>${key}</key><string>${value}</string>`)
    .join('')}</dict></plist>`;

function stubMac(folder: string): void {
  const contents = join(folder, 'Electron.app/Contents');
  const app = (at: string, name: string) => {
    mkdirSync(join(at, 'MacOS'), { recursive: true });
    writeFileSync(
      join(at, 'Info.plist'),
      plist({ CFBundleExecutable: name, CFBundleIconFile: 'electron.icns' }),
    );
    writeFileSync(join(at, 'MacOS', name), 'stub', { mode: 0o755 });
  };
  app(contents, 'Electron');
  const framework = join(contents, 'Frameworks/Electron Framework.framework');
  const version = join(framework, 'Versions/A');
  for (const at of [join(contents, 'Resources'), join(version, 'Resources')])
    for (const name of ['nl', 'en', 'de']) {
      mkdirSync(join(at, `${name}.lproj`), { recursive: true });
      writeFileSync(join(at, `${name}.lproj`, 'locale.pak'), 'stub');
    }
  writeFileSync(join(contents, 'Resources/electron.icns'), 'stub');
  writeFileSync(join(version, 'Electron Framework'), fuses, { mode: 0o755 });
  symlinkSync('A', join(framework, 'Versions/Current'));
  for (const name of ['Electron Framework', 'Resources'])
    symlinkSync(`Versions/Current/${name}`, join(framework, name));
  for (const suffix of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const name = `Electron Helper${suffix}`;
    app(join(contents, 'Frameworks', `${name}.app`, 'Contents'), name);
  }
}

export interface PackOptions {
  readonly platform?: Platform;
  readonly arch?: Packed['arch'];
  readonly extra?: readonly string[];
  readonly config?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const here = process.arch === 'arm64' ? 'arm64' : 'x64';

/** Where a packed program has its parts. @param output folder that was given to {@link pack}. */
export function placesOf(output: string, platform: Platform, arch: Packed['arch']) {
  const name = { linux: 'linux', win32: 'win', darwin: 'mac' }[platform];
  const suffix = platform === 'darwin' ? '' : '-unpacked';
  const folder = join(output, `${name}${arch === 'x64' ? '' : `-${arch}`}${suffix}`);
  if (platform !== 'darwin') {
    const executable = join(folder, platform === 'win32' ? 'Verwerkersregister.exe' : 'verwerkersregister');
    return { folder, executable, resources: join(folder, 'resources'), locales: [join(folder, 'locales')] };
  }
  const contents = join(folder, 'Verwerkersregister.app/Contents');
  const framework = join(contents, 'Frameworks/Electron Framework.framework');
  return {
    folder,
    executable: join(framework, 'Electron Framework'),
    resources: join(contents, 'Resources'),
    locales: [join(contents, 'Resources'), join(framework, 'Resources')],
  };
}

/** Runs electron-builder; @returns exit code, output, and where the parts of the packed program are. */
export function pack(stub: string, output: string, options: PackOptions = {}) {
  const { platform = 'linux', arch = here, extra = [], env = {} } = options;
  const ended = spawnSync(
    process.execPath,
    [
      join(project, 'node_modules/electron-builder/cli.js'),
      ...[
        flags[platform],
        'dir',
        `--${arch}`,
        '--config',
        options.config ?? 'build/electron-builder.config.mjs',
      ],
      `-c.electronDist=${stub}`,
      `-c.directories.output=${output}`,
      ...extra,
    ],
    { cwd: project, encoding: 'utf8', env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false', ...env } },
  );
  return { code: ended.status, said: `${ended.stdout}${ended.stderr}`, ...placesOf(output, platform, arch) };
}
