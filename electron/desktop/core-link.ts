/** Main's side of the core: starts and restarts it, passes ports to it, starts processes for it. */
import { dirname } from 'node:path';
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { nodeArguments } from '../core/ground/job-memory.ts';
import { isJobEntry } from '../policy/job-entry.ts';
import type { FromCore, ToCore } from './channels.ts';
import { askKeyStore } from './key-store.ts';

/** A core that stops within this many milliseconds of two starts is not started a third time by itself. */
const RESTART_WINDOW = 60_000;
const MAX_STARTS = 2;
/** Milliseconds that the core gets to close its register. */
const GRACE = 10_000;
/** Milliseconds between two signs of life that are asked of the core. */
const BEAT = 10_000;
/**
 * The core hangs when it gives none so many times in a row: what it does in one go takes seconds. Counted, not timed,
 * because a computer that slept has not waited.
 */
const MISSED_BEATS = 6;

export interface CoreLinkOptions {
  /** Paths of the bundled core and of the bundled job process. */
  readonly entries: { readonly core: string; readonly job: string };
  readonly dataFolder: string;
  readonly documentsFolder: string;
  /** What the scheduler of the system starts to remind; null = nothing of ours would start. */
  readonly program: readonly string[] | null;
  /** The core has died; the window must be notified, because its calls will never settle. */
  readonly onLost: () => void;
  /**
   * The core died too often to be restarted. `hasWorked`: whether any core answered since the start, so that a page may
   * hold what was typed.
   */
  readonly onGivenUp: (hasWorked: boolean) => void;
  /** The core does not answer any more; `restart` ends it and starts another one. */
  readonly onHanging: (restart: () => void) => void;
  readonly log: (line: string) => void;
  readonly now?: () => number;
}

export class CoreLink {
  readonly #options: CoreLinkOptions;
  readonly #now: () => number;
  readonly #starts: number[] = [];
  readonly #jobs = new Map<number, UtilityProcess>();
  #core: UtilityProcess | null = null;
  #stopping = false;
  #hasWorked = false;
  #isGivenUp = false;
  #heartbeat: NodeJS.Timeout | null = null;
  #missed = 0;

  constructor(options: CoreLinkOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /** Starts the core. Must be called after the app is ready. @param reopen opens the last register. */
  start(reopen = false): void {
    this.#starts.push(this.#now());
    const core = utilityProcess.fork(this.#options.entries.core, [], {
      serviceName: 'register',
      execArgv: nodeArguments(),
    });
    this.#core = core;
    core.on('message', (message: FromCore) => this.#serve(message, core));
    core.once('exit', (code) => this.#ended(code));
    const { dataFolder, documentsFolder, program } = this.#options;
    this.#tell({ type: 'start', dataFolder, documentsFolder, program, reopen });
    this.#missed = 0;
    this.#heartbeat ??= setInterval(() => this.#beat(), BEAT).unref();
  }

  #beat(): void {
    const core = this.#core;
    if (core === null || this.#stopping) return;
    if (this.#missed === MISSED_BEATS) {
      this.#options.log('the core does not answer');
      this.#options.onHanging(() => {
        if (this.#core === core) core.kill();
      });
    }
    // Asked once: beyond that number nothing is said until it has answered.
    this.#missed += 1;
    this.#tell({ type: 'ping' });
  }

  /** Passes one end of a page's channel to the running core; @returns false if there is none any more. */
  connect(port: MessagePortMain): boolean {
    if (this.#core === null) port.close();
    else this.#tell({ type: 'connect' }, [port]);
    return this.#core !== null;
  }

  /** Starts a core again after it was given up: a person loaded the page once more. */
  revive(): void {
    if (!this.#isGivenUp) return;
    this.#isGivenUp = false;
    this.#starts.length = 0;
    this.start(true);
  }

  /** Lets the core close its register; settles when the core has ended. */
  stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#heartbeat ?? undefined);
    const core = this.#core;
    if (core === null) return Promise.resolve();
    return new Promise((resolve) => {
      const force = setTimeout(() => core.kill(), GRACE);
      core.once('exit', () => {
        clearTimeout(force);
        resolve();
      });
      this.#tell({ type: 'stop' });
    });
  }

  #tell(message: ToCore, ports: MessagePortMain[] = []): void {
    this.#core?.postMessage(message, ports);
  }

  #ended(code: number): void {
    this.#core = null;
    for (const job of this.#jobs.values()) job.kill();
    this.#jobs.clear();
    if (this.#stopping) return;
    this.#options.log(`the core ended: exit code ${code}`);
    this.#options.onLost();
    const recent = this.#starts.filter((start) => this.#now() - start < RESTART_WINDOW);
    if (recent.length < MAX_STARTS) this.start(true);
    else {
      this.#isGivenUp = true;
      this.#options.log('the core keeps stopping');
      this.#options.onGivenUp(this.#hasWorked);
    }
  }

  /** Answers a core that still runs: the next one has questions of its own. What the system says may hold a secret, and is not logged. */
  async #encrypt({ call, ask, text }: Extract<FromCore, { type: 'key-store' }>, core: UtilityProcess) {
    const answer = await askKeyStore(ask, text).catch(() => {
      this.#options.log(`the key store of the system does not ${ask}`);
      return null;
    });
    if (this.#core === core) this.#tell({ type: 'key-store', call, answer });
  }

  /** Takes a sign of life; starts a job's process and forwards its messages, and kills it to cancel the job. */
  #serve(message: FromCore, core: UtilityProcess): void {
    if (message.type === 'pong' || message.type === 'ready') {
      this.#missed = 0;
      this.#hasWorked = true;
      return;
    }
    if (message.type === 'key-store') {
      void this.#encrypt(message, core);
      return;
    }
    const id = message.job;
    if (message.type === 'job-start') {
      if (!isJobEntry(message.entry, dirname(this.#options.entries.job))) {
        this.#options.log(`not a job of this program: ${message.entry}`);
        this.#tell({ type: 'job-end', job: id, how: 'not a job of this program' });
        return;
      }
      const job = utilityProcess.fork(this.#options.entries.job, [message.entry], {
        serviceName: 'job',
        execArgv: nodeArguments({ memory: message.memory ?? undefined }),
      });
      this.#jobs.set(id, job);
      job.on('message', (answer: unknown) => this.#tell({ type: 'job-message', job: id, message: answer }));
      job.once('exit', (code) => {
        if (this.#jobs.delete(id)) this.#tell({ type: 'job-end', job: id, how: `exit code ${code}` });
      });
    } else if (message.type === 'job-message') this.#jobs.get(id)?.postMessage(message.message);
    else this.#jobs.get(id)?.kill();
  }
}
