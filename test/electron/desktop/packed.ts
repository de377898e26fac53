/** Port messages in a JSON-compatible form between a page and its test: text, or bytes as base64. */
import type { Page } from '@playwright/test';

export type Packed = { readonly text: string } | { readonly bytes: string };

export function pack(message: string | Uint8Array): Packed {
  return typeof message === 'string' ? { text: message } : { bytes: Buffer.from(message).toString('base64') };
}

export function unpack(message: Packed): string | Uint8Array {
  return 'text' in message ? message.text : new Uint8Array(Buffer.from(message.bytes, 'base64'));
}

/** The same two functions on the page's side, as `window.packed`. */
export interface PackingPage {
  readonly packed: {
    pack(message: string | Uint8Array): Packed;
    unpack(message: Packed): string | Uint8Array;
  };
}

function onPage(): void {
  const pageSide: PackingPage['packed'] = {
    pack(message) {
      if (typeof message === 'string') return { text: message };
      let binary = '';
      for (const byte of message) binary += String.fromCharCode(byte);
      return { bytes: btoa(binary) };
    },
    unpack: (message) =>
      'text' in message
        ? message.text
        : Uint8Array.from(atob(message.bytes), (character) => character.charCodeAt(0)),
  };
  Object.defineProperty(window, 'packed', { value: pageSide, configurable: true });
}

/** Installs the page's side, now and after every reload. */
export async function givePacking(page: Page): Promise<void> {
  await page.addInitScript(onPage);
  await page.evaluate(onPage);
}
