/**
 * What the desktop exposes to the page as `window.register`; absent in a browser. Only what a browser cannot
 * do by itself: everything else is a procedure.
 */
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
}

/** Data of the window message that reports that the system asks to open a register. */
export const FILE_MESSAGE = 'register:file';

/** Data of the window message that carries the port. */
export const PORT_MESSAGE = 'register:port';

/**
 * Data of the window message that reports that the core has died: calls on older ports never settle. Ports
 * requested from then on reach a new core, which has reopened the same register.
 */
export const LOST_MESSAGE = 'register:lost';
