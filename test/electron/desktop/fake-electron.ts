/**
 * A faked `electron` module: it records main's calls in order, and lets a test play the part of Chromium. It
 * contains only what our main process uses; anything else is undefined and makes a test fail. What Electron documents
 * about order holds here as well: what must be done before it is ready is refused afterwards and the other way round,
 * an object that was destroyed throws, and quitting closes the windows first.
 */
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { vi } from 'vitest';

/** Every name that a fake has, the real one must have. */
type Real<Of> = Partial<Record<keyof Of, unknown>>;

interface Own {
  readonly notifies?: boolean;
  readonly lock?: boolean;
  readonly packaged?: boolean;
  /** As macOS tells it. */
  readonly openedAtLogin?: boolean;
  /** What happens while the first page loads. */
  readonly whileLoading?: () => void;
  /** Where Linux keeps secrets. */
  readonly secrets?: ReturnType<Electron.SafeStorage['getSelectedStorageBackend']>;
}

export function fakeElectron(own: Own = {}) {
  // Electron sets it in its own processes.
  Object.defineProperty(process, 'resourcesPath', { value: '/electron/resources', configurable: true });
  let isReady = false;
  const early = (name: string) => {
    if (isReady) throw new Error(`${name} must be called before the app is ready`);
  };
  const late = (name: string) => {
    if (!isReady) throw new Error(`${name} cannot be used before the app is ready`);
  };
  /** As a page makes the event: it can be prevented. */
  const preventable = () => {
    const event = { isPrevented: false, preventDefault: () => {} };
    event.preventDefault = () => {
      event.isPrevented = true;
    };
    return event;
  };
  /** Names of the calls that matter for the order of boot. */
  const order: string[] = [];
  const noted =
    <Result>(name: string, result?: Result) =>
    (..._args: unknown[]) => {
      order.push(name);
      return result as Result;
    };

  let settle = () => {};
  const whenReady = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const ready = () => {
    isReady = true;
    settle();
  };
  const app = Object.assign(new EventEmitter(), {
    enableSandbox: vi.fn(() => {
      early('app.enableSandbox');
      noted('enableSandbox')();
    }),
    setPath: vi.fn(noted('setPath')),
    setAppUserModelId: vi.fn((_id: string) => {}),
    requestSingleInstanceLock: vi.fn(noted('requestSingleInstanceLock', own.lock ?? true)),
    whenReady: () => {
      order.push('whenReady');
      return whenReady;
    },
    quit: vi.fn(noted('quit')),
    exit: vi.fn(noted('exit')),
    getName: () => 'Verwerkersregister',
    isPackaged: own.packaged ?? false,
    getPath: (name: string) => `/electron/${name}`,
    setBadgeCount: vi.fn((_count: number) => true),
    getLoginItemSettings: vi.fn((_asked?: unknown) => ({
      openAtLogin: false,
      wasOpenedAtLogin: own.openedAtLogin ?? false,
    })),
    setLoginItemSettings: vi.fn(),
    addRecentDocument: vi.fn((_path: string) => late('app.addRecentDocument')),
    relaunch: vi.fn(noted('relaunch')),
  } satisfies Real<Electron.App>);

  const session = Object.assign(new EventEmitter(), {
    protocol: { handle: vi.fn(noted('protocol.handle')) },
    setPermissionRequestHandler: vi.fn(noted('setPermissionRequestHandler')),
    setPermissionCheckHandler: vi.fn(noted('setPermissionCheckHandler')),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    setBluetoothPairingHandler: vi.fn(),
    setUSBProtectedClassesHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
    setSpellCheckerLanguages: vi.fn((_languages: string[]) => {}),
    setSpellCheckerDictionaryDownloadURL: vi.fn((_address: string) => {}),
    addWordToSpellCheckerDictionary: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn(noted('onBeforeRequest')) },
  } satisfies Real<Electron.Session>);

  class Contents extends EventEmitter implements Real<Electron.WebContents> {
    isGone = false;
    /** Whether the page holds input that was not saved: it then refuses to be left. */
    isHeld = false;
    readonly #alive = <Arguments extends unknown[]>(act: (...args: Arguments) => unknown) =>
      vi.fn((...args: Arguments) => {
        if (this.isGone) throw new Error('Object has been destroyed');
        return act(...args);
      });
    readonly send = this.#alive((..._message: unknown[]) => {});
    readonly setZoomFactor = this.#alive((factor: number) => {
      if (factor <= 0) throw new Error("'zoomFactor' must be a double greater than 0.0");
    });
    readonly print = this.#alive(
      (_options: object, _done: (isDone: boolean, failureReason: string) => void) => {},
    );
    readonly replaceMisspelling = this.#alive((_word: string) => {});
    readonly session = session;
    readonly forcefullyCrashRenderer = vi.fn();
    readonly mainFrame = { origin: 'app://register', parent: null };
    openHandler: ((details: { url: string }) => { action: string }) | null = null;
    setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
      this.openHandler = handler;
    }
    isDestroyed = () => this.isGone;
  }

  const windows: Window[] = [];
  class Window extends EventEmitter implements Real<Electron.BrowserWindow> {
    readonly webContents = new Contents();
    readonly options: { webPreferences: Record<string, unknown>; [option: string]: unknown };
    #loading = 0;
    readonly loadURL = vi.fn(async (address: string) => {
      order.push(`loadURL ${address}`);
      this.#loading += 1;
      const mine = this.#loading;
      if (mine === 1) own.whileLoading?.();
      await Promise.resolve();
      if (mine !== this.#loading) throw new Error(`ERR_ABORTED (-3) loading '${address}'`);
      if (this.webContents.isGone) throw new Error(`ERR_FAILED (-2) loading '${address}'`);
      this.webContents.emit('did-navigate', {}, address, -1, '');
      this.webContents.emit('did-finish-load');
    });
    isShown = false;
    readonly show = vi.fn(() => {
      this.isShown = true;
    });
    readonly hide = vi.fn(() => {
      this.isShown = false;
    });
    readonly focus = vi.fn();
    readonly restore = vi.fn();
    readonly setRepresentedFilename = vi.fn();
    readonly setBackgroundColor = vi.fn();
    static fromWebContents(contents: Contents): Window | null {
      return windows.find(({ webContents }) => webContents === contents) ?? null;
    }
    isMinimized = () => true;
    isVisible = () => this.isShown;
    isDestroyed = () => this.webContents.isGone;
    /** As a click on its cross; @returns whether it closed. */
    close(): boolean {
      if (this.isDestroyed()) return true;
      const closing = preventable();
      this.emit('close', closing);
      if (closing.isPrevented) return false;
      const leaving = preventable();
      if (this.webContents.isHeld) this.webContents.emit('will-prevent-unload', leaving);
      if (this.webContents.isHeld && !leaving.isPrevented) return false;
      this.webContents.isGone = true;
      this.emit('closed');
      // While quitting, Electron does not say it.
      if (!isQuitting && windows.every((window) => window.isDestroyed())) app.emit('window-all-closed');
      return true;
    }
    constructor(options: Window['options']) {
      super();
      late('BrowserWindow');
      this.options = options;
      order.push('BrowserWindow');
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
  }

  let isQuitting = false;
  /**
   * Quits in the order that Electron documents: `before-quit`, the windows, `will-quit`, `quit`.
   * @returns what held it back; null = it has quit.
   */
  function quit(): 'window' | 'will-quit' | null {
    const before = preventable();
    app.emit('before-quit', before);
    isQuitting = true;
    const isClosed = windows.map((window) => window.close()).every(Boolean);
    isQuitting = false;
    if (!isClosed) return 'window';
    const will = preventable();
    app.emit('will-quit', will);
    if (will.isPrevented) return 'will-quit';
    app.emit('quit', {}, 0);
    return null;
  }

  const processes: Child[] = [];
  class Child extends EventEmitter implements Real<Electron.UtilityProcess> {
    readonly entry: string;
    readonly args: readonly string[];
    readonly messages: { message: unknown; ports: unknown[] }[] = [];
    readonly kill = vi.fn(() => this.emit('exit', 15));
    constructor(entry: string, args: readonly string[]) {
      super();
      this.entry = entry;
      this.args = args;
    }
    postMessage(message: unknown, ports: unknown[] = []): void {
      this.messages.push({ message, ports });
    }
  }
  const utilityProcess = {
    fork: (entry: string, args: readonly string[]) => {
      late('utilityProcess');
      order.push('fork');
      const child = new Child(entry, args);
      processes.push(child);
      return child;
    },
  };

  const handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
  const ipcMain = Object.assign(new EventEmitter(), {
    handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) => {
      handlers.set(channel, handler);
    },
  });

  const notifications: Shown[] = [];
  class Shown extends EventEmitter implements Real<Electron.Notification> {
    readonly show = vi.fn();
    readonly close = vi.fn();
    readonly options: Record<string, unknown>;
    static isSupported = () => own.notifies ?? true;
    constructor(options: Record<string, unknown>) {
      super();
      this.options = options;
      notifications.push(this);
    }
  }
  const trays: InTray[] = [];
  class InTray extends EventEmitter implements Real<Electron.Tray> {
    readonly setToolTip = vi.fn();
    readonly setContextMenu = vi.fn();
    readonly icon: { address: string };
    constructor(icon: { address: string }) {
      super();
      late('Tray');
      this.icon = icon;
      trays.push(this);
    }
  }

  const safeStorage = {
    isAsyncEncryptionAvailable: vi.fn(async () => {
      late('safeStorage');
      return true;
    }),
    getSelectedStorageBackend: () => (isReady ? (own.secrets ?? 'gnome_libsecret') : 'unknown'),
    encryptStringAsync: vi.fn(async (text: string) => Buffer.from([...text].reverse().join(''))),
    decryptStringAsync: vi.fn(async (encrypted: Buffer) => ({
      result: [...encrypted.toString()].reverse().join(''),
      shouldReEncrypt: false,
    })),
  } satisfies Real<Electron.SafeStorage>;

  const theme = Object.assign(new EventEmitter(), {
    themeSource: 'system',
    shouldUseDarkColors: false,
  } satisfies Real<Electron.NativeTheme>);
  const module = {
    nativeImage: { createFromDataURL: vi.fn((address: string) => ({ address })) },
    Notification: Shown,
    Tray: InTray,
    get nativeTheme() {
      late('nativeTheme');
      return theme;
    },
    powerMonitor: new EventEmitter(),
    app,
    BrowserWindow: Window,
    dialog: {
      showErrorBox: vi.fn(),
      showMessageBox: vi.fn(async (..._shown: unknown[]) => ({ response: 0 })),
      showMessageBoxSync: vi.fn((..._shown: unknown[]) => 0),
      showOpenDialog: vi.fn(async (..._shown: unknown[]) => ({
        canceled: false,
        filePaths: ['/folder/chosen.vwr'],
      })),
      showSaveDialog: vi.fn(async (..._shown: unknown[]) => ({ canceled: false, filePath: '/new' })),
    } satisfies Real<Electron.Dialog>,
    ipcMain,
    Menu: {
      setApplicationMenu: vi.fn((_menu: unknown) => {}),
      buildFromTemplate: vi.fn((template: object[]) => Object.assign(template, { popup: vi.fn() })),
    },
    protocol: {
      registerSchemesAsPrivileged: vi.fn((_schemes: unknown) => {
        early('protocol.registerSchemesAsPrivileged');
        noted('registerSchemesAsPrivileged')();
      }),
    } satisfies Real<Electron.Protocol>,
    session: {
      get defaultSession() {
        late('session.defaultSession');
        return session;
      },
    },
    shell: {
      openExternal: vi.fn(async () => {}),
      showItemInFolder: vi.fn((_path: string) => {}),
    } satisfies Real<Electron.Shell>,
    utilityProcess,
    safeStorage,
  };
  return { module, order, ready, quit, windows, processes, handlers, notifications, trays, Contents };
}
export type FakeElectron = ReturnType<typeof fakeElectron>;
