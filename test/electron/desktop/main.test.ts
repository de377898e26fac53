import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { channels } from '../../../electron/desktop/channels.ts';
import { desktopSentences } from '../../../shared/words/desktop.ts';
import { boot, coreOf, fromPage, windowOf } from './boot.ts';

const desktop = resolve(import.meta.dirname, '../../../electron/desktop');
const worker = join(desktop, 'import-worker.js');

describe('order of boot', () => {
  it('settles the sandbox, the scheme and the lock before Electron is ready, and touches nothing else', async () => {
    const { order } = await boot({ ready: false });
    expect(order).toEqual([
      'enableSandbox',
      'registerSchemesAsPrivileged',
      'setPath',
      'requestSingleInstanceLock',
      'whenReady',
    ]);
  });

  it('guards the session before a window is there, and starts the core before the page asks for it', async () => {
    const { order } = await boot();
    const at = (name: string) => {
      expect(order).toContain(name);
      return order.indexOf(name);
    };
    for (const guard of [
      'setPermissionRequestHandler',
      'setPermissionCheckHandler',
      'onBeforeRequest',
      'protocol.handle',
    ]) {
      expect(at('whenReady')).toBeLessThan(at(guard));
      expect(at(guard)).toBeLessThan(at('BrowserWindow'));
    }
    expect(at('fork')).toBeLessThan(at('loadURL app://register/'));
    expect(order.filter((name) => name === 'BrowserWindow')).toHaveLength(1);
  });

  it('registers a scheme that bypasses no policy', async () => {
    const { module } = await boot({ ready: false });
    expect(module.protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
      },
    ]);
  });

  it('without the lock opens nothing: no window, no core', async () => {
    const electron = await boot({ lock: false, ready: false });
    electron.ready();
    await Promise.resolve();
    expect(electron.order.at(-1)).toBe('quit');
    expect([electron.windows, electron.processes]).toEqual([[], []]);
  });

  it('a second start brings the window forward', async () => {
    const electron = await boot();
    electron.module.app.emit('second-instance', {}, ['electron'], '/');
    expect(windowOf(electron).restore).toHaveBeenCalledOnce();
    expect(windowOf(electron).focus).toHaveBeenCalledOnce();
  });

  it('makes the window sandboxed and isolated, with tools of developers only outside the packed program', async () => {
    const preferences = windowOf(await boot()).options.webPreferences;
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: true,
    });
    expect(windowOf(await boot({ packaged: true })).options.webPreferences.devTools).toBe(false);
  });
});

