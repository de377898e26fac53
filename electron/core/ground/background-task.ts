/** Background work on the open register: one task at a time, stopped when the register closes. */
export class BackgroundTask {
  #running: { readonly done: Promise<void>; readonly stop: AbortController } | null = null;

  /**
   * Starts the work, or waits for the task already running; never rejects. `ended` receives the error, or
   * null on success; it is not called for work that was stopped.
   */
  begin(work: (signal: AbortSignal) => Promise<void>, ended: (error: Error | null) => void): Promise<void> {
    if (this.#running) return this.#running.done;
    const stop = new AbortController();
    const end = (error: Error | null) => {
      // Whoever stopped this task no longer waits for it, and may have started another.
      if (stop.signal.aborted) return;
      this.#running = null;
      ended(error);
    };
    const done = work(stop.signal).then(() => end(null), end);
    this.#running = { done, stop };
    return done;
  }

  /** Stops the running task immediately. */
  stop(): void {
    this.#running?.stop.abort();
    this.#running = null;
  }
}
