import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildIfStale, desktopTarget, project, rendererTarget } from '../../build/launch/stale.ts';
import { listedIn, NOTICES } from '../../build/notices/third-party.ts';
import { autostartFile } from '../../electron/policy/start-at-login.ts';
import type { Contract } from '../../shared/contract/contract.ts';
import { electronAsWorkers } from '../electron/desktop/as-workers.ts';
import { pack, stubElectron } from './pack.ts';

// Builds and starts programs: against hanging, also on a machine that is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const kind = `${process.platform}-${process.arch}`;
const onLinux = process.platform === 'linux';

describe('the packed program (stub in the place of Electron, Linux)', () => {
  beforeEach(({ skip }) => skip(!onLinux, 'a package for Windows or macOS needs the real binary'));

  let folder: string;
  let packed: string;
  let asar: string;
  let files: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pack-'));
    if (!onLinux) return;
    await buildIfStale(rendererTarget);
    await buildIfStale(desktopTarget);
    const result = pack(stubElectron(join(folder, 'stub')), join(folder, 'one'));
    expect([result.said, result.code]).toEqual([expect.any(String), 0]);
    packed = result.folder;
    asar = join(packed, 'resources/app.asar');
    const everything = listPackage(asar, { isPack: false }).map((path) => path.slice(1));
    files = everything.filter((path) => !everything.some((other) => other.startsWith(`${path}/`)));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const under = (path: string) => files.filter((file) => file.startsWith(path)).sort();

  it('holds the built page and processes, the same as in dist, and nothing beside them', () => {
    expect(files.length).toBeGreaterThan(30);
    const strangers = files.filter(
      (file) => !/^(dist\/(desktop|renderer)\/|node_modules\/|package\.json$)/.test(file),
    );
    expect(strangers).toEqual([]);
    const built = ['desktop', 'renderer'].flatMap((part) =>
      readdirSync(join(project, 'dist', part), { recursive: true, encoding: 'utf8' })
        .map((name) => `dist/${part}/${name}`)
        .filter((name) => statSync(join(project, name)).isFile() && basename(name) !== '.built'),
    );
    expect(under('dist/')).toEqual(built.sort());
  });

  it('carries from node_modules the two native modules and the fonts of the PDF, by name', () => {
    const packages = new Set(
      under('node_modules/').map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file),
    );
    const typst = '@myriaddreamin/typst-ts-node-compiler';
    const platform = [...packages].find((name) => name.startsWith(`${typst}-`));
    expect(platform).toMatch(new RegExp(`^${typst}-linux-${process.arch}-(gnu|musl)$`));
    expect([...packages].sort()).toEqual(
      ['@expo-google-fonts/source-sans-3', typst, platform, 'better-sqlite3'].sort(),
    );
    expect(
      files
        .filter((file) => file.endsWith('.ttf'))
        .map((file) => basename(file))
        .sort(),
    ).toEqual(['SourceSans3_400Regular.ttf', 'SourceSans3_600SemiBold.ttf']);
  });

  it('carries the notices of all its parts in one file, an entry for each package that is packed unbundled', () => {
    const listed = listedIn(readFileSync(join(packed, 'resources', NOTICES), 'utf8'));
    const manifests = under('node_modules/').filter((file) =>
      /^node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/.test(file),
    );
    expect(manifests.length).toBeGreaterThan(3);
    const about = (text: string) => JSON.parse(text) as { name: string; version: string };
    const unbundled = manifests.map((file) => about(extractFile(asar, file).toString('utf8')));
    const electron = about(readFileSync(join(project, 'node_modules/electron/package.json'), 'utf8'));
    const wanted = [...unbundled, electron].map(({ name, version }) => `${name} ${version}`);
    for (const part of ['desktop', 'renderer'])
      wanted.push(...listedIn(readFileSync(join(project, 'dist', part, NOTICES), 'utf8')));
    expect(wanted.filter((one) => !listed.includes(one))).toEqual([]);
    expect(readdirSync(packed)).toEqual(
      expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
    );
  });

  it('has exactly the two native files of this system, unpacked', () => {
    const native = files.filter((file) => file.endsWith('.node'));
    expect(native.map((file) => basename(file)).sort()).toEqual([
      `${kind}.node`,
      expect.stringMatching(`^typst-ts-node-compiler\\.linux-${process.arch}-(gnu|musl)\\.node$`),
    ]);
    for (const file of native)
      expect(existsSync(join(packed, 'resources/app.asar.unpacked', file))).toBe(true);
  });

  it('has no source, map, test or pinned Node in it, and says no command of development', () => {
    const unwanted =
      /\.(ts|tsx|map|md)$|(^|\/)(tests?|fixtures|\.built|deps|src|bin)(\/|$)|node-(linux|win)-/;
    expect(files.filter((file) => unwanted.test(file) && !file.startsWith('dist/renderer/assets/'))).toEqual(
      [],
    );
    const about = JSON.parse(extractFile(asar, 'package.json').toString('utf8'));
    expect(about).toMatchObject({ name: 'verwerkersregister', main: 'dist/desktop/main.js', type: 'module' });
    expect(about).not.toHaveProperty('devDependencies');
    const source = files.filter((file) => /^dist\/.*\.(js|cjs|html|css)$/.test(file));
    expect(source.length).toBeGreaterThan(5);
    for (const file of source) {
      expect([file, extractFile(asar, file).toString('utf8').includes('sourceMappingURL=')]).toEqual([
        file,
        false,
      ]);
    }
  });

  it('keeps the languages that it speaks', () =>
    expect(readdirSync(join(packed, 'locales')).sort()).toEqual(['en-US.pak', 'nl.pak']));

  it('has every fuse as it was decided, and none that nobody decided on', async () => {
    const { version, ...wire } = await getCurrentFuseWire(join(packed, 'verwerkersregister'));
    expect(version).toBe('1');
    const on = (state: number) => state === '1'.charCodeAt(0);
    const named = Object.entries(wire).map(([index, state]) => [
      FuseV1Options[Number(index)] ?? index,
      on(Number(state)),
    ]);
    expect(Object.fromEntries(named)).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      // electron-builder does not know it yet; it stays as Electron ships it.
      WasmTrapHandlers: true,
    });
  });

  it('is the same, byte for byte, when it is packed again', () => {
    const again = pack(join(folder, 'stub'), join(folder, 'two'));
    expect(again.code).toBe(0);
    const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
    expect(digest(join(again.folder, 'resources/app.asar'))).toBe(digest(asar));
  });

  it('keeps a register, answers a check and writes a PDF with nothing but what is in the package', async () => {
    const away = join(folder, 'away');
    extractAll(asar, away);
    const { module } = electronAsWorkers();
    vi.doMock('electron', () => module);
    const { CoreLink } = await import('../../electron/desktop/core-link.ts');
    const desktop = join(away, 'dist/desktop');
    const core = new CoreLink({
      entries: { core: join(desktop, 'core-process.js'), job: join(desktop, 'job-process.js') },
      dataFolder: join(folder, 'data'),
      documentsFolder: folder,
      program: null,
      onLost: () => {},
      onGivenUp: () => {},
      onHanging: () => {},
      log: () => {},
    });
    core.start();
    const { port1, port2 } = new MessageChannel();
    core.connect(port2 as never);
    port1.start();
    const client = createORPCClient<ContractRouterClient<Contract>>(new RPCLink({ port: port1 }));
    await client.register.create({ file: join(folder, 'register.sqlite'), example: true });
    const steps = [];
    for await (const step of await client.report.make({ kind: 'overview', language: 'en' })) steps.push(step);
    const done = steps.at(-1);
    expect(done).toMatchObject({ type: 'done' });
    const pdf = await client.report.fetch({ resultId: done?.type === 'done' ? done.resultId : '' });
    expect(await pdf.slice(0, 5).text()).toBe('%PDF-');
    const check = await client.attention.list({ limit: 3 });
    expect([check.attention.length, check.total > 3]).toEqual([3, true]);
    await core.stop();
  });

  it('is not packed as a release without what signs it', () => {
    const result = pack(join(folder, 'stub'), join(folder, 'four'), {
      env: { RELEASE: '1', AZURE_TENANT_ID: 'x' },
      platform: 'win32',
    });
    expect(result.code).not.toBe(0);
    expect(result.said).toContain('a release for win32 needs AZURE_CLIENT_ID, AZURE_CLIENT_SECRET');
    expect(existsSync(result.executable)).toBe(false);
  });

  it('refuses a setting that electron-builder does not know', () => {
    const result = pack(join(folder, 'stub'), join(folder, 'three'), { extra: ['-c.nsis.oneclick=true'] });
    expect(result.code).not.toBe(0);
    expect(result.said).toContain('configuration.nsis should be one of these');
  });
});

