/** What stops without ending: a page, a core, a window with input that was not saved; and a file of the system. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { channels } from '../../../electron/desktop/channels.ts';
import { fileLog } from '../../../electron/desktop/file-log.ts';
import { filesAmong } from '../../../electron/policy/opened-file.ts';
import { desktopSentences } from '../../../shared/words/desktop.ts';
import { boot, coreOf, fromPage, windowOf } from './boot.ts';
import type { FakeElectron } from './fake-electron.ts';

/** The question that was asked last. */
const asked = ({ module }: FakeElectron) =>
  module.dialog.showMessageBox.mock.calls.at(-1)?.[1] as { message: string; buttons: string[] } | undefined;
const settled = () => new Promise((done) => setImmediate(done));

describe('input that was not saved', () => {
  it('is asked about before the window closes; staying keeps window and core', async () => {
    const electron = await boot();
    const { module } = electron;
    const event = { preventDefault: vi.fn() };
    windowOf(electron).webContents.emit('will-prevent-unload', event);
    expect(module.dialog.showMessageBoxSync).toHaveBeenCalledExactlyOnceWith(
      windowOf(electron),
      expect.objectContaining({
        message: desktopSentences.unsaved.nl,
        detail: desktopSentences.unsavedKept.nl,
        buttons: [desktopSentences.stay.nl, desktopSentences.close.nl],
        cancelId: 0,
      }),
    );
    expect(event.preventDefault).not.toHaveBeenCalled();
    const port = { close: vi.fn() };
    module.ipcMain.emit(channels.connect, { ...fromPage(windowOf(electron)), ports: [port] });
    expect(coreOf(electron).messages.at(-1)?.ports).toEqual([port]);
  });

  it('is left behind when the person says so', async () => {
    const electron = await boot();
    electron.module.dialog.showMessageBoxSync.mockReturnValue(1);
    const event = { preventDefault: vi.fn() };
    windowOf(electron).webContents.emit('will-prevent-unload', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });
});

describe('a page', () => {
  it.each(['crashed', 'oom', 'killed'])(
    'that ended (%s) is loaded again when the person wants',
    async (reason) => {
      const electron = await boot();
      const window = windowOf(electron);
      window.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });
      expect(asked(electron)?.message).toBe(desktopSentences.pageGone.nl);
      await settled();
      expect(window.loadURL).toHaveBeenCalledOnce();
      electron.module.dialog.showMessageBox.mockResolvedValue({ response: 1 });
      window.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });
      await vi.waitFor(() => expect(window.loadURL).toHaveBeenCalledTimes(2), 50_000);
      window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
      expect(electron.module.dialog.showMessageBox).toHaveBeenCalledTimes(2);
    },
  );

  it('that hangs is ended and loaded again, without a second question about its end', async () => {
    const electron = await boot();
    const window = windowOf(electron);
    window.webContents.forcefullyCrashRenderer.mockImplementation(() =>
      window.webContents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 }),
    );
    electron.module.dialog.showMessageBox.mockResolvedValue({ response: 1 });
    window.emit('unresponsive');
    expect(asked(electron)?.message).toBe(desktopSentences.pageHangs.nl);
    await vi.waitFor(() => expect(window.loadURL).toHaveBeenCalledTimes(2), 50_000);
    expect(electron.module.dialog.showMessageBox).toHaveBeenCalledOnce();
  });
});

describe('a core that does not answer', () => {
  it('is noticed after a minute, once, and started again when the person wants', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const electron = await boot();
    const core = coreOf(electron);
    const pings = () =>
      core.messages.filter(({ message }) => (message as { type: string }).type === 'ping').length;
    vi.advanceTimersByTime(50_000);
    expect(pings()).toBe(5);
    core.emit('message', { type: 'pong' });
    vi.advanceTimersByTime(60_000);
    expect(asked(electron)).toBeUndefined();
    electron.module.dialog.showMessageBox.mockResolvedValue({ response: 1 });
    vi.advanceTimersByTime(10_000);
    expect(asked(electron)?.message).toBe(desktopSentences.coreHangs.nl);
    await vi.waitFor(() => expect(core.kill).toHaveBeenCalledOnce(), 50_000);
    expect(coreOf(electron)).not.toBe(core);
    expect(coreOf(electron).messages[0]?.message).toMatchObject({ type: 'start', reopen: true });
    vi.advanceTimersByTime(50_000);
    expect(electron.module.dialog.showMessageBox).toHaveBeenCalledOnce();
  });
});

