/** Starts jobs for the core on the desktop: main forks them, as the packaged program does not run as Node. */
import type { ParentPort } from 'electron';
import type { JobProcess, SpawnJob } from '../core/ground/job.ts';
import type { FromCore, ToCore } from './channels.ts';

interface Listeners {
  onMessage: (message: unknown) => void;
  onEnd: (how: string) => void;
}

/** Starts jobs through main and receives the messages that main forwards. */
export class Jobs {
  readonly #running = new Map<number, Listeners>();
  readonly #ask: (message: FromCore) => void;
  #next = 1;

  constructor(port: Pick<ParentPort, 'postMessage'>) {
    this.#ask = (message) => port.postMessage(message);
  }

  readonly spawn: SpawnJob = (entry, { memory = null } = {}): JobProcess => {
    const job = this.#next++;
    const listeners: Listeners = { onMessage: () => {}, onEnd: () => {} };
    this.#running.set(job, listeners);
    this.#ask({ type: 'job-start', job, entry, memory });
    return {
      send: (message) => this.#ask({ type: 'job-message', job, message }),
      onMessage: (listener) => {
        listeners.onMessage = listener;
      },
      onEnd: (listener) => {
        listeners.onEnd = listener;
      },
      kill: () => this.#ask({ type: 'job-kill', job }),
    };
  };

  /** Handles a message from main; one that belongs to no running job is ignored. */
  receive(message: ToCore): void {
    if (message.type === 'job-message') this.#running.get(message.job)?.onMessage(message.message);
    if (message.type !== 'job-end') return;
    const listeners = this.#running.get(message.job);
    this.#running.delete(message.job);
    listeners?.onEnd(message.how);
  }
}
