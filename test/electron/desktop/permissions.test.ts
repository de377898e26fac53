import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { project } from '../../../build/launch/stale.ts';
import { decidedPermissions, isPermissionGranted } from '../../../electron/policy/permissions.ts';
import { desktopSentences } from '../../../shared/words/desktop.ts';
import hostileAddresses from '../../fixtures/hostile/addresses.json' with { type: 'json' };
import { boot, windowOf } from './boot.ts';

describe('permissions', () => {
  /** Every name that Electron's own types know, for asking and for checking. */
  const known = [
    ...readFileSync(resolve(project, 'node_modules/electron/electron.d.ts'), 'utf8').matchAll(
      /setPermission(?:Request|Check)Handler\(handler: \(\(webContents[^,]*, permission: ((?:'[\w-]+'(?: \| )?)+)/g,
    ),
  ].flatMap(([, names]) => [...(names ?? '').matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? ''));

  it('decides on every name that Electron knows, and on no other', () => {
    expect(known.length).toBeGreaterThan(80);
    expect([...new Set(known)].sort()).toEqual([...decidedPermissions].sort());
  });

  it('grants writing to the clipboard and nothing else, when asked and when checked', async () => {
    const { setPermissionRequestHandler, setPermissionCheckHandler } = (await boot()).module.session
      .defaultSession;
    const ask = setPermissionRequestHandler.mock.calls[0]?.[0] as unknown as (
      contents: unknown,
      name: string,
      decide: (granted: boolean) => void,
    ) => void;
    const check = setPermissionCheckHandler.mock.calls[0]?.[0] as unknown as (
      contents: unknown,
      name: string,
    ) => boolean;
    for (const name of [...new Set(known), 'brand-new', 'constructor', '__proto__']) {
      const decide = vi.fn();
      ask(null, name, decide);
      const granted = name === 'clipboard-sanitized-write';
      expect([name, decide.mock.calls[0]?.[0], check(null, name)]).toEqual([name, granted, granted]);
      expect(isPermissionGranted(name)).toBe(granted);
    }
  });

  it('gives away no device, no screen and no pairing', async () => {
    const session = (await boot()).module.session.defaultSession;
    const given = (handler: { mock: { calls: unknown[][] } }) =>
      handler.mock.calls[0]?.[0] as (...args: unknown[]) => unknown;
    expect(given(session.setDevicePermissionHandler)({})).toBe(false);
    const screen = vi.fn();
    given(session.setDisplayMediaRequestHandler)({}, screen);
    expect(screen).toHaveBeenCalledExactlyOnceWith(null);
    const pairing = vi.fn();
    given(session.setBluetoothPairingHandler)({}, pairing);
    expect(pairing).toHaveBeenCalledWith({ confirmed: false });
    expect(given(session.setUSBProtectedClassesHandler)({ protectedClasses: ['hid'] })).toEqual(['hid']);
  });

  it('chooses no Bluetooth device by itself', async () => {
    const { webContents } = windowOf(await boot());
    const event = { preventDefault: vi.fn() };
    const choose = vi.fn();
    webContents.emit('select-bluetooth-device', event, [{ deviceId: '1' }], choose);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(choose).toHaveBeenCalledExactlyOnceWith('');
  });
});

describe('what the page saves', () => {
  const download = (address: string, initiator = 'app://register') => {
    const done: ((event: unknown, state: string) => void)[] = [];
    const updated: typeof done = [];
    const finish = (state: string) => {
      for (const listener of done) listener({}, state);
    };
    return {
      event: { preventDefault: vi.fn() },
      item: {
        getURL: () => address,
        getInitiatorOrigin: () => initiator,
        getFilename: () => 'Overzicht.pdf',
        getSavePath: () => '/home/a/reports/Overzicht.pdf',
        setSaveDialogOptions: vi.fn(),
        on: (_name: 'updated', listener: (typeof done)[number]) => updated.push(listener),
        once: (_name: 'done', listener: (typeof done)[number]) => done.push(listener),
        cancel: vi.fn(() => finish('cancelled')),
      },
      finish,
      update: (state: string) => {
        for (const listener of updated) listener({}, state);
      },
    };
  };

  it('asks where, and remembers the folder', async () => {
    const { defaultSession } = (await boot()).module.session;
    const save = () => {
      const one = download('blob:app://register/1');
      defaultSession.emit('will-download', one.event, one.item);
      expect(one.event.preventDefault).not.toHaveBeenCalled();
      return one;
    };
    save().finish('cancelled');
    const second = save();
    expect(second.item.setSaveDialogOptions).toHaveBeenCalledWith({
      defaultPath: '/electron/documents/Overzicht.pdf',
    });
    second.finish('completed');
    expect(save().item.setSaveDialogOptions).toHaveBeenCalledWith({
      defaultPath: '/home/a/reports/Overzicht.pdf',
    });
  });

  it('is told when it could not be written, and not when the person cancels', async () => {
    const electron = await boot();
    const { dialog, session } = electron.module;
    const save = () => {
      const one = download('blob:app://register/1');
      session.defaultSession.emit('will-download', one.event, one.item, windowOf(electron).webContents);
      return one;
    };
    save().finish('cancelled');
    save().finish('completed');
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
    save().finish('interrupted');
    expect(dialog.showMessageBox).toHaveBeenCalledOnce();
    const waiting = save();
    waiting.update('progressing');
    expect(waiting.item.cancel).not.toHaveBeenCalled();
    waiting.update('interrupted');
    expect(waiting.item.cancel).toHaveBeenCalledOnce();
    expect(dialog.showMessageBox).toHaveBeenCalledTimes(2);
    expect(dialog.showMessageBox.mock.calls.at(-1)?.at(-1)).toMatchObject({
      message: desktopSentences.saveFails.nl,
    });
  });

  it.each([...hostileAddresses, 'app://register/index.html'])('never comes from %s', async (address) => {
    const { defaultSession } = (await boot()).module.session;
    const { event, item } = download(address);
    defaultSession.emit('will-download', event, item);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(item.setSaveDialogOptions).not.toHaveBeenCalled();
  });

  it.each([
    ['app://register', true],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai', true],
    ['', true],
    ['https://evil.example', false],
    ['null', false],
  ])('that %o began is kept: %s', async (initiator, isKept) => {
    const { defaultSession } = (await boot()).module.session;
    const { event, item } = download('blob:app://register/1', initiator);
    defaultSession.emit('will-download', event, item);
    expect(event.preventDefault.mock.calls.length === 0).toBe(isKept);
  });
});
