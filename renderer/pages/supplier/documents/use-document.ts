import { useEffect, useState } from 'react';
import { client } from '../../../api/client.ts';

type State =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly file: File }
  | { readonly kind: 'failed'; readonly error: unknown };

const reading: State = { kind: 'reading' };

/**
 * The bytes of a document while it is shown. Not cached with the register's answers: they never change for an
 * identifier, and up to 50 MB should neither be refetched after each save nor stay in memory.
 */
export function useDocument(id: string): State & { readonly retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<{ id: string; state: State }>({ id, state: reading });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    const stop = new AbortController();
    client.documents.fetch({ id }, { signal: stop.signal }).then(
      (file) => !stop.signal.aborted && setFound({ id, state: { kind: 'read', file } }),
      (error: unknown) => !stop.signal.aborted && setFound({ id, state: { kind: 'failed', error } }),
    );
    return () => stop.abort();
  }, [id, attempt]);
  const retry = () => {
    setFound({ id, state: reading });
    setAttempt(attempt + 1);
  };
  return { ...(found.id === id ? found.state : reading), retry };
}
