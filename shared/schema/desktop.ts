/**
 * What the desktop exposes to the page as `window.register`; absent in a browser. Only what a browser cannot
 * do by itself: everything else is a procedure.
 */
import type { RemindState } from './remind-state.ts';

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
  /** The register that the system asked to open, once; null = none. */
  takeFile(): Promise<string | null>;
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

/** Data of the window message that reports that the system asks to open a register. */
export const FILE_MESSAGE = 'register:file';

/** Data of the window message that carries the port. */
export const PORT_MESSAGE = 'register:port';

/**
 * Data of the window message that reports that the core has died: calls on older ports never settle. Ports
 * requested from then on reach a new core, which has reopened the same register.
 */
export const LOST_MESSAGE = 'register:lost';
