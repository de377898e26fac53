/**
 * What the desktop gives to the page as `window.register`; absent in a browser. Only what a browser cannot do by
 * itself: everything else is a procedure.
 */
export interface DesktopBridge {
  /** Asks for a line to the core; one end of a MessageChannel arrives as a window message {@link PORT_MESSAGE}. */
  connect(): void;
  /** Lets the person choose a register to open; null = cancelled. */
  chooseRegister(): Promise<string | null>;
  /** Lets the person choose where a new register is made, proposing a path; null = cancelled. */
  chooseNewRegister(suggestion: string): Promise<string | null>;
}

/** Data of the window message that carries the port. */
export const PORT_MESSAGE = 'register:port';

/**
 * Data of the window message that says that the core has died: no call of an older port settles any more. Ports
 * that are asked for from then on reach a new core, which has opened the same register again.
 */
export const LOST_MESSAGE = 'register:lost';
