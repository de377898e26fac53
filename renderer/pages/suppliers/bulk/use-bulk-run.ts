/**
 * Progress of an action on many suppliers; it continues when the page is left, and the person can stop it.
 */
import { useRef, useState } from 'react';
import type { BulkChanged, BulkRemoved } from '../../../../shared/fields/bulk.ts';

export interface Progressing {
  readonly done: number;
  readonly total: number;
}

export function useBulkRun() {
  const [progress, setProgress] = useState<Progressing | null>(null);
  const stopping = useRef<AbortController | null>(null);

  /** The final result; null if the person stopped it, in which case nothing was changed. */
  async function run<Event extends BulkChanged | BulkRemoved>(
    total: number,
    begin: (signal: AbortSignal) => Promise<AsyncIterable<Event>>,
  ): Promise<Extract<Event, { type: 'done' }> | null> {
    const own = new AbortController();
    stopping.current = own;
    setProgress({ done: 0, total });
    let last: Event | undefined;
    try {
      for await (const event of await begin(own.signal)) {
        last = event;
        if (event.type === 'progress') setProgress({ done: event.done, total: event.total });
      }
    } catch (error) {
      if (!own.signal.aborted) throw error;
    } finally {
      setProgress(null);
    }
    return last?.type === 'done' ? (last as Extract<Event, { type: 'done' }>) : null;
  }

  return { progress, run, stop: () => stopping.current?.abort() };
}
