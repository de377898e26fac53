import { useQuery } from '@tanstack/react-query';
import { orpc } from '../api/client.ts';

/** The imports of the register by their identity, with what is left to check of each; empty until it has answered. */
export function usePastImports(isWanted = true) {
  const { data } = useQuery({ ...orpc.imports.list.queryOptions(), enabled: isWanted });
  return new Map((data ?? []).map((past) => [past.id, past]));
}

/** The name of the file behind an import; null where it is not known (yet). */
export function useImportFiles(): (importId: string | null) => string | null {
  const imports = usePastImports();
  return (importId) => (importId === null ? null : (imports.get(importId)?.file ?? null));
}
