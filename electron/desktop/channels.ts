/** Everything that is said between the processes of the desktop, by name and shape. */

/** Channels between the preload script and main. */
export const channels = {
  /** Page → main, with one port: a line to the core. */
  connect: 'core:connect',
  /** Main → page: the core has died. */
  lost: 'core:lost',
  /** Page → main, answered with a path or null. */
  chooseRegister: 'register:choose',
  chooseNewRegister: 'register:choose-new',
} as const;

/** What main tells the core. `connect` comes with a port. */
export type ToCore =
  | {
      readonly type: 'start';
      readonly dataFolder: string;
      readonly documentsFolder: string;
      readonly reopen: boolean;
    }
  | { readonly type: 'connect' }
  | { readonly type: 'job-message'; readonly job: number; readonly message: unknown }
  | { readonly type: 'job-end'; readonly job: number; readonly how: string }
  | { readonly type: 'stop' };

/** What the core asks of main: only main can start processes once the packed program no longer runs as Node. */
export type FromCore =
  | { readonly type: 'job-start'; readonly job: number; readonly entry: string }
  | { readonly type: 'job-message'; readonly job: number; readonly message: unknown }
  | { readonly type: 'job-kill'; readonly job: number };