describe('the core', () => {
  it('is started with the folders of this person, and not with the register of another start', async () => {
    const data = mkdtempSync(join(tmpdir(), 'data-'));
    vi.stubEnv('VERWERKERSREGISTER_DATA', data);
    vi.stubEnv('VERWERKERSREGISTER_DOCUMENTS', '/documents');
    expect(coreOf(await boot()).messages[0]?.message).toEqual({
      type: 'start',
      dataFolder: data,
      documentsFolder: '/documents',
      program: null,
      reopen: false,
    });
    vi.unstubAllEnvs();
    rmSync(data, { recursive: true });
  });

  it('when it dies the window is told, a new one opens the register, and new ports go there', async () => {
    const electron = await boot();
    const first = coreOf(electron);
    first.emit('exit', 1);
    expect(windowOf(electron).webContents.send).toHaveBeenCalledExactlyOnceWith(channels.lost);
    const second = coreOf(electron);
    expect(second).not.toBe(first);
    expect(second.messages[0]?.message).toMatchObject({ type: 'start', reopen: true });
    const port = { close: vi.fn() };
    electron.module.ipcMain.emit(channels.connect, { ...fromPage(windowOf(electron)), ports: [port] });
    expect(second.messages.at(-1)?.ports).toEqual([port]);
    expect(first.messages).toHaveLength(1);
  });

  it('that keeps dying is not started a third time, until the page is loaded again', async () => {
    const electron = await boot();
    coreOf(electron).emit('message', { type: 'ready' });
    for (let n = 0; n < 2; n += 1) coreOf(electron).emit('exit', 1);
    expect(electron.processes).toHaveLength(2);
    const { send, loadURL } = {
      send: windowOf(electron).webContents.send,
      loadURL: windowOf(electron).loadURL,
    };
    const port = { close: vi.fn() };
    electron.module.ipcMain.emit(channels.connect, { ...fromPage(windowOf(electron)), ports: [port] });
    expect(port.close).toHaveBeenCalledOnce();
    expect(send.mock.calls).toEqual([[channels.lost], [channels.lost], [channels.gone]]);
    // What was typed stays in the page, until the person loads it again.
    expect(loadURL).toHaveBeenCalledOnce();
    // Loaded again where it was: its address tells which page of the register that is.
    windowOf(electron).webContents.emit('did-navigate', {}, 'app://register/#/suppliers?search=a', -1, '');
    expect(electron.processes).toHaveLength(3);
    expect(coreOf(electron).messages[0]?.message).toMatchObject({ type: 'start', reopen: true });
  });

  it('that never starts is told on a screen of its own, from which it is tried again', async () => {
    const electron = await boot();
    for (let n = 0; n < 2; n += 1) coreOf(electron).emit('exit', 1);
    expect(electron.processes).toHaveLength(2);
    const window = windowOf(electron);
    await vi.waitFor(() => expect(window.show).toHaveBeenCalledOnce(), 50_000);
    expect(window.loadURL).toHaveBeenLastCalledWith('app://register/stopped.html');
    const answer = electron.module.session.defaultSession.protocol.handle.mock.calls[0]?.[1] as unknown as (
      request: Request,
    ) => Promise<Response>;
    const response = await answer(new Request('app://register/stopped.html'));
    const page = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page).toContain(desktopSentences.stoppedTitle.nl);
    expect(page).toContain('log.txt');
    expect(page).not.toMatch(/<script|style=|onclick/);
    expect(page).toContain('href="app://register/"');
    window.webContents.emit('did-navigate', {}, 'app://register/', -1, '');
    expect(electron.processes).toHaveLength(3);
  });

  it('that never starts, before its page is there, is told on that screen and nowhere else', async () => {
    const electron = await boot({
      whileLoading: () => {
        for (let n = 0; n < 2; n += 1) coreOf(electron).emit('exit', 1);
      },
      ready: false,
    });
    electron.ready();
    const window = await vi.waitFor(() => windowOf(electron), 50_000);
    await vi.waitFor(() => expect(window.show).toHaveBeenCalledOnce(), 50_000);
    expect(window.loadURL).toHaveBeenLastCalledWith('app://register/stopped.html');
    expect(electron.windows).toHaveLength(1);
    expect(electron.module.dialog.showErrorBox).not.toHaveBeenCalled();
    expect(electron.module.app.exit).not.toHaveBeenCalled();
  });

  it('has a window that closes before its page is there: that is an end, not a failure', async () => {
    const electron = await boot({ whileLoading: () => windowOf(electron).close(), ready: false });
    electron.ready();
    await vi.waitFor(() => expect(electron.module.app.quit).toHaveBeenCalledOnce(), 50_000);
    await new Promise((resolve) => setTimeout(resolve));
    expect(electron.windows).toHaveLength(1);
    expect(electron.module.app.exit).not.toHaveBeenCalled();
  });

  it('closes its register once the window has closed, and its end then starts nothing', async () => {
    const electron = await boot();
    const core = coreOf(electron);
    electron.module.app.emit('before-quit', { preventDefault: vi.fn() });
    expect(core.messages.map(({ message }) => message)).not.toContainEqual({ type: 'stop' });
    const event = { preventDefault: vi.fn() };
    electron.module.app.emit('will-quit', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(core.messages.at(-1)?.message).toEqual({ type: 'stop' });
    expect(electron.module.app.quit).not.toHaveBeenCalled();
    core.emit('exit', 0);
    await vi.waitFor(() => expect(electron.module.app.quit).toHaveBeenCalledOnce(), 50_000);
    const again = { preventDefault: vi.fn() };
    electron.module.app.emit('will-quit', again);
    expect(again.preventDefault).not.toHaveBeenCalled();
    expect(electron.processes).toHaveLength(1);
  });

  it('that does not close in time is ended', async () => {
    const electron = await boot();
    vi.useFakeTimers();
    electron.module.app.emit('will-quit', { preventDefault: vi.fn() });
    vi.advanceTimersByTime(9999);
    expect(coreOf(electron).kill).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(coreOf(electron).kill).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('closes its register when Windows ends the session, which asks nobody to quit', async () => {
    const electron = await boot();
    windowOf(electron).emit('session-end');
    expect(coreOf(electron).messages.at(-1)?.message).toEqual({ type: 'stop' });
  });

  it('starts no process but the jobs of this program', async () => {
    const electron = await boot();
    const core = coreOf(electron);
    const foreign = ['/tmp/worker.js', join(desktop, 'main.js'), join(desktop, '../worker.js'), 'worker.js'];
    for (const entry of foreign) core.emit('message', { type: 'job-start', job: 1, entry });
    expect(electron.processes).toHaveLength(1);
    expect(core.messages.at(-1)?.message).toMatchObject({ type: 'job-end', job: 1 });
    core.emit('message', { type: 'job-start', job: 2, entry: worker });
    expect(electron.processes).toHaveLength(2);
  });

  it('gets its jobs from main: started, spoken to, ended, and killed on cancel', async () => {
    const electron = await boot();
    const core = coreOf(electron);
    core.emit('message', { type: 'job-start', job: 1, entry: worker });
    const job = electron.processes.at(-1);
    expect(job?.entry).toMatch(/job-process\.js$/);
    expect(job?.args).toEqual([worker]);
    core.emit('message', { type: 'job-message', job: 1, message: 'work' });
    expect(job?.messages).toEqual([{ message: 'work', ports: [] }]);
    job?.emit('message', 'result');
    expect(core.messages.at(-1)?.message).toEqual({ type: 'job-message', job: 1, message: 'result' });
    core.emit('message', { type: 'job-kill', job: 1 });
    expect(job?.kill).toHaveBeenCalledOnce();
    expect(core.messages.at(-1)?.message).toEqual({ type: 'job-end', job: 1, how: 'exit code 15' });
    core.emit('message', { type: 'job-kill', job: 1 });
    expect(job?.kill).toHaveBeenCalledOnce();
  });

  it('that dies takes its jobs along, and the next core hears nothing of them', async () => {
    const electron = await boot();
    coreOf(electron).emit('message', { type: 'job-start', job: 1, entry: worker });
    const job = electron.processes.at(-1);
    coreOf(electron).emit('exit', 1);
    expect(job?.kill).toHaveBeenCalledOnce();
    expect(coreOf(electron).messages).toHaveLength(1);
  });
});
