import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** A call that the person can cancel, and that is cancelled when the page is left; the register is then as it was. */
export function useCancellable<Input, Result>(
  call: (input: Input, signal: AbortSignal) => Promise<Result>,
  onDone: (result: Result) => void,
) {
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const mutation = useMutation({
    mutationFn: (input: Input) => {
      const stop = new AbortController();
      running.current = stop;
      return call(input, stop.signal);
    },
    onSuccess: onDone,
  });
  // Check the signal for cancellation: each link reports it differently.
  const isCancelled = mutation.isError && running.current?.signal.aborted === true;
  return {
    start: mutation.mutate,
    reset: mutation.reset,
    cancel: () => running.current?.abort(),
    isRunning: mutation.isPending,
    isCancelled,
    error: isCancelled ? null : mutation.error,
  };
}
