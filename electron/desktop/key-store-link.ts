/** The core's side of the system's key store, which main alone can reach. */
import type { ParentPort } from 'electron';
import type { KeyStore } from '../core/replica/kept-passwords.ts';
import type { FromCore, KeyStoreAnswer, KeyStoreAsk, ToCore } from './channels.ts';

export class KeyStoreLink implements KeyStore {
  readonly #waiting = new Map<number, (answer: KeyStoreAnswer | null) => void>();
  readonly #port: Pick<ParentPort, 'postMessage'>;
  #next = 1;

  constructor(port: Pick<ParentPort, 'postMessage'>) {
    this.#port = port;
  }

  readonly isOffered = async () => (await this.#ask('is-offered', '')) !== null;
  readonly encrypt = async (text: string) => (await this.#ask('encrypt', text))?.text ?? null;
  readonly decrypt = (encrypted: string) => this.#ask('decrypt', encrypted);

  #ask(ask: KeyStoreAsk, text: string): Promise<KeyStoreAnswer | null> {
    const call = this.#next++;
    return new Promise((resolve) => {
      this.#waiting.set(call, resolve);
      this.#port.postMessage({ type: 'key-store', call, ask, text } satisfies FromCore);
    });
  }

  /** Handles an answer of main. */
  receive({ call, answer }: Extract<ToCore, { type: 'key-store' }>): void {
    this.#waiting.get(call)?.(answer);
    this.#waiting.delete(call);
  }
}
