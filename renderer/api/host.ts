/** What the host offers the page in addition to the procedures; a browser offers nothing. */
import type { DesktopBridge } from '../../shared/schema/desktop.ts';

declare global {
  interface Window {
    readonly register?: DesktopBridge;
  }
}

/** The desktop's capabilities, exposed by its preload script, or undefined in a browser. */
export const desktop: DesktopBridge | undefined = window.register;
