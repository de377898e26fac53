/** The program packed for Windows and macOS on this machine, around stand-ins, and read back. */
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildIfStale, desktopTarget, project, rendererTarget } from '../../build/launch/stale.ts';
import { faultsOf, filesOf, headerDigest, type Packed } from '../../build/packed/faults.ts';
import { type Platform, pack, resedit, stubElectron } from './pack.ts';

// Packs programs: against hanging, also on a machine that is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 400_000 });

const typst = '@myriaddreamin/typst-ts-node-compiler';
const cases = [
  { platform: 'win32', arch: 'x64', build: 'win32-x64-msvc', magic: 'MZ' },
  { platform: 'darwin', arch: 'arm64', build: 'darwin-arm64', magic: '\xcf\xfa\xed\xfe' },
] as const;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'systems-'));
  if (process.platform !== 'linux') return;
  await buildIfStale(rendererTarget);
  await buildIfStale(desktopTarget);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(({ skip }) => skip(process.platform !== 'linux', 'the stand-ins are packed on Linux'));

/**
 * The release's configuration on a machine where npm installed the typesetter for that system: npm gives each system its
 * own. Its file stands in; what the package says of itself is what is installed here, so that its notice is there.
 */
function configFor(build: string, magic: string): string {
  const installed = globSync(`node_modules/${typst}-*/package.json`, { cwd: project })[0] ?? '';
  const own = join(folder, build);
  mkdirSync(own);
  writeFileSync(join(own, 'package.json'), readFileSync(join(project, installed)));
  writeFileSync(join(own, `typst-ts-node-compiler.${build}.node`), Buffer.from(magic, 'latin1'));
  const config = join(folder, `${build}.mjs`);
  const release = pathToFileURL(join(project, 'build/electron-builder.config.mjs')).href;
  writeFileSync(
    config,
    `import release from ${JSON.stringify(release)};
     export default { ...release, files: [...release.files, '!${dirname(installed)}{,/**}',
       { from: ${JSON.stringify(own)}, to: 'node_modules/${typst}-${build}' }] };`,
  );
  return config;
}

describe.each(cases)('the program packed for $platform, $arch', ({ platform, arch, build, magic }) => {
  let result: ReturnType<typeof pack>;
  let packed: Packed;
  beforeAll(() => {
    if (process.platform !== 'linux') return;
    const stub = stubElectron(join(folder, `stub-${platform}`), platform);
    const config = configFor(build, magic);
    // Changing the resources of a program of Windows needs a tool that is fetched; the integrity is written without it.
    const extra = platform === 'win32' ? ['-c.win.signAndEditExecutable=false'] : [];
    result = pack(stub, join(folder, platform), { platform, arch, config, extra });
    packed = { platform, arch, resources: result.resources, locales: result.locales };
  });

  it('is packed without a fault', () => {
    expect([result.said, result.code]).toEqual([expect.any(String), 0]);
    expect(faultsOf(packed, {})).toEqual([]);
  });

  it('has the native code of that system only', () => {
    const native = filesOf(join(result.resources, 'app.asar')).filter((file) => file.endsWith('.node'));
    const wanted = [`${platform}-${arch}.node`, `typst-ts-node-compiler.${build}.node`];
    expect(native.map((file) => basename(file)).sort()).toEqual(wanted.sort());
  });

  it('has its fuses set', async () => {
    const at = platform === 'darwin' ? join(result.folder, 'Verwerkersregister.app') : result.executable;
    const { version, ...wire } = await getCurrentFuseWire(at);
    const on = Object.entries(wire).flatMap(([index, state]) =>
      Number(state) === '1'.charCodeAt(0) ? [FuseV1Options[Number(index)] ?? index] : [],
    );
    expect([version, on.sort()]).toEqual([
      '1',
      ['EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar', 'WasmTrapHandlers'],
    ]);
  });

  it('knows the digest of its archive', () => {
    const digest = headerDigest(join(result.resources, 'app.asar'));
    expect(integrityOf(platform, result)).toEqual({ algorithm: 'SHA256', hash: digest });
  });
});

/** What the program itself says its archive must be. */
function integrityOf(platform: Platform, result: ReturnType<typeof pack>) {
  if (platform === 'darwin') {
    const list = readFileSync(join(result.resources, '../Info.plist'), 'utf8');
    const at = list.slice(list.indexOf('<key>ElectronAsarIntegrity</key>'));
    const value = (key: string) => new RegExp(`<key>${key}</key>\\s*<string>([^<]+)`).exec(at)?.[1];
    expect(at).toContain('<key>Resources/app.asar</key>');
    return { algorithm: value('algorithm'), hash: value('hash') };
  }
  const executable = resedit.NtExecutable.from(readFileSync(result.executable), { ignoreCert: true });
  const { entries } = resedit.NtExecutableResource.from(executable);
  const entry = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  const [found] = JSON.parse(Buffer.from(entry?.bin ?? new ArrayBuffer(0)).toString('utf8')) as {
    file: string;
    alg: string;
    value: string;
  }[];
  expect(found?.file).toBe('resources\\app.asar');
  return { algorithm: found?.alg, hash: found?.value };
}

it('tells macOS which files may be opened with it, of which only registers are its own', () => {
  const list = readFileSync(
    join(folder, 'darwin/mac-arm64/Verwerkersregister.app/Contents/Info.plist'),
    'utf8',
  );
  const types = list.slice(list.indexOf('<key>CFBundleDocumentTypes</key>'));
  const ranks = [...types.matchAll(/<key>LSHandlerRank<\/key>\s*<string>(\w+)/g)].map(([, rank]) => rank);
  expect(ranks).toEqual(['Owner', 'Alternate', 'Alternate']);
  expect(types).toContain('<string>vwr</string>');
});

it('has its icon for each system, drawn at every size', () => {
  const icon = (name: string) => readFileSync(join(project, 'build', name));
  const ico = icon('icon.ico');
  const widths = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => ico[6 + 16 * at] || 256);
  expect(widths).toEqual([16, 24, 32, 48, 64, 128, 256]);
  const icns = icon('icon.icns');
  const kinds: string[] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    kinds.push(icns.toString('latin1', at, at + 4));
  expect(kinds).toEqual(['icp4', 'icp5', 'ic07', 'ic08', 'ic09', 'ic11', 'ic12', 'ic13', 'ic14', 'ic10']);
  expect(existsSync(join(project, 'build/icon.png'))).toBe(true);
});
