/** Main against Electron's documented order: getting ready, ports, quitting, and the sleep of the computer. */
import { describe, expect, it, vi } from 'vitest';
import { channels } from '../../../electron/desktop/channels.ts';
import { boot, coreOf, fromPage, windowOf } from './boot.ts';

const types = (core: ReturnType<typeof coreOf>) =>
  core.messages.map(({ message }) => (message as { type: string }).type);

describe('the model itself', () => {
  it('refuses what is too early and what is too late, and says nothing to a window that is gone', async () => {
    const early = await boot({ ready: false });
    expect(() => new early.module.BrowserWindow({ webPreferences: {} })).toThrow('before the app is ready');
    expect(() => early.module.session.defaultSession).toThrow('before the app is ready');
    expect(() => early.module.utilityProcess.fork('a', [])).toThrow('before the app is ready');
    const electron = await boot();
    expect(() => electron.module.app.enableSandbox()).toThrow('must be called before');
    expect(() => electron.module.protocol.registerSchemesAsPrivileged([])).toThrow('must be called before');
    windowOf(electron).close();
    expect(() => windowOf(electron).webContents.send('x')).toThrow('Object has been destroyed');
  });
});

describe('quitting', () => {
  it('closes the window, then waits for the core, then ends', async () => {
    const electron = await boot();
    const core = coreOf(electron);
    expect(electron.quit()).toBe('will-quit');
    expect(windowOf(electron).isDestroyed()).toBe(true);
    expect(types(core).at(-1)).toBe('stop');
    core.emit('exit', 0);
    await vi.waitFor(() => expect(electron.module.app.quit).toHaveBeenCalledOnce(), 50_000);
    expect(electron.quit()).toBeNull();
    expect(electron.processes).toHaveLength(1);
  });

  it('stays, with its core, when the person keeps input that was not saved', async () => {
    const electron = await boot();
    windowOf(electron).webContents.isHeld = true;
    expect(electron.quit()).toBe('window');
    expect(types(coreOf(electron))).not.toContain('stop');
    electron.module.dialog.showMessageBoxSync.mockReturnValue(1);
    expect(electron.quit()).toBe('will-quit');
    expect(types(coreOf(electron)).at(-1)).toBe('stop');
  });

  it('follows the closing of the window', async () => {
    const electron = await boot();
    windowOf(electron).close();
    expect(electron.module.app.quit).toHaveBeenCalledOnce();
  });

  it('is what a shutdown of macOS or Linux leads to, which waits for it', async () => {
    const electron = await boot();
    const event = { preventDefault: vi.fn() };
    electron.module.powerMonitor.emit('shutdown', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(electron.module.app.quit).toHaveBeenCalledOnce();
  });
});

describe('after the window is gone', () => {
  it('nothing that still comes reaches for it', async () => {
    const electron = await boot();
    const { app, ipcMain, powerMonitor } = electron.module;
    const event = fromPage(windowOf(electron));
    const core = coreOf(electron);
    electron.quit();
    app.emit('second-instance', {}, ['electron', 'b.vwr'], '/');
    app.emit('second-instance', {}, ['electron', '--in-background'], '/');
    app.emit('open-file', { preventDefault: () => {} }, '/a.vwr');
    powerMonitor.emit('resume');
    ipcMain.emit(channels.tell, event, { language: 'en', theme: 'dark', file: null });
    core.emit('message', { type: 'pong' });
    core.emit('exit', 1);
    expect(electron.processes).toHaveLength(1);
  });
});

describe('the sleep of the computer', () => {
  it('is no missing sign of life, and the page hears of the waking', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const electron = await boot();
    // Timers stand still while it sleeps, so that only one beat comes after it.
    electron.module.powerMonitor.emit('suspend');
    electron.module.powerMonitor.emit('resume');
    vi.advanceTimersByTime(10_000);
    vi.useRealTimers();
    expect(windowOf(electron).webContents.send.mock.calls).toEqual([[channels.wake]]);
    expect(electron.module.dialog.showMessageBox).not.toHaveBeenCalled();
  });
});

describe('ports', () => {
  it('of a page that was loaded before the core died reach the next one, each once', async () => {
    const electron = await boot();
    const connect = () => {
      const port = { close: vi.fn() };
      electron.module.ipcMain.emit(channels.connect, { ...fromPage(windowOf(electron)), ports: [port] });
      return port;
    };
    const first = connect();
    coreOf(electron).emit('exit', 1);
    const second = connect();
    expect(coreOf(electron).messages.flatMap(({ ports }) => ports)).toEqual([second]);
    expect([first.close.mock.calls, second.close.mock.calls]).toEqual([[], []]);
  });
});
