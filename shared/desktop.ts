/**
 * What the desktop window's preload gives to the page, as `window.desktop`; absent in a browser. Only what a
 * browser cannot do by itself: everything else is a procedure.
 */
import type { Language } from './schema/primitives.ts';

/**
 * Data of the window message with which the page hands one end of a new MessageChannel to the core:
 * `window.postMessage(CONNECT, location.origin, [port])`. The other end is for oRPC's message-port link.
 */
export const CONNECT = 'verwerkersregister:connect';

/** State of the process that keeps the register. */
export type CoreState = 'lost' | 'ready';

export interface DesktopApi {
  /** Asks which register to open; null when the person cancelled. */
  chooseRegister(language: Language): Promise<string | null>;
  /** Asks where a new register is to stand, proposing the path given; null when the person cancelled. */
  placeRegister(language: Language, proposal: string): Promise<string | null>;
  /**
   * Tells when the core has died and when a new one runs. After `lost` no call of the old port ever settles, so the
   * page must refuse them itself; after `ready` it connects anew with {@link CONNECT}, and opens its register again.
   * @returns how to stop listening
   */
  onCore(listener: (state: CoreState) => void): () => void;
}

declare global {
  interface Window {
    readonly desktop?: DesktopApi;
  }
}
