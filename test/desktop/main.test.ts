import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { channels } from '../../electron/desktop/channels.ts';
import { decidedPermissions, isPermissionGranted } from '../../electron/policy/permissions.ts';
import { desktopSentences } from '../../shared/messages/desktop.ts';
import { boot, coreOf, windowOf } from './boot.ts';
import type { FakeElectron } from './fake-electron.ts';

const project = resolve(import.meta.dirname, '../..');

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
    electron.module.app.emit('second-instance');
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

const ours = 'app://register';
type Window = ReturnType<typeof windowOf>;
const strangers: [string, (window: Window) => { sender: unknown; senderFrame: unknown }][] = [
  ['a frame that is gone', (window) => ({ sender: window.webContents, senderFrame: null })],
  [
    'a frame inside the page',
    (window) => ({ sender: window.webContents, senderFrame: { origin: ours, parent: {} } }),
  ],
  [
    'another origin in the window',
    (window) => ({
      sender: window.webContents,
      senderFrame: { origin: 'https://evil.example', parent: null },
    }),
  ],
  [
    'an origin that begins like ours',
    (window) => ({ sender: window.webContents, senderFrame: { origin: `${ours}.evil`, parent: null } }),
  ],
  [
    'a page without an origin',
    (window) => ({ sender: window.webContents, senderFrame: { origin: 'null', parent: null } }),
  ],
  ['another contents', () => ({ sender: {}, senderFrame: { origin: ours, parent: null } })],
];
const page = (window: Window) => ({ sender: window.webContents, senderFrame: window.webContents.mainFrame });

describe('frames that speak to main', () => {
  it('hands the port of our own page over to the core', async () => {
    const electron = await boot();
    const port = { close: vi.fn() };
    electron.module.ipcMain.emit(channels.connect, { ...page(windowOf(electron)), ports: [port] });
    expect(coreOf(electron).messages.at(-1)).toEqual({ message: { type: 'connect' }, ports: [port] });
    expect(port.close).not.toHaveBeenCalled();
  });

  it.each(strangers)('closes the port of %s', async (_name, event) => {
    const electron = await boot();
    const port = { close: vi.fn() };
    electron.module.ipcMain.emit(channels.connect, { ...event(windowOf(electron)), ports: [port] });
    expect(port.close).toHaveBeenCalledOnce();
    expect(coreOf(electron).messages.map(({ message }) => message)).not.toContainEqual({ type: 'connect' });
  });

  it('answers our own page with the path that the person chose', async () => {
    const electron = await boot();
    const event = page(windowOf(electron));
    expect(await electron.handlers.get(channels.chooseRegister)?.(event)).toBe('/chosen');
    expect(await electron.handlers.get(channels.chooseNewRegister)?.(event, '/proposal')).toBe('/new');
    expect(electron.module.dialog.showSaveDialog).toHaveBeenCalledWith(
      windowOf(electron),
      expect.objectContaining({ defaultPath: '/proposal' }),
    );
  });

  it.each(strangers)('opens no dialog for %s', async (_name, event) => {
    const electron = await boot();
    const stranger = event(windowOf(electron));
    expect(await electron.handlers.get(channels.chooseRegister)?.(stranger)).toBeNull();
    expect(await electron.handlers.get(channels.chooseNewRegister)?.(stranger, '/x')).toBeNull();
    expect(electron.module.dialog.showOpenDialog).not.toHaveBeenCalled();
    expect(electron.module.dialog.showSaveDialog).not.toHaveBeenCalled();
  });

  it.each([[undefined], [7], [{}], ['x'.repeat(5000)]])('takes no proposal like %o', async (proposal) => {
    const electron = await boot();
    const event = page(windowOf(electron));
    expect(await electron.handlers.get(channels.chooseNewRegister)?.(event, proposal)).toBeNull();
    expect(electron.module.dialog.showSaveDialog).not.toHaveBeenCalled();
  });

  it('has no other channel', async () => {
    const electron = await boot();
    expect([...electron.handlers.keys()].sort()).toEqual(
      [channels.chooseRegister, channels.chooseNewRegister].sort(),
    );
    expect(electron.module.ipcMain.eventNames()).toEqual([channels.connect]);
  });
});

const hostileAddresses = [
  'https://evil.example/',
  'https://evil.example/?next=app://register/',
  'app://register.evil/',
  'app://evil/',
  'app://user@register/',
  'app://register:1/',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:alert(1)',
  'blob:https://evil.example/1',
  'about:blank',
  'chrome://settings',
  'app:register',
  '',
];

