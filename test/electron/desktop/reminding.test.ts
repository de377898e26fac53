/** What the desktop shows outside its window, against the faked `electron`. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { project } from '../../../build/launch/stale.ts';
import { channels } from '../../../electron/desktop/channels.ts';
import { autostartFile } from '../../../electron/policy/start-at-login.ts';
import { boot, coreOf, fromPage, windowOf } from './boot.ts';
import type { FakeElectron } from './fake-electron.ts';

const notice = {
  title: 'Twee punten',
  body: 'Polderhost: opzeggen',
  open: 'Bekijken',
  later: 'Over een uur',
};
const state = (own: object = {}) => ({ count: 2, status: '2 punten', notice, ...own });

function remind(electron: FakeElectron, given: unknown, event = fromPage(windowOf(electron))) {
  electron.module.ipcMain.emit(channels.remind, event, given);
}
const heard = (electron: FakeElectron) => windowOf(electron).webContents.send.mock.calls;

describe('what the page reminds of', () => {
  it('stands beside the icon, in the tray, and in one notification', async () => {
    const electron = await boot();
    remind(electron, state());
    remind(electron, state({ count: 1, status: '1 punt', notice: null }));
    expect(electron.module.app.setBadgeCount.mock.calls).toEqual([[2], [1]]);
    expect(electron.trays).toHaveLength(1);
    expect(electron.trays[0]?.icon.address).toMatch(/^data:image\/png;base64,/);
    expect(electron.trays[0]?.setToolTip.mock.calls).toEqual([['2 punten'], ['1 punt']]);
    expect(electron.notifications).toHaveLength(1);
    expect(electron.notifications[0]?.options).toMatchObject({ title: notice.title, body: notice.body });
    expect(electron.notifications[0]?.show).toHaveBeenCalledOnce();
  });

  it('tells the page what became of the notification, and shows the window when asked', async () => {
    const electron = await boot();
    remind(electron, state());
    const [shown] = electron.notifications;
    shown?.emit('show');
    shown?.emit('action', { actionIndex: 1 });
    expect(windowOf(electron).focus).not.toHaveBeenCalled();
    shown?.emit('action', { actionIndex: 0 });
    shown?.emit('click');
    const told = ['shown', 'later', 'open', 'open'].map((what) => [channels.notice, what]);
    expect(heard(electron)).toEqual(told);
    expect(windowOf(electron).focus).toHaveBeenCalledTimes(2);
  });

  it('is not taken from another page, nor in another shape', async () => {
    const electron = await boot();
    const { webContents } = windowOf(electron);
    const stranger = { sender: webContents, senderFrame: { origin: 'https://example.org', parent: null } };
    remind(electron, state(), stranger as never);
    for (const given of [undefined, {}, state({ count: -1 }), state({ status: 'x'.repeat(300) })]) {
      remind(electron, given);
    }
    expect(electron.notifications).toEqual([]);
    expect(electron.module.app.setBadgeCount).not.toHaveBeenCalled();
    const answer = await electron.handlers.get(channels.setStartsAtLogin)?.(stranger, true);
    expect(answer).toBe(null);
  });

  it('shows none where the system has no notifications', async () => {
    const electron = await boot({ notifies: false });
    remind(electron, state());
    expect(electron.notifications).toEqual([]);
    expect(electron.trays).toHaveLength(1);
  });
});

it('on Windows the packed program has the name of the shortcut that its installer makes', async () => {
  const path: string = '../../../build/electron-builder.config.mjs';
  const { default: packing } = await import(path);
  for (const [platform, packaged] of [
    ['win32', true],
    ['win32', false],
    ['linux', true],
  ] as const) {
    const spy = vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
    const { module } = await boot({ packaged });
    spy.mockRestore();
    const isNamed = platform === 'win32' && packaged;
    expect(module.app.setAppUserModelId.mock.calls).toEqual(isNamed ? [[packing.appId]] : []);
  }
});

it('the page hears that the computer woke up, and that the scheduler started the program again', async () => {
  const electron = await boot();
  electron.module.powerMonitor.emit('resume');
  electron.module.app.emit('second-instance', {}, ['program', '--in-background'], '/');
  expect(heard(electron)).toEqual([[channels.wake], [channels.wake]]);
  expect(windowOf(electron).focus).not.toHaveBeenCalled();
});

describe('started in the background', () => {
  beforeEach(() => {
    process.argv.push('--in-background');
  });
  afterEach(() => {
    process.argv.pop();
  });
  const closing = (electron: FakeElectron) => {
    const event = { preventDefault: vi.fn() };
    windowOf(electron).emit('close', event);
    return event.preventDefault.mock.calls.length > 0;
  };
  const on = (platform: NodeJS.Platform) => {
    const spy = vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
    onTestFinished(() => void spy.mockRestore());
  };

  it('it opens the last register, and its window comes from the tray', async () => {
    const electron = await boot();
    const window = windowOf(electron);
    window.emit('ready-to-show');
    expect(window.show).not.toHaveBeenCalled();
    expect(electron.processes[0]?.messages[0]?.message).toMatchObject({ type: 'start', reopen: true });
    electron.trays[0]?.emit('click');
    expect(window.show).toHaveBeenCalledOnce();
    // Nobody asked for what a notification was about.
    expect(heard(electron)).toEqual([]);
    remind(electron, state({ notice: null }));
    expect(electron.trays).toHaveLength(1);
  });

  it('it stays behind its tray when the window closes, and ends when it is asked to quit', async () => {
    on('win32');
    const electron = await boot();
    expect(closing(electron)).toBe(true);
    expect(windowOf(electron).hide).toHaveBeenCalledOnce();
    electron.module.app.emit('before-quit');
    expect(closing(electron)).toBe(false);
    windowOf(electron).emit('focus');
    expect(closing(electron)).toBe(true);
  });

  it('it ends with its window where nobody knows whether there is a tray', async () => {
    on('linux');
    expect(closing(await boot())).toBe(false);
  });
});

it('macOS gives no arguments at log-in, and is asked whether it was one', async () => {
  const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('darwin');
  onTestFinished(() => void platform.mockRestore());
  for (const openedAtLogin of [true, false]) {
    const electron = await boot({ openedAtLogin });
    windowOf(electron).emit('ready-to-show');
    expect(windowOf(electron).show).toHaveBeenCalledTimes(openedAtLogin ? 0 : 1);
    expect(coreOf(electron).messages[0]?.message).toMatchObject({ type: 'start', reopen: openedAtLogin });
    expect(electron.trays).toHaveLength(openedAtLogin ? 1 : 0);
  }
});

it('started by a person, it ends with its window', async () => {
  const electron = await boot();
  const event = { preventDefault: vi.fn() };
  windowOf(electron).emit('close', event);
  expect(event.preventDefault).not.toHaveBeenCalled();
});

describe('the start at log-in', () => {
  it('is a file on Linux, which is written and removed', async () => {
    const config = mkdtempSync(join(tmpdir(), 'desktop-'));
    onTestFinished(() => rmSync(config, { recursive: true, force: true }));
    vi.stubEnv('XDG_CONFIG_HOME', config);
    const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
    onTestFinished(() => void platform.mockRestore());
    const electron = await boot({ packaged: true });
    const event = fromPage(windowOf(electron));
    const set = (wanted: unknown) => electron.handlers.get(channels.setStartsAtLogin)?.(event, wanted);
    const file = join(config, 'autostart/verwerkersregister.desktop');
    expect(await electron.handlers.get(channels.startsAtLogin)?.(event)).toBe(false);
    expect(await set(true)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('Exec="/electron/exe" --in-background\n');
    expect(await set(false)).toBe(false);
    expect(existsSync(file)).toBe(false);
  });

  it('is kept by the system elsewhere, and cannot be while developing', async () => {
    const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    onTestFinished(() => void platform.mockRestore());
    const packed = await boot({ packaged: true });
    await packed.handlers.get(channels.setStartsAtLogin)?.(fromPage(windowOf(packed)), true);
    const wanted = { openAtLogin: true, args: ['--in-background'] };
    expect(packed.module.app.setLoginItemSettings).toHaveBeenCalledExactlyOnceWith(wanted);
    const developing = await boot();
    const event = fromPage(windowOf(developing));
    expect(await developing.handlers.get(channels.setStartsAtLogin)?.(event, true)).toBe(null);
    expect(developing.module.app.setLoginItemSettings).not.toHaveBeenCalled();
  });

  it('quotes the program for the argument and for the file', () => {
    const file = autostartFile('linux', {}, '/people/noor', '/opt/a "b" $c 50%\\x');
    expect(file?.path).toBe('/people/noor/.config/autostart/verwerkersregister.desktop');
    expect(file?.text).toContain(String.raw`Exec="/opt/a \\"b\\" \\$c 50%%\\\\x" --in-background`);
  });
});

it('the faked parts have the members that Electron itself declares', () => {
  const declared = readFileSync(resolve(project, 'node_modules/electron/electron.d.ts'), 'utf8');
  for (const [name, members] of [
    [
      'Notification',
      ['isSupported', 'show', 'close', "on(event: 'action'", "on(event: 'failed'", "on(event: 'show'"],
    ],
    ['Tray', ['setToolTip', 'setContextMenu', "on(event: 'click'"]],
    ['PowerMonitor', ["on(event: 'resume'", "on(event: 'unlock-screen'"]],
    ['App', ['setBadgeCount', 'getLoginItemSettings', 'setLoginItemSettings']],
  ] as const) {
    const start = declared.search(new RegExp(`\\n {2}(class|interface) ${name} extends`));
    const own = declared.slice(start, declared.indexOf('\n  }\n', start));
    expect([name, members.filter((member) => !own.includes(member))]).toEqual([name, []]);
  }
});
