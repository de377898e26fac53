import { describe, expect, it, vi } from 'vitest';
import { channels } from '../../../electron/desktop/channels.ts';
import { desktopSentences } from '../../../shared/words/desktop.ts';
import hostileAddresses from '../../fixtures/hostile/addresses.json' with { type: 'json' };
import { boot, coreOf, fromPage, windowOf } from './boot.ts';
import type { FakeElectron } from './fake-electron.ts';

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

describe('frames that speak to main', () => {
  it('hands the port of our own page over to the core', async () => {
    const electron = await boot();
    const port = { close: vi.fn() };
    electron.module.ipcMain.emit(channels.connect, { ...fromPage(windowOf(electron)), ports: [port] });
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
    const event = fromPage(windowOf(electron));
    expect(await electron.handlers.get(channels.chooseRegister)?.(event)).toBe('/folder/chosen.vwr');
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
    const event = fromPage(windowOf(electron));
    expect(await electron.handlers.get(channels.chooseNewRegister)?.(event, proposal)).toBeNull();
    expect(electron.module.dialog.showSaveDialog).not.toHaveBeenCalled();
  });

  it('has no other channel', async () => {
    const electron = await boot();
    expect([...electron.handlers.keys()].sort()).toEqual(
      [
        channels.chooseRegister,
        channels.chooseNewRegister,
        channels.takeFile,
        channels.startsAtLogin,
        channels.setStartsAtLogin,
      ].sort(),
    );
    expect(electron.module.ipcMain.eventNames()).toEqual([
      channels.connect,
      channels.tell,
      channels.showInFolder,
      channels.remind,
    ]);
  });
});

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
    const electron = await boot({ packaged: true });
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
    await vi.waitFor(() => expect(dialog.showMessageBox).toHaveBeenCalledOnce(), 50_000);
    expect(shell.openExternal).not.toHaveBeenCalled();
    dialog.showMessageBox.mockResolvedValue({ response: 1 });
    open('mailto:privacy@example.org');
    await vi.waitFor(() =>
      expect(shell.openExternal).toHaveBeenCalledExactlyOnceWith('mailto:privacy@example.org'),
    );
    expect(dialog.showMessageBox.mock.calls.map(([parent]) => parent)).toEqual([
      windowOf(electron),
      windowOf(electron),
    ]);
  });

  it('questions do not pile up, and an address that cannot be opened is told', async () => {
    const electron = await boot();
    const { dialog, shell } = electron.module;
    const answers: ((answer: { response: number }) => void)[] = [];
    dialog.showMessageBox.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    shell.openExternal.mockRejectedValue(new Error('nothing opens this'));
    for (const name of ['a', 'b', 'c']) {
      windowOf(electron).webContents.openHandler?.({ url: `https://example.org/${name}` });
    }
    expect(answers).toHaveLength(1);
    answers[0]?.({ response: 1 });
    await vi.waitFor(() => expect(answers).toHaveLength(2), 50_000);
    expect(dialog.showMessageBox.mock.calls.at(-1)?.at(-1)).toMatchObject({
      message: desktopSentences.leaveFails.nl,
    });
  });

  it('tools of developers load their own files while developing, and in no packed program', async () => {
    const loads = async (packaged: boolean) => {
      const { webRequest } = (await boot({ packaged })).module.session.defaultSession;
      const decide = webRequest.onBeforeRequest.mock.calls[0]?.[0] as unknown as (
        details: { url: string },
        decide: (answer: { cancel: boolean }) => void,
      ) => void;
      let isLoaded = false;
      decide({ url: 'devtools://devtools/bundled/inspector.html' }, ({ cancel }) => {
        isLoaded = !cancel;
      });
      return isLoaded;
    };
    expect([await loads(false), await loads(true)]).toEqual([true, false]);
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