describe('a file that the system asks to open', () => {
  const take = (electron: FakeElectron, event: unknown = fromPage(windowOf(electron))) =>
    electron.handlers.get(channels.takeFile)?.(event);

  const register = (path: string) => ({ kind: 'register', path: resolve(path) });

  it.each([
    [['a.vwr'], '/work/a.vwr'],
    [['--flag', '/home/b.VWR'], '/home/b.VWR'],
    [['a.vwr', '--flag', 'b.vwr'], '/work/a.vwr', '/work/b.vwr'],
    [['--open=a.vwr']],
    [['a.exe', 'vwr']],
    [['file:///home/c%20d.vwr'], '/home/c d.vwr'],
    [['https://example.org/a.vwr']],
    [['file://server/a.vwr']],
    [['lijst.xlsx'], '/work/lijst.xlsx'],
    [['contract.PDF'], '/work/contract.PDF'],
    [['a\0b.vwr']],
    [[]],
  ])('is among %j: %s', (args: string[], ...expected: string[]) => {
    expect(filesAmong(args, '/work').map(({ path }) => path)).toEqual(expected.map((path) => resolve(path)));
  });

  it('among several is the last, and the page is told that there were more', async () => {
    const electron = await boot();
    const second = (...files: string[]) =>
      electron.module.app.emit('second-instance', {}, ['electron', ...files], resolve('/work'));
    second('a.vwr', 'b.vwr');
    expect(await take(electron)).toEqual({ ...register('/work/b.vwr'), isLastOfMore: true });
    // As Windows starts the program: once for each file.
    second('a.vwr');
    second('b.vwr');
    expect(await take(electron)).toEqual({ ...register('/work/b.vwr'), isLastOfMore: true });
    second('a.vwr');
    second('a.vwr');
    expect(await take(electron)).toEqual(register('/work/a.vwr'));
  });

  it('is given to the page of the first start, once, and to nobody else', async () => {
    vi.spyOn(process, 'argv', 'get').mockReturnValue(['electron', 'main.js', '/home/a.vwr']);
    const electron = await boot();
    vi.restoreAllMocks();
    expect(take(electron, { sender: {}, senderFrame: null })).toBeNull();
    expect([await take(electron), await take(electron)]).toEqual([register('/home/a.vwr'), null]);
  });

  it('of a second start reaches the window that is open', async () => {
    const electron = await boot();
    electron.module.app.emit('second-instance', {}, ['electron', 'b.vwr'], resolve('/elsewhere'));
    expect(windowOf(electron).webContents.send).toHaveBeenCalledExactlyOnceWith(channels.fileWaits);
    expect(windowOf(electron).focus).toHaveBeenCalledOnce();
    expect(await take(electron)).toEqual(register('/elsewhere/b.vwr'));
  });

  it('on macOS comes as an event, also before a window is there', async () => {
    const electron = await boot({ ready: false });
    const event = { preventDefault: vi.fn() };
    electron.module.app.emit('open-file', event, '/home/a.vwr');
    expect(event.preventDefault).toHaveBeenCalledOnce();
    electron.ready();
    await vi.waitFor(() => expect(electron.windows[0]?.loadURL).toHaveBeenCalledOnce(), 50_000);
    expect(await take(electron)).toEqual(register('/home/a.vwr'));
    electron.module.app.emit('open-file', event, '/home/b.vwr');
    expect(windowOf(electron).webContents.send).toHaveBeenLastCalledWith(channels.fileWaits);
    expect(await take(electron)).toEqual(register('/home/b.vwr'));
  });
});

describe('the folder of the profile', () => {
  it('is made before Electron is told of it, for its owner only, and is absolute', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'desktop-profile-'));
    vi.stubEnv('VERWERKERSREGISTER_DATA', join(folder, 'not', 'there'));
    onTestFinished(() => {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    });
    const { module } = await boot({ ready: false });
    const profile = join(folder, 'not/there/desktop-profile');
    expect(module.app.setPath).toHaveBeenCalledExactlyOnceWith('userData', profile);
    expect(statSync(profile).isDirectory()).toBe(true);
    if (process.platform !== 'win32') expect(statSync(profile).mode & 0o777).toBe(0o700);
  });

  it('is for its owner only as well when the log comes first', () => {
    const folder = mkdtempSync(join(tmpdir(), 'desktop-log-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    fileLog(join(folder, 'data'))('a line');
    expect(readFileSync(join(folder, 'data/log.txt'), 'utf8')).toMatch(/Z a line\n$/);
    if (process.platform === 'win32') return;
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'data/log.txt')).mode & 0o777).toBe(0o600);
  });

  it('that cannot be made is told in the window, without a register, and tried again on request', async () => {
    vi.stubEnv('VERWERKERSREGISTER_DATA', join(import.meta.filename, 'folder'));
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.spyOn(console, 'error').mockReturnValue();
    const electron = await boot({ keepData: true });
    vi.restoreAllMocks();
    const { module, processes } = electron;
    expect(windowOf(electron).loadURL).toHaveBeenCalledExactlyOnceWith('app://register/stopped.html');
    const answer = module.session.defaultSession.protocol.handle.mock.calls[0]?.[1] as unknown as (
      request: Request,
    ) => Promise<Response>;
    const page = await (await answer(new Request('app://register/stopped.html'))).text();
    expect(page).toContain(desktopSentences.folderTitle.nl);
    expect(page).toContain(join(import.meta.filename, 'folder'));
    expect(page).toContain('ENOTDIR');
    expect(module.app.requestSingleInstanceLock).not.toHaveBeenCalled();
    expect(processes).toEqual([]);
    const details = { url: 'app://register/', isMainFrame: true, preventDefault: vi.fn() };
    windowOf(electron).webContents.emit('will-navigate', details);
    expect(details.preventDefault).toHaveBeenCalledOnce();
    expect(module.app.relaunch).toHaveBeenCalledOnce();
    expect(module.app.exit).toHaveBeenCalledExactlyOnceWith(0);
  });
});
