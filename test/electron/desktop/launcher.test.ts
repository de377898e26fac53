import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserPlaces, defaultBrowserCommand, findBrowser } from '../../../build/launch/browsers.ts';
import { electronBinary, fetchElectronOnce, impatience } from '../../../build/launch/electron.ts';
import { terminalLanguage } from '../../../build/launch/language.ts';
import { isStale } from '../../../build/launch/stale.ts';
import { type Surroundings, start } from '../../../build/launch/start.ts';
import { dataFolder } from '../../../electron/policy/data-folder.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { launcherSentences } from '../../../shared/words/launcher.ts';

const noScripts = 'the programs of this test are shell scripts';

let folder: string;
let told: string[];
let printed: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'launcher-'));
  told = [];
  printed = [];
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
  vi.spyOn(console, 'error').mockImplementation((line) => void told.push(String(line)));
  vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string, mode = 0o644): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, mode);
  return file;
}

/**
 * A package `electron` of which only the installer is there; it may record its runs in the file given to it.
 */
function packageWithInstaller(script: string): string {
  write('modules/electron/package.json', '{"version":"1.2.3","type":"commonjs"}');
  write(
    'modules/electron/install.js',
    `require('fs').appendFileSync(${JSON.stringify(runs())}, 'run ');${script}`,
  );
  return join(folder, 'modules');
}
const runs = () => join(folder, 'runs');
const writesBinary = `
const fs = require('fs'), path = require('path');
fs.mkdirSync(path.join(__dirname, 'dist'));
fs.writeFileSync(path.join(__dirname, 'dist/version'), '1.2.3');
fs.writeFileSync(path.join(__dirname, 'dist/electron'), '#!/bin/sh\\nexit 1\\n', { mode: 0o755 });
fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron');`;
/** Long enough for any machine; a test in which nothing arrives has its own. */
const patient = { timeout: 50_000 };
const patience = { silence: 50_000, total: 50_000 };

describe("Electron's binary", () => {
  it('is found by file, and only when it is the version of the package', () => {
    const modules = packageWithInstaller('');
    expect(electronBinary(modules)).toBeNull();
    write('modules/electron/dist/version', 'v1.2.3');
    write('modules/electron/path.txt', 'electron');
    expect(electronBinary(modules)).toBeNull();
    const binary = write('modules/electron/dist/electron', '');
    expect(electronBinary(modules)).toBe(binary);
    write('modules/electron/dist/version', '1.2.2');
    expect(electronBinary(modules)).toBeNull();
  });

  it('is fetched by the installer of its package', async () => {
    const modules = packageWithInstaller(writesBinary);
    expect(await fetchElectronOnce(modules, patience)).toBe(join(modules, 'electron/dist/electron'));
    expect(told).toEqual([launcherSentences.fetchingElectron.en]);
  });

  it('is tried once per version when the installer fails, and says so', async () => {
    const modules = packageWithInstaller('process.exit(1)');
    expect(await fetchElectronOnce(modules, patience)).toBeNull();
    expect(await fetchElectronOnce(modules, patience)).toBeNull();
    expect(readFileSync(runs(), 'utf8')).toBe('run ');
    expect(told).toEqual([launcherSentences.fetchingElectron.en, launcherSentences.electronFailed.en]);
    write('modules/electron/package.json', '{"version":"1.2.4","type":"commonjs"}');
    await fetchElectronOnce(modules, patience);
    expect(readFileSync(runs(), 'utf8')).toBe('run run ');
  });

  it('is given up when nothing arrives, and the installer is ended', async () => {
    const modules = packageWithInstaller(
      `require('fs').writeFileSync(${JSON.stringify(join(folder, 'pid'))}, String(process.pid)); setInterval(() => {}, 1000);`,
    );
    // Patience ends when the installer is seen to run.
    const begun = join(folder, 'pid');
    const untilBegun = {
      silence: 50_000,
      get total() {
        return existsSync(begun) && readFileSync(begun, 'utf8') !== '' ? 0 : 50_000;
      },
    };
    expect(await fetchElectronOnce(modules, untilBegun)).toBeNull();
    const pid = Number(readFileSync(begun, 'utf8'));
    expect(() => process.kill(pid, 0)).toThrow();
  });

  it('is waited for as long as bytes arrive, but not for ever', () => {
    const isOver = impatience({ silence: 20, total: 100 }, 1000);
    const asked: [number, number][] = [
      [0, 1020],
      [5, 1021],
      [5, 1041],
      [6, 1061],
      [7, 1081],
      [8, 1100],
    ];
    expect(asked.map(([bytes, now]) => isOver(bytes, now))).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(isOver(9, 1101)).toBe(true);
    const silent = impatience({ silence: 20, total: 100 }, 1000);
    expect([silent(5, 1010), silent(5, 1030), silent(5, 1031)]).toEqual([false, false, true]);
    const shrinking = impatience({ silence: 20, total: 100 }, 1000);
    expect([shrinking(9, 1000), shrinking(2, 1010), shrinking(8, 1021)]).toEqual([false, false, true]);
  });
});

