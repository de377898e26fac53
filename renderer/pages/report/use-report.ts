import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ReportProgress, ReportRequest } from '../../../shared/schema/report.ts';
import { client, orpc } from '../../api/client.ts';

export interface Finished {
  readonly name: string;
  readonly file: Blob;
  /** What was asked for. */
  readonly request: ReportRequest;
}

type Phase = Extract<ReportProgress, { type: 'progress' }>['phase'];

type State =
  | { readonly kind: 'idle' | 'cancelled' }
  | { readonly kind: 'running'; readonly phase: Phase | null; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'done'; readonly result: Finished };

/** Creates a report: one at a time, with progress, and cancelled when the page is left. */
export function useReport() {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const queries = useQueryClient();
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function make(request: ReportRequest) {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setState({ kind: 'running', phase: null, done: 0, total: 0 });
    try {
      const { signal } = stop;
      for await (const step of await client.report.make(request, { signal })) {
        if (signal.aborted) return;
        if (step.type === 'progress') {
          setState({ kind: 'running', phase: step.phase, done: step.done, total: step.total });
        } else {
          const file = await client.report.fetch({ resultId: step.resultId }, { signal });
          // It may have been kept, for the next one to compare with.
          void queries.invalidateQueries({ queryKey: orpc.report.key() });
          setState({ kind: 'done', result: { name: step.name, file, request } });
        }
      }
    } catch (error) {
      // Check the signal for cancellation: each link reports it differently.
      if (!stop.signal.aborted) setState({ kind: 'failed', error });
    }
  }

  function cancel() {
    running.current?.abort();
    setState({ kind: 'cancelled' });
  }

  return { state, make: (request: ReportRequest) => void make(request), cancel };
}
