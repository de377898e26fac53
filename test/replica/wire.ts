/** The way to a server, which a test can slow down, cut and silence: a relay between two ports of this computer. */
import { connect, createServer, type Server, type Socket } from 'node:net';

export class Wire {
  readonly port: number;
  /** Milliseconds that everything takes in each direction. */
  delay = 0;
  /** Bytes a second that come through in each direction; null = as fast as it goes. */
  rate: number | null = null;
  /** Bytes that came from this side until now. */
  carried = 0;
  readonly #relay: Server;
  readonly #ends = new Set<Socket>();
  /** A text whose answer gets lost; null = none. */
  #fatal: string | null = null;
  #isSilent = false;
  #isCut = false;
  /** What waits while nothing is let through. */
  readonly #held: (() => void)[] = [];

  private constructor(relay: Server, port: number) {
    this.#relay = relay;
    this.port = port;
  }

  /** @param to port of the server, asked anew for each connection. */
  static lay(to: () => number): Promise<Wire> {
    return new Promise((resolve, reject) => {
      const relay = createServer((near) => wire.#join(near, to()));
      let wire: Wire;
      relay.once('error', reject);
      relay.listen(0, '127.0.0.1', () => {
        wire = new Wire(relay, (relay.address() as { port: number }).port);
        resolve(wire);
      });
    });
  }

  #join(near: Socket, to: number): void {
    if (this.#isCut) {
      near.destroy();
      return;
    }
    const far = connect(to, '127.0.0.1');
    for (const [from, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#ends.add(from);
      from.setNoDelay(true);
      from.on('error', () => {});
      from.on('data', (bytes) => {
        if (from === near) this.carried += bytes.length;
        if (from === near && this.#fatal !== null && bytes.includes(this.#fatal)) {
          this.#fatal = null;
          far.removeAllListeners('data');
          far.on('data', () => near.destroy());
        }
        this.#pass(() => other.write(bytes));
        if (this.rate === null) return;
        // What is not read yet keeps the sender waiting, as a narrow line would.
        from.pause();
        setTimeout(() => from.resume(), (bytes.length / this.rate) * 1000);
      });
      from.on('close', () => {
        this.#ends.delete(from);
        this.#pass(() => other.destroy());
      });
    }
  }

  #pass(on: () => void): void {
    if (this.#isSilent) this.#held.push(on);
    else if (this.delay > 0) setTimeout(on, this.delay);
    else on();
  }

  /** Breaks every connection, and lets nobody in until {@link mend}. */
  cut(): void {
    this.#isCut = true;
    for (const end of this.#ends) end.destroy();
  }

  /** Cuts the connection by which a text goes to the server: it does as it is told, and its answer is lost. */
  loseAnswerTo(text: string): void {
    this.#fatal = text;
  }

  /** Nothing comes through any more, and nobody is told. */
  silence(): void {
    this.#isSilent = true;
  }

  /** Everything comes through again, also what was held. */
  mend(): void {
    this.#isCut = false;
    this.#isSilent = false;
    for (const on of this.#held.splice(0)) on();
  }

  end(): void {
    this.cut();
    this.#relay.close();
  }
}
