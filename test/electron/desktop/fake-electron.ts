/**
 * A faked `electron` module: it records main's calls in order, and lets a test play the part of Chromium. It
 * contains only what our main process uses; anything else is undefined and makes a test fail.
 */
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

export function fakeElectron(
  own: { notifies?: boolean; lock?: boolean; locale?: string; packaged?: boolean } = {},
) {
  /** Names of the calls that matter for the order of boot. */
  const order: string[] = [];
  const noted =
    <Result>(name: string, result?: Result) =>
    (..._args: unknown[]) => {
      order.push(name);
      return result as Result;
    };

  let ready = () => {};
  const whenReady = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const app = Object.assign(new EventEmitter(), {
    enableSandbox: vi.fn(noted('enableSandbox')),
    setPath: vi.fn(noted('setPath')),
    requestSingleInstanceLock: vi.fn(noted('requestSingleInstanceLock', own.lock ?? true)),
    whenReady: () => {
      order.push('whenReady');
      return whenReady;
    },
    quit: vi.fn(noted('quit')),
    exit: vi.fn(noted('exit')),
    getName: () => 'Verwerkersregister',
    getLocale: () => own.locale ?? 'nl',
    isPackaged: own.packaged ?? false,
    getPath: (name: string) => `/electron/${name}`,
    setBadgeCount: vi.fn((_count: number) => true),
    getLoginItemSettings: vi.fn((_asked: unknown) => ({ openAtLogin: false })),
    setLoginItemSettings: vi.fn(),
  });

  const session = Object.assign(new EventEmitter(), {
    protocol: { handle: vi.fn(noted('protocol.handle')) },
    setPermissionRequestHandler: vi.fn(noted('setPermissionRequestHandler')),
    setPermissionCheckHandler: vi.fn(noted('setPermissionCheckHandler')),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    setBluetoothPairingHandler: vi.fn(),
    setUSBProtectedClassesHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn(noted('onBeforeRequest')) },
  });

  class Contents extends EventEmitter {
    readonly send = vi.fn();
    readonly forcefullyCrashRenderer = vi.fn();
    readonly mainFrame = { origin: 'app://register', parent: null };
    openHandler: ((details: { url: string }) => { action: string }) | null = null;
    setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
      this.openHandler = handler;
    }
    isDestroyed = () => false;
  }

  const windows: Window[] = [];
  class Window extends EventEmitter {
    readonly webContents = new Contents();
    readonly options: { webPreferences: Record<string, unknown> };
    readonly loadURL = vi.fn(async (address: string) => {
      order.push(`loadURL ${address}`);
    });
    readonly show = vi.fn();
    readonly hide = vi.fn();
    readonly focus = vi.fn();
    readonly restore = vi.fn();
    static fromWebContents(contents: Contents): Window | null {
      return windows.find(({ webContents }) => webContents === contents) ?? null;
    }
    isMinimized = () => true;
    isDestroyed = () => false;
    constructor(options: { webPreferences: Record<string, unknown> }) {
      super();
      this.options = options;
      order.push('BrowserWindow');
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
  }

  const processes: Child[] = [];
  class Child extends EventEmitter {
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
  class Shown extends EventEmitter {
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
  class InTray extends EventEmitter {
    readonly setToolTip = vi.fn();
    readonly setContextMenu = vi.fn();
    readonly icon: { address: string };
    constructor(icon: { address: string }) {
      super();
      this.icon = icon;
      trays.push(this);
    }
  }

  const module = {
    nativeImage: { createFromDataURL: vi.fn((address: string) => ({ address })) },
    Notification: Shown,
    Tray: InTray,
    powerMonitor: new EventEmitter(),
    app,
    BrowserWindow: Window,
    dialog: {
      showErrorBox: vi.fn(),
      showMessageBox: vi.fn(async (..._shown: unknown[]) => ({ response: 0 })),
      showMessageBoxSync: vi.fn((..._shown: unknown[]) => 0),
      showOpenDialog: vi.fn(async () => ({ canceled: false, filePaths: ['/chosen'] })),
      showSaveDialog: vi.fn(async () => ({ canceled: false, filePath: '/new' })),
    },
    ipcMain,
    Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn((template: unknown) => template) },
    protocol: { registerSchemesAsPrivileged: vi.fn(noted('registerSchemesAsPrivileged')) },
    session: { defaultSession: session },
    shell: { openExternal: vi.fn(async () => {}) },
    utilityProcess,
  };
  return { module, order, ready, windows, processes, handlers, notifications, trays, Contents };
}
export type FakeElectron = ReturnType<typeof fakeElectron>;
