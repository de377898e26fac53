/** Long work that reports its progress, as a stream that the caller can stop. */

/**
 * Runs `work`, yields what it reports, in order, and returns its result. The signal passed to `work` aborts
 * when the caller's signal does, or when the stream is no longer read.
 */
export async function* progressive<Step, Result>(
  signal: AbortSignal | undefined,
  work: (report: (step: Step) => void, signal: AbortSignal) => Promise<Result>,
): AsyncGenerator<Step, Result> {
  const stop = new AbortController();
  const stopAll = () => stop.abort();
  signal?.addEventListener('abort', stopAll, { once: true });
  if (signal?.aborted) stop.abort();
  const steps: Step[] = [];
  let wake = () => {};
  let settled = false;
  const running = work((step) => {
    steps.push(step);
    wake();
  }, stop.signal).finally(() => {
    settled = true;
    wake();
  });
  // The outcome is awaited below; until then a failure must not count as an unhandled rejection.
  running.catch(() => {});
  try {
    while (!settled || steps.length > 0) {
      const step = steps.shift();
      if (step !== undefined) yield step;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (settled || steps.length > 0) resolve();
        });
      }
    }
    return await running;
  } finally {
    stop.abort();
    signal?.removeEventListener('abort', stopAll);
    await running.catch(() => {});
  }
}
