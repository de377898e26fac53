/**
 * What the desktop exposes to the page as `window.register`; absent in a browser. Only what a browser cannot
 * do by itself: everything else is a procedure.
 */
import type { PageState } from './page-state.ts';
import type { RemindState } from './remind-state.ts';

/**
 * A file that the system gave the program: double-clicked, dropped on its icon, or chosen in its menu. A register is
 * opened by its path; of another file the page gets the bytes, because it cannot read this computer.
 */
export type GivenFile = (
  | { readonly kind: 'register'; readonly path: string }
  | {
      readonly kind: 'list' | 'document';
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | { readonly kind: 'too-large' | 'unreadable'; readonly name: string }
) & {
  /** Set if others were given with it: they are not taken. */
  readonly isLastOfMore?: boolean;
};

export interface DesktopBridge {
  /**
   * Requests a connection to the core; one end of a MessageChannel arrives as a window message {@link
   * PORT_MESSAGE}.
   */
  connect(): void;
  /** Lets the person choose a register to open; null = cancelled. */
  chooseRegister(): Promise<string | null>;
  /** Lets the person choose where to create a register, suggesting a path; null = cancelled. */
  chooseNewRegister(suggestion: string): Promise<string | null>;
  /** The file that the system asked to open, once; null = none. */
  takeFile(): Promise<GivenFile | null>;
  /** Path of a file that was dropped on the page; empty = it has none. @param file a `File`. */
  pathOf(file: object): string;
  /** Tells how the page looks and what is open. */
  tell(state: PageState): void;
  /** Shows the open register in the folder in which it is. */
  showInFolder(): void;
  /** Shows how many matters are open beside the program's icon, and a notification if there is one. */
  remind(state: RemindState): void;
  /** Whether the program starts when the person logs in; null = this system cannot. */
  startsAtLogin(): Promise<boolean | null>;
  /** Sets that, and gives what holds afterwards. */
  setStartsAtLogin(wanted: boolean): Promise<boolean | null>;
}

/** Data of window messages: the computer woke up, a notification was shown, clicked, or put off for an hour. */
export const WAKE_MESSAGE = 'register:wake';
export const NOTICE_MESSAGES = {
  shown: 'register:notice-shown',
  open: 'register:notice-open',
  later: 'register:notice-later',
} as const;

/** What the menu of the desktop asks of the page: places to go to, and things that the page does itself. */
export const menuCommands = [
  'start',
  'suppliers',
  'transfers',
  'calendar',
  'reports',
  'settings',
  'safekeeping',
  'import',
  'new-supplier',
  'help',
  'keys',
  'search',
  'close-register',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** Data of the window message with which the menu asks for something. */
export const commandMessage = (command: MenuCommand): string => `register:command:${command}`;

/** Data of the window message that reports that the system asks to open a file. */
export const FILE_MESSAGE = 'register:file';

/** Data of the window message that carries the port. */
export const PORT_MESSAGE = 'register:port';

/**
 * Data of the window message that reports that the core has died: calls on older ports never settle. Ports
 * requested from then on reach a new core, which has reopened the same register.
 */
export const LOST_MESSAGE = 'register:lost';

/**
 * Data of the window message that reports that there is no core any more and none is being started: calls fail until the
 * page is loaded again.
 */
export const GONE_MESSAGE = 'register:gone';