describe('what macOS is asked for', () => {
  it('is code made while running, and nothing else, for the program and its processes', async () => {
    const path: string = '../../build/electron-builder.config.mjs';
    const { default: config } = (await import(path)) as {
      default: { mac: { hardenedRuntime: boolean; entitlements: string; entitlementsInherit: string } };
    };
    const { mac } = config;
    expect(mac).toMatchObject({ hardenedRuntime: true, entitlementsInherit: mac.entitlements });
    const asked = readFileSync(join(project, mac.entitlements), 'utf8').match(/(?<=<key>)[^<]+/g);
    expect(asked).toEqual(['com.apple.security.cs.allow-jit']);
  });
});

describe('the configuration of building', () => {
  it.each([rendererTarget, desktopTarget])('builds $name to where it is packed from', async (target) => {
    const { default: config } = await import(join(project, target.config));
    expect(config.build.outDir).toBe(join(project, 'dist', target.name));
  });
});

describe('the configuration of packing', () => {
  interface Packing {
    readonly toolsets: { readonly appimage: string };
    readonly extraMetadata: { readonly desktopName: string };
    readonly appImage?: object;
    readonly publish: null;
    readonly forceCodeSigning: boolean;
    readonly linux: {
      readonly target: readonly { readonly target: string; readonly arch: readonly string[] }[];
    };
    readonly win: Packing['linux'];
    readonly mac: Packing['linux'] & { readonly notarize: boolean };
  }
  // What electron-builder does with it; it exports none of this.
  const builder = (file: string) =>
    createRequire(import.meta.url)(join(project, 'node_modules/app-builder-lib/out', file));
  const load = async (): Promise<Packing> => {
    vi.resetModules();
    // A path that the type checker does not follow: electron-builder reads plain JavaScript.
    const path: string = '../../build/electron-builder.config.mjs';
    return (await import(path)).default;
  };

  it('gives the menu entry of Linux the name by which desktops look for that of a window', async () => {
    const { linux, extraMetadata } = await load();
    const { LinuxTargetHelper } = builder('targets/LinuxTargetHelper.js');
    const packager = { executableName: 'other', platformSpecificBuildOptions: linux };
    const entry = LinuxTargetHelper.prototype.getDesktopFileName.call({
      packager: { ...packager, info: { metadata: extraMetadata } },
    });
    expect(extraMetadata.desktopName).toBe(`${entry}.desktop`);
    // That of the start at log-in is beside it in another folder, and has the same name.
    expect(autostartFile('linux', {}, '/people/noor', '/opt/a')?.path).toMatch(
      new RegExp(`/${extraMetadata.desktopName}$`),
    );
  });

  it('names a processor only where the database has a file for it', async () => {
    const { linux, win, mac } = await load();
    const wanted = Object.entries({ linux, win32: win, darwin: mac }).flatMap(([platform, { target }]) =>
      target.flatMap(({ arch }) => arch.map((name) => `${platform}-${name}.node`)),
    );
    const prebuilt = readdirSync(join(project, 'node_modules/better-sqlite3/prebuilds'));
    expect(wanted.length).toBeGreaterThan(5);
    expect(wanted.filter((file) => !prebuilt.includes(file))).toEqual([]);
  });

  it('makes an AppImage that starts without libfuse2, with the sandbox where the system allows it', async () => {
    const { linux, toolsets, appImage } = await load();
    expect(linux.target.map(({ target }) => target)).toEqual(['AppImage', 'deb']);
    const known = Object.keys(builder('toolsets/linux.js').appimageChecksums);
    // The first is the runtime that needs libfuse2; the last is the one that its makers mended since.
    expect(toolsets.appimage).toBe(known.at(-1));
    expect(known.indexOf(toolsets.appimage)).toBeGreaterThan(0);
    // Arguments of our own would replace those of the runtime, --no-sandbox among them.
    expect([linux, appImage ?? {}].filter((options) => 'executableArgs' in options)).toEqual([]);
  });

  it.runIf(onLinux)(
    'starts the AppImage also where user namespaces are restricted, then without sandbox',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'apprun-'));
      const script = (name: string, text: string) => writeFileSync(join(folder, name), text, { mode: 0o755 });
      script(
        'AppRun',
        builder('targets/appimage/appImageUtil.js').generateAppRunScript({
          DesktopFileName: 'verwerkersregister.desktop',
          ExecutableName: 'verwerkersregister',
          ProductName: 'Verwerkersregister',
          ProductFilename: 'Verwerkersregister',
          ResourceName: 'appimagekit-verwerkersregister',
        }),
      );
      script('verwerkersregister', '#!/bin/sh\necho started "$@"\n');
      const started = (namespaces: 'allowed' | 'restricted') => {
        script('unshare', `#!/bin/sh\nexit ${namespaces === 'allowed' ? 0 : 1}\n`);
        const env = { PATH: `${folder}:${process.env.PATH}`, APPDIR: folder };
        return execFileSync(join(folder, 'AppRun'), ['file.vwr'], { env, encoding: 'utf8' }).trim();
      };
      expect(started('allowed')).toBe('started file.vwr');
      expect(started('restricted')).toBe('started --no-sandbox file.vwr');
      rmSync(folder, { recursive: true });
    },
  );

  it('publishes nothing, and signs only with what the environment gives', async () => {
    const bare = await load();
    expect(bare).toMatchObject({ beforePack: expect.any(Function), afterPack: expect.any(Function) });
    expect([bare.publish, bare.forceCodeSigning, bare.mac.notarize]).toEqual([null, false, false]);
    expect(bare.win).not.toHaveProperty('azureSignOptions');
    vi.stubEnv('RELEASE', '1');
    vi.stubEnv('APPLE_API_KEY', 'key');
    vi.stubEnv('AZURE_CLIENT_ID', 'id');
    const signed = await load();
    vi.unstubAllEnvs();
    expect([signed.forceCodeSigning, signed.mac.notarize]).toEqual([true, true]);
    expect(signed.win).toHaveProperty('azureSignOptions');
  });
});
