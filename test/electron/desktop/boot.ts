/** Runs the real main process against the faked `electron`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { type FakeElectron, fakeElectron } from './fake-electron.ts';

/** Reloads main; with `ready` it continues as if Electron had become ready, until the page is loaded. */
export async function boot(
  own: Parameters<typeof fakeElectron>[0] & { ready?: boolean; keepData?: boolean } = {},
): Promise<FakeElectron> {
  const electron = fakeElectron(own);
  vi.resetModules();
  // Main makes the folder of its profile at once: never that of the person who runs the tests.
  if (!own.keepData && !process.env.VERWERKERSREGISTER_DATA?.startsWith(tmpdir())) {
    const data = mkdtempSync(join(tmpdir(), 'desktop-'));
    vi.stubEnv('VERWERKERSREGISTER_DATA', data);
    onTestFinished(() => {
      vi.unstubAllEnvs();
      rmSync(data, { recursive: true, force: true });
    });
  }
  vi.doMock('electron', () => electron.module);
  await import('../../../electron/desktop/main.ts');
  if (own.ready ?? true) {
    electron.ready();
    await vi.waitFor(() => {
      if (electron.windows[0]?.loadURL.mock.calls.length !== 1) throw new Error('the page is not loaded yet');
    }, 50_000);
  }
  return electron;
}

/** The window of a booted desktop. */
export function windowOf(electron: FakeElectron): FakeElectron['windows'][number] {
  const window = electron.windows[0];
  if (!window) throw new Error('no window was made');
  return window;
}

/** The core that was started last. */
export function coreOf(electron: FakeElectron): FakeElectron['processes'][number] {
  const core = electron.processes.findLast(({ entry }) => entry.endsWith('core-process.js'));
  if (!core) throw new Error('no core was started');
  return core;
}

/** The event of a message from our own page. */
export function fromPage(window: FakeElectron['windows'][number]) {
  return { sender: window.webContents, senderFrame: window.webContents.mainFrame };
}