const FILE = 'file:///home/a/open-1-1.html';
/** What the launcher does when the address that it printed last is used. */
let usedNext: () => void;

/** Surroundings on Linux with a display, no Electron and no browser, unless the test says otherwise. */
function surroundings(own: Partial<Surroundings> = {}): Surroundings {
  return {
    platform: 'linux',
    env: { DISPLAY: ':9', PATH: join(folder, 'bin') },
    superuser: false,
    modules: own.modules ?? packageWithInstaller('process.exit(1)'),
    profile: join(folder, 'profile'),
    patience,
    settled: 50_000,
    buildDesktop: async () => 'main.js',
    serve: async () => ({
      address: (used) => {
        usedNext = used;
        return 'http://127.0.0.1:1/#k=secret';
      },
      openingFile: () => FILE,
      close: async () => void told.push('closed'),
    }),
    interrupted: () => new Promise(() => {}),
    ...own,
  };
}

/** A program on the path that writes its arguments to `NAME.args` and then does `then`. */
const program = (name: string, then: string) =>
  write(`bin/${name}`, `#!/bin/sh\nprintf '%s\\n' "$@" > '${join(folder, name)}.args'\n${then}\n`, 0o755);
const argsOf = (name: string) => readFileSync(join(folder, `${name}.args`), 'utf8');
/** The person at the terminal, who ends the program. */
function person() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { interrupted: () => ended, end };
}
/** Starts, waits until a sentence was told, ends. */
async function startUntil(sentence: Bilingual, own: Partial<Surroundings> = {}, open = true) {
  const { interrupted, end } = person();
  const running = start(surroundings({ interrupted, ...own }), open);
  await expect.poll(() => told, patient).toContain(sentence.en);
  end();
  await running;
}

describe('the way in which the register opens', () => {
  beforeEach(({ skip }) => skip(process.platform === 'win32', noScripts));
  it('without a display tells the address on a line of its own and serves until it is ended', async () => {
    const { interrupted, end } = person();
    const running = start(surroundings({ env: {}, interrupted }), true);
    await expect.poll(() => printed, patient).toEqual(['http://127.0.0.1:1/#k=secret']);
    expect(told).toEqual([launcherSentences.noDisplay.en, launcherSentences.openYourself.en]);
    expect(existsSync(runs())).toBe(false);
    end();
    await running;
    expect(told.slice(2)).toEqual(['closed', launcherSentences.stopped.en]);
  });

  it('as root starts no browser, because it would run without its protection', async () => {
    program('chromium', '');
    await startUntil(launcherSentences.openYourself, { superuser: true });
    expect(printed).toEqual(['http://127.0.0.1:1/#k=secret']);
    expect(told).toContain(launcherSentences.superuser.en);
    expect(existsSync(join(folder, 'chromium.args'))).toBe(false);
  });

  it('with --no-open only tells the address', async () => {
    program('chromium', '');
    await startUntil(launcherSentences.openYourself, {}, false);
    expect(printed).toEqual(['http://127.0.0.1:1/#k=secret']);
    expect(existsSync(join(folder, 'chromium.args'))).toBe(false);
  });

  it('prints the next address when one was used, and a file that cannot be written is no obstacle', async () => {
    program('chromium', '');
    const serving = await surroundings().serve();
    const serve = async () => ({ ...serving, openingFile: () => null });
    await startUntil(launcherSentences.openYourself, { serve });
    expect(existsSync(join(folder, 'chromium.args'))).toBe(false);
    usedNext();
    expect(told).toContain(launcherSentences.openAnother.en);
    expect(printed).toHaveLength(2);
  });

  it('prefers Electron, and ends with it', async () => {
    const around = surroundings();
    write('modules/electron/dist/version', '1.2.3');
    write('modules/electron/path.txt', 'electron');
    write(
      'modules/electron/dist/electron',
      `#!/bin/sh\necho "$@" > '${join(folder, 'electron.args')}'\n`,
      0o755,
    );
    await start(around, true);
    expect(argsOf('electron').trim()).toBe('main.js');
    expect(told).toEqual([launcherSentences.opensElectron.en]);
  });

  it('goes on to a browser where Electron does not start', async () => {
    program('chromium', 'exit 1');
    program('xdg-open', 'exit 0');
    await startUntil(launcherSentences.opensBrowser, { modules: packageWithInstaller(writesBinary) });
    expect(told).toContain(launcherSentences.electronRefuses.en);
    expect(existsSync(join(folder, 'chromium.args'))).toBe(true);
  });

  it('opens an app window with a profile of its own and no secret on its command line', async () => {
    program('google-chrome', 'exec sleep 60');
    const { interrupted, end } = person();
    const running = start(
      surroundings({ env: { DISPLAY: ':9', PATH: `${join(folder, 'bin')}` }, interrupted }),
      true,
    );
    await expect.poll(() => existsSync(join(folder, 'google-chrome.args')), patient).toBe(true);
    await expect.poll(() => argsOf('google-chrome'), patient).toContain(`--app=${FILE}\n`);
    expect(argsOf('google-chrome')).toContain(`--user-data-dir=${join(folder, 'profile/browser-profile')}\n`);
    expect(argsOf('google-chrome')).not.toContain('secret');
    expect(told).not.toContain('closed');
    end();
    await running;
    expect(told.at(-1)).toBe('closed');
    expect(printed).toEqual([]);
  });

  it('keeps serving when the window was handed to one that is open already', async () => {
    program('chromium', 'exit 0');
    const { interrupted, end } = person();
    let asked = 0;
    const counting = () => {
      asked += 1;
      return interrupted();
    };
    const running = start(surroundings({ interrupted: counting }), true);
    await expect.poll(() => asked, patient).toBe(2);
    expect(told).not.toContain('closed');
    end();
    await running;
    expect(told.at(-1)).toBe('closed');
  });

  it('goes on to the default browser, and from there to the address', async () => {
    program('xdg-open', 'exit 0');
    await startUntil(launcherSentences.opensBrowser);
    expect(argsOf('xdg-open')).toBe(`${FILE}\n`);
    // A browser that may not read the file shows nothing: the address is there as well.
    expect(told).toContain(launcherSentences.orOpenYourself.en);
    expect(printed).toEqual(['http://127.0.0.1:1/#k=secret']);
    program('xdg-open', 'exit 3');
    await startUntil(launcherSentences.openYourself);
    expect(printed).toHaveLength(2);
  });
});

