/** All messages between the processes of the desktop, by name and shape. */

/** Channels between the preload script and main. */
export const channels = {
  /** Page → main, with one port: a connection to the core. */
  connect: 'core:connect',
  /** Main → page: the core has died. */
  lost: 'core:lost',
  /** Page → main, answered with a path or null. */
  chooseRegister: 'register:choose',
  chooseNewRegister: 'register:choose-new',
  /** Main → page: the system asks to open a register. */
  fileWaits: 'register:file-waits',
  /** Page → main, answered with the path of that register, once, or null. */
  takeFile: 'register:take-file',
  /** Page → main: what is shown outside the window. */
  remind: 'remind:state',
  /** Page → main, answered with whether the program starts at log-in. */
  startsAtLogin: 'login:get',
  setStartsAtLogin: 'login:set',
  /** Main → page: the computer woke up; what became of a notification. */
  wake: 'remind:wake',
  notice: 'remind:notice',
} as const;

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
  /** Answered with `pong`, unless the core is busy or hangs. */
  | { readonly type: 'ping' }
  | { readonly type: 'stop' };

/** A sign of life, and requests to main, which alone can start processes in the packaged program. */
export type FromCore =
  | { readonly type: 'pong' }
  /** `memory`: most megabytes of JavaScript values; null = the default. */
  | {
      readonly type: 'job-start';
      readonly job: number;
      readonly entry: string;
      readonly memory: number | null;
    }
  | { readonly type: 'job-message'; readonly job: number; readonly message: unknown }
  | { readonly type: 'job-kill'; readonly job: number };
