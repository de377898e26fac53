/** Work on the open register that goes on beside everything else, one at a time, and that closing stops. */
export class BackgroundTask {
  #running: { readonly done: Promise<void>; readonly stop: AbortController } | null = null;

  /**
   * Begins the work, or waits for what is under way; never rejects. `ended` gets what went wrong, null when nothing
   * did; it is not called for work that was stopped.
   */
  begin(work: (signal: AbortSignal) => Promise<void>, ended: (error: Error | null) => void): Promise<void> {
    if (this.#running) return this.#running.done;
    const stop = new AbortController();
    const end = (error: Error | null) => {
      // Who stopped it has left it behind, and may have begun another.
      if (stop.signal.aborted) return;
      this.#running = null;
      ended(error);
    };
    const done = work(stop.signal).then(() => end(null), end);
    this.#running = { done, stop };
    return done;
  }

  /** Stops what is under way, at once. */
  stop(): void {
    this.#running?.stop.abort();
    this.#running = null;
  }
}