const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

describe('addresses', () => {
  const events = ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const;
  const navigate = (electron: FakeElectron, event: string, url: string, isMainFrame = true) => {
    const details = { url, isMainFrame, preventDefault: vi.fn() };
    windowOf(electron).webContents.emit(event, details);
    return details.preventDefault.mock.calls.length === 0;
  };

  it.each(events)('%s goes nowhere but to our page', async (event) => {
    const electron = await boot();
    expect(navigate(electron, event, 'app://register/')).toBe(true);
    for (const url of [...hostileAddresses, 'blob:app://register/1', viewer]) {
      expect([url, navigate(electron, event, url)]).toEqual([url, false]);
    }
  });

  it('a frame inside the page shows only what the page made, in the viewer of Chromium', async () => {
    const electron = await boot();
    for (const url of ['blob:app://register/1', `${viewer}index.html`]) {
      expect([url, navigate(electron, 'will-frame-navigate', url, false)]).toEqual([url, true]);
    }
    for (const url of [
      ...hostileAddresses,
      'app://register/',
      'chrome-extension://other/',
      'chrome://resources/a',
    ]) {
      expect([url, navigate(electron, 'will-frame-navigate', url, false)]).toEqual([url, false]);
    }
  });

  it('nothing is loaded from anywhere else', async () => {
    const electron = await boot();
    const decide = electron.module.session.defaultSession.webRequest.onBeforeRequest.mock
      .calls[0]?.[0] as unknown as (
      details: { url: string },
      decide: (answer: { cancel: boolean }) => void,
    ) => void;
    const loads = (url: string) => {
      let loaded = false;
      decide({ url }, ({ cancel }) => {
        loaded = !cancel;
      });
      return loaded;
    };
    for (const url of [
      'app://register/a.js',
      'blob:app://register/1',
      'data:image/png;base64,',
      `${viewer}a.js`,
    ]) {
      expect([url, loads(url)]).toEqual([url, true]);
    }
    for (const url of hostileAddresses.filter((address) => !address.startsWith('data:'))) {
      expect([url, loads(url)]).toEqual([url, false]);
    }
  });

  it('no window is opened by a page, and an embedded page is refused', async () => {
    const electron = await boot();
    const { webContents } = windowOf(electron);
    for (const url of [...hostileAddresses, 'app://register/']) {
      expect(webContents.openHandler?.({ url })).toEqual({ action: 'deny' });
    }
    const event = { preventDefault: vi.fn() };
    webContents.emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it('an address goes to another program only after the person said so', async () => {
    const electron = await boot();
    const { dialog, shell } = electron.module;
    const open = (url: string) => windowOf(electron).webContents.openHandler?.({ url });
    open('https://example.org/privacy');
    await vi.waitFor(() => expect(dialog.showMessageBox).toHaveBeenCalledOnce());
    expect(shell.openExternal).not.toHaveBeenCalled();
    dialog.showMessageBox.mockResolvedValue({ response: 1 });
    open('mailto:privacy@example.org');
    await vi.waitFor(() =>
      expect(shell.openExternal).toHaveBeenCalledExactlyOnceWith('mailto:privacy@example.org'),
    );
  });

  it.each([
    'http://example.org/',
    'file:///etc/passwd',
    'ms-msdt:/id',
    'smb://host/share',
    'javascript:alert(1)',
    'https://bank.example@evil.example/',
    `https://example.org/${'x'.repeat(3000)}`,
    'not an address',
  ])('%s is not even asked about', async (url) => {
    const electron = await boot();
    windowOf(electron).webContents.openHandler?.({ url });
    await new Promise((resolve) => setImmediate(resolve));
    expect(electron.module.dialog.showMessageBox).not.toHaveBeenCalled();
    expect(electron.module.shell.openExternal).not.toHaveBeenCalled();
  });
});

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
    expect(screen).toHaveBeenCalledWith({});
    const pairing = vi.fn();
    given(session.setBluetoothPairingHandler)({}, pairing);
    expect(pairing).toHaveBeenCalledWith({ confirmed: false });
    expect(given(session.setUSBProtectedClassesHandler)({ protectedClasses: ['hid'] })).toEqual(['hid']);
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
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
  const download = (address: string) => {
    const done: ((event: unknown, state: string) => void)[] = [];
    return {
      event: { preventDefault: vi.fn() },
      item: {
        getURL: () => address,
        getFilename: () => 'Overzicht.pdf',
        getSavePath: () => '/home/a/reports/Overzicht.pdf',
        setSaveDialogOptions: vi.fn(),
        once: (_name: string, listener: (event: unknown, state: string) => void) => done.push(listener),
      },
      finish: (state: string) =>
        done.forEach((listener) => {
          listener({}, state);
        }),
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
    expect(second.item.setSaveDialogOptions).toHaveBeenCalledWith({ defaultPath: 'Overzicht.pdf' });
    second.finish('completed');
    expect(save().item.setSaveDialogOptions).toHaveBeenCalledWith({
      defaultPath: '/home/a/reports/Overzicht.pdf',
    });
  });

  it.each([...hostileAddresses, 'app://register/index.html'])('never comes from %s', async (address) => {
    const { defaultSession } = (await boot()).module.session;
    const { event, item } = download(address);
    defaultSession.emit('will-download', event, item);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(item.setSaveDialogOptions).not.toHaveBeenCalled();
  });
});

