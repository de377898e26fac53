/** The supplier that a page is about, and which of its sections is currently a form: one at a time. */
import type { InferContractRouterOutputs } from '@orpc/contract';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Contract } from '../../../../shared/contract/contract.ts';
import type { Stated } from '../../../../shared/fields/stated.ts';
import { useCanWrite } from '../../../register/use-can-write.ts';

export type SupplierView = InferContractRouterOutputs<Contract>['processors']['get'];

interface SupplierPageState {
  readonly view: SupplierView;
  /** `general`, `agreement:new`, `flow:<id>`…; null = everything is in read mode. */
  readonly editing: string | null;
  /** @param from the words of a list that the form is opened to correct. */
  readonly edit: (section: string | null, from?: Stated) => void;
  /** The words that the open form corrects; null = it was opened for something else. */
  readonly corrected: Stated | null;
  /**
   * Only today's state can be changed, only by the holder of the write lock, and only if no other form is
   * open.
   */
  readonly canEdit: boolean;
  /** Refetches the register's answers. */
  readonly refresh: () => Promise<unknown>;
}

const SupplierContext = createContext<SupplierPageState | null>(null);

interface ProviderProps {
  readonly view: SupplierView;
  readonly first: string | null;
  readonly refresh: () => Promise<unknown>;
  readonly children: ReactNode;
}

export function SupplierProvider({ view, first, refresh, children }: ProviderProps) {
  const mayWrite = useCanWrite();
  const [editing, setEditing] = useState<string | null>(mayWrite ? first : null);
  const [corrected, setCorrected] = useState<Stated | null>(null);
  const state = useMemo(() => {
    const edit = (section: string | null, from?: Stated) => {
      setEditing(section);
      setCorrected(from ?? null);
    };
    return { view, editing, edit, corrected, canEdit: mayWrite && editing === null, refresh };
  }, [view, editing, corrected, mayWrite, refresh]);
  return <SupplierContext value={state}>{children}</SupplierContext>;
}

export function useSupplier(): SupplierPageState {
  const state = useContext(SupplierContext);
  if (state === null) throw new Error('useSupplier outside a supplier page');
  return state;
}