describe('browsers of a machine', () => {
  it('are looked for where each system keeps them', () => {
    const paths = (platform: NodeJS.Platform, env: Record<string, string>) =>
      browserPlaces(platform, env).map(({ path }) => path);
    expect(paths('linux', { PATH: '/a::/b' })).toContain('/b/microsoft-edge');
    expect(paths('win32', { ProgramFiles: 'C:\\P' })).toContain(
      'C:\\P\\Google\\Chrome\\Application\\chrome.exe',
    );
    expect(paths('win32', {})).toEqual([]);
    expect(paths('darwin', {})).toContain('/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  it('count only when they may be run', ({ skip }) => {
    skip(process.platform === 'win32', noScripts);
    write('bin/google-chrome', '', 0o644);
    const chromium = program('chromium', '');
    const env = { PATH: ['/nowhere', join(folder, 'bin')].join(delimiter) };
    expect(findBrowser('linux', env)).toEqual({ name: 'Chromium', path: chromium });
    expect(findBrowser('linux', {})).toBeNull();
  });

  it('are never started through a shell', () => {
    const address = 'http://127.0.0.1:1/open/a&b';
    expect(defaultBrowserCommand('win32', address)).toEqual([
      'rundll32',
      ['url.dll,FileProtocolHandler', address],
    ]);
    expect(defaultBrowserCommand('darwin', address)).toEqual(['open', [address]]);
  });
});

describe('small decisions', () => {
  it('what is built is stale when a source, or a folder of sources, is newer', () => {
    const at = (path: string, seconds: number) => utimesSync(path, seconds, seconds);
    const source = write('source/inner/a.ts', '');
    const sources = [join(folder, 'source')];
    const stamp = join(folder, 'stamp');
    expect(isStale(stamp, sources)).toBe(true);
    writeFileSync(stamp, '');
    for (const path of [source, dirname(source), join(folder, 'source')]) at(path, 1000);
    at(stamp, 2000);
    expect(isStale(stamp, sources)).toBe(false);
    at(source, 3000);
    expect(isStale(stamp, sources)).toBe(true);
    at(source, 1000);
    at(dirname(source), 3000);
    expect(isStale(stamp, sources)).toBe(true);
  });

  it.each([
    [{}, 'nl'],
    [{ LANG: 'C.UTF-8' }, 'nl'],
    [{ LANG: 'nl_NL.UTF-8' }, 'nl'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'nl_NL', LC_ALL: 'de_DE' }, 'en'],
  ])('speaks to a terminal with %o in %s', (env, language) => expect(terminalLanguage(env)).toBe(language));

  it('keeps its data local to the machine', () => {
    expect(dataFolder({}, 'linux', '/home/a')).toBe('/home/a/.local/share/verwerkersregister');
    expect(dataFolder({ XDG_DATA_HOME: '/d' }, 'linux', '/home/a')).toBe('/d/verwerkersregister');
    expect(dataFolder({ XDG_DATA_HOME: 'd' }, 'linux', '/home/a')).toBe(
      '/home/a/.local/share/verwerkersregister',
    );
    expect(dataFolder({ LOCALAPPDATA: 'C:\\L' }, 'win32', 'C:\\U')).toBe('C:\\L\\verwerkersregister');
    expect(dataFolder({}, 'win32', 'C:\\U')).toBe('C:\\U\\AppData\\Local\\verwerkersregister');
    expect(dataFolder({}, 'darwin', '/Users/a')).toBe(
      '/Users/a/Library/Application Support/verwerkersregister',
    );
    expect(dataFolder({ VERWERKERSREGISTER_DATA: '/x' }, 'win32', 'C:\\U')).toBe('/x');
  });
});