describe('the core', () => {
  it('is started with the data folder, and not with the register of another start', async () => {
    vi.stubEnv('VERWERKERSREGISTER_DATA', '/data');
    expect(coreOf(await boot()).messages[0]?.message).toEqual({
      type: 'start',
      dataFolder: '/data',
      reopen: false,
    });
    vi.unstubAllEnvs();
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
    electron.module.ipcMain.emit(channels.connect, { ...page(windowOf(electron)), ports: [port] });
    expect(second.messages.at(-1)?.ports).toEqual([port]);
    expect(first.messages).toHaveLength(1);
  });

  it('that keeps dying is given up with a sentence', async () => {
    const electron = await boot();
    for (let n = 0; n < 3; n += 1) coreOf(electron).emit('exit', 1);
    expect(electron.processes).toHaveLength(3);
    expect(electron.module.dialog.showErrorBox).toHaveBeenCalledExactlyOnceWith(
      'Verwerkersregister',
      desktopSentences.coreFails.nl,
    );
    expect(electron.order.at(-1)).toBe('quit');
  });

  it('closes its register before the program ends, and its end then starts nothing', async () => {
    const electron = await boot();
    const core = coreOf(electron);
    const event = { preventDefault: vi.fn() };
    electron.module.app.emit('before-quit', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(core.messages.at(-1)?.message).toEqual({ type: 'stop' });
    expect(electron.module.app.quit).not.toHaveBeenCalled();
    core.emit('exit', 0);
    await vi.waitFor(() => expect(electron.module.app.quit).toHaveBeenCalledOnce());
    const again = { preventDefault: vi.fn() };
    electron.module.app.emit('before-quit', again);
    expect(again.preventDefault).not.toHaveBeenCalled();
    expect(electron.processes).toHaveLength(1);
  });

  it('that does not close in time is ended', async () => {
    const electron = await boot();
    vi.useFakeTimers();
    electron.module.app.emit('before-quit', { preventDefault: vi.fn() });
    vi.advanceTimersByTime(2999);
    expect(coreOf(electron).kill).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(coreOf(electron).kill).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('gets its jobs from main: started, spoken to, ended, and killed on cancel', async () => {
    const electron = await boot();
    const core = coreOf(electron);
    core.emit('message', { type: 'job-start', job: 1, entry: '/app/worker.js' });
    const job = electron.processes.at(-1);
    expect(job?.entry).toMatch(/job-process\.js$/);
    expect(job?.args).toEqual(['/app/worker.js']);
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
    coreOf(electron).emit('message', { type: 'job-start', job: 1, entry: '/app/worker.js' });
    const job = electron.processes.at(-1);
    coreOf(electron).emit('exit', 1);
    expect(job?.kill).toHaveBeenCalledOnce();
    expect(coreOf(electron).messages).toHaveLength(1);
  });
});

it('the menu speaks the language of the computer and offers no tools of developers', async () => {
  const menu = async (locale: string) =>
    JSON.stringify((await boot({ locale })).module.Menu.setApplicationMenu.mock.calls[0]);
  expect(await menu('nl-NL')).toContain('Bewerken');
  expect(await menu('en-GB')).toContain('Edit');
  expect(await menu('nl')).not.toMatch(/devtools|reload/i);
});
