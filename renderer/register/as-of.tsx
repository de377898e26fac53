/** The day as of which every page shows the state; null = today. It lasts until the window is closed. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

interface AsOf {
  readonly asOf: string | null;
  readonly setAsOf: (asOf: string | null) => void;
}

const AsOfContext = createContext<AsOf>({ asOf: null, setAsOf: () => undefined });

export function AsOfProvider({ children }: { readonly children: ReactNode }) {
  const [asOf, setAsOf] = useState<string | null>(null);
  const value = useMemo(() => ({ asOf, setAsOf }), [asOf]);
  return <AsOfContext value={value}>{children}</AsOfContext>;
}

export function useAsOf(): AsOf {
  return useContext(AsOfContext);
}
