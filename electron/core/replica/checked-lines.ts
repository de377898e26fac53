/**
 * The lines of a whole history, read and checked in a thread beside the core, which writes those before them. Until the thread is
 * there, and where it cannot be, the core does both. The thread calls no native code but that of Node, so it can be
 * ended at any time.
 */
import { on, once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { Problem } from '../ground/problem.ts';
import { Chain } from '../store/chain.ts';
import { linesIn, type ReadLine, type ReadLines, readLines } from './read-lines.ts';

/** Blocks that are with the thread, or come back from it, before more are sent. */
const ENOUGH = 16;

type Blocks = AsyncIterator<Uint8Array<ArrayBuffer>, void>;

export class CheckedLines {
  readonly #thread = new Worker(new URL('checking-worker.ts', import.meta.url));
  #isThere = false;

  /** Starts the thread; to be ended however it goes. */
  constructor() {
    // What goes wrong in it later is told to who waits for its answers.
    this.#thread.on('error', () => {});
    once(this.#thread, 'message').then(
      () => {
        this.#isThere = true;
      },
      () => {},
    );
  }

  /**
   * The lines of `blocks`, from the first one of a history, each of them checked. Errors: those of `blocks`; `corrupt` for a line that
   * does not follow or was changed, after those before it.
   */
  async *lines(blocks: Blocks): AsyncGenerator<Iterable<ReadLine>> {
    for await (const page of this.#pages(blocks)) {
      yield linesIn(page);
      if (page.wrong !== null) throw new Problem('corrupt', replicaSentences.wrongLine(page.wrong));
    }
  }

  async *#pages(blocks: Blocks): AsyncGenerator<ReadLines> {
    const chain = new Chain({ lines: 0, head: '' });
    while (!this.#isThere) {
      const { value: block } = await blocks.next();
      if (!block) return;
      yield readLines(block, chain);
    }
    this.#thread.postMessage(chain.head);
    yield* this.#beside(blocks);
  }

  async *#beside(blocks: Blocks): AsyncGenerator<ReadLines> {
    const failed = new AbortController();
    const answers = on(this.#thread, 'message', { signal: failed.signal });
    let [sent, used] = [0, 0];
    let goOn = () => {};
    const send = async () => {
      for (;;) {
        const { value: block } = await blocks.next();
        if (!block) break;
        this.#thread.postMessage(block, [block.buffer]);
        sent += 1;
        while (sent - used > ENOUGH) await new Promise<void>((resolve) => (goOn = resolve));
      }
      this.#thread.postMessage(null);
    };
    send().catch((error) => failed.abort(error));
    try {
      for await (const [answer] of answers as AsyncIterable<[ReadLines | null]>) {
        if (answer === null) return;
        yield answer;
        used += 1;
        goOn();
      }
    } catch (error) {
      throw failed.signal.aborted ? failed.signal.reason : error;
    }
  }

  async end(): Promise<void> {
    await this.#thread.terminate();
  }
}
