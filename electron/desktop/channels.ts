/** All messages between the processes of the desktop, by name and shape. */

/** Channels between the preload script and main. */
export const channels = {
  /** Page → main, with one port: a connection to the core. */
  connect: 'core:connect',
  /** Main → page: the core has died. */
  lost: 'core:lost',
  /** Main → page: it died too often, and is started again only with the page. */
  gone: 'core:gone',
  /** Page → main, answered with a path or null. */
  chooseRegister: 'register:choose',
  chooseNewRegister: 'register:choose-new',
  /** Main → page: the system asks to open a file. */
  fileWaits: 'file:waits',
  /** Page → main, answered with that file, once, or null. */
  takeFile: 'file:take',
  /** Main → page: what was chosen in the menu. */
  command: 'menu:command',
  /** Page → main: how it looks and what is open. */
  tell: 'page:state',
  /** Page → main: shows the open register in its folder. */
  showInFolder: 'register:show',
  /** Page → main: what is shown outside the window. */
  remind: 'remind:state',
  /** Page → main, answered with whether the program starts at log-in. */
  startsAtLogin: 'login:get',
  setStartsAtLogin: 'login:set',
  /** Main → page: the computer woke up; what became of a notification. */
  wake: 'remind:wake',
  notice: 'remind:notice',
} as const;

/** What the core asks of the system's key store, and its answer: text, or base64 of what is encrypted. */
export type KeyStoreAsk = 'is-offered' | 'encrypt' | 'decrypt';
export interface KeyStoreAnswer {
  readonly text: string;
  /** What was decrypted is to be encrypted anew. */
  readonly isOutdated: boolean;
}

/** Messages from main to the core. `connect` comes with a port. */
export type ToCore =
  | {
      readonly type: 'start';
      readonly dataFolder: string;
      readonly documentsFolder: string;
      readonly program: readonly string[] | null;
      readonly reopen: boolean;
    }
  | { readonly type: 'connect' }
  | { readonly type: 'job-message'; readonly job: number; readonly message: unknown }
  | { readonly type: 'job-end'; readonly job: number; readonly how: string }
  /** Null = it protects nothing here, or would not. */
  | { readonly type: 'key-store'; readonly call: number; readonly answer: KeyStoreAnswer | null }
  /** Answered with `pong`, unless the core is busy or hangs. */
  | { readonly type: 'ping' }
  | { readonly type: 'stop' };

/** Signs of life, and requests to main, which alone can start processes in the packaged program and reach the key store. */
export type FromCore =
  /** It has started and takes calls. */
  | { readonly type: 'ready' }
  | { readonly type: 'pong' }
  /** `memory`: most megabytes of JavaScript values; null = the default. */
  | {
      readonly type: 'job-start';
      readonly job: number;
      readonly entry: string;
      readonly memory: number | null;
    }
  | { readonly type: 'job-message'; readonly job: number; readonly message: unknown }
  | { readonly type: 'job-kill'; readonly job: number }
  | { readonly type: 'key-store'; readonly call: number; readonly ask: KeyStoreAsk; readonly text: string };
