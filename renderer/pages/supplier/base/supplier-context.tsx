/** The supplier that a page is about, and which of its sections is currently a form: one at a time. */
import type { InferContractRouterOutputs } from '@orpc/contract';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Contract } from '../../../../shared/contract/contract.ts';
import type { Stated } from '../../../../shared/fields/stated.ts';
import { RecordGone } from '../../../forms/changed-meanwhile.tsx';
import { useAsOf } from '../../../register/as-of.tsx';
import { useCanWrite } from '../../../register/use-can-write.ts';
import { leaveBy } from '../../../router/router.ts';
import type { Recognised } from './recognise.ts';

export type SupplierView = InferContractRouterOutputs<Contract>['processors']['get'];

/** What a form is opened for. */
interface Because {
  /** The words of a list that it is to correct. */
  readonly from?: Stated;
  /** A document that was brought to it. */
  readonly read?: Recognised;
}

interface SupplierPageState {
  readonly view: SupplierView;
  /** `general`, `agreement:new`, `flow:<id>`…; null = everything is in read mode. */
  readonly editing: string | null;
  /** Opens a form in place of the one that is open, which is first asked about if it has unsaved input. */
  readonly edit: (section: string | null, because?: Because) => void;
  /** Closes the open form, after the same question, and does something else. */
  readonly leave: (go: () => void) => void;
  /** The words that the open form corrects; null = it was opened for something else. */
  readonly corrected: Stated | null;
  /** The document that the open form was opened for; null = it was opened for something else. */
  readonly read: Recognised | null;
  /** Only today's state can be changed, and only by the holder of the write lock. */
  readonly canEdit: boolean;
  /** Refetches the register's answers. */
  readonly refresh: () => Promise<unknown>;
}

const SupplierContext = createContext<SupplierPageState | null>(null);

interface ProviderProps {
  readonly view: SupplierView;
  readonly first: string | null;
  /** The record of the supplier that the whole page is about; null = none of them. */
  readonly about: string | null;
  /** The supplier itself is no longer there; `view` is the last that was seen. */
  readonly isGone: boolean;
  readonly refresh: () => Promise<unknown>;
  readonly children: ReactNode;
}

/**
 * The supplier as it is, or as it was where another person removed the record that is being edited: its form, with what is typed
 * in it, stays until it is closed. What was not there yet on another day was not removed.
 */
function useEdited(present: SupplierView, id: string | null): { view: SupplierView; isRemoved: boolean } {
  const { asOf } = useAsOf();
  const [kept, setKept] = useState({ view: present, asOf });
  const isRemoved = useMemo(
    () => id !== null && kept.asOf === asOf && names(kept.view, id) && !names(present, id),
    [kept, asOf, present, id],
  );
  if (!isRemoved && (kept.view !== present || kept.asOf !== asOf)) setKept({ view: present, asOf });
  return { view: isRemoved ? kept.view : present, isRemoved };
}

const names = ({ record }: SupplierView, id: string): boolean =>
  JSON.stringify(record).includes(JSON.stringify(id));

export function SupplierProvider({ view: present, first, about, isGone, refresh, children }: ProviderProps) {
  const mayWrite = useCanWrite();
  const [editing, setEditing] = useState<string | null>(mayWrite ? first : null);
  const { view, isRemoved } = useEdited(present, editing?.split(':')[1] ?? about);
  const [{ from, read }, setBecause] = useState<Because>({});
  const state = useMemo(() => {
    const show = (section: string | null, because: Because = {}) => {
      // What had the focus belongs to what was there before: a form that opens takes it.
      if (section !== null && document.activeElement instanceof HTMLElement) document.activeElement.blur();
      setEditing(section);
      setBecause(because);
    };
    // A form that closes by itself was saved or given up, and one that is open already stays: nothing is asked.
    const edit = (section: string | null, because?: Because) =>
      section === null || section === editing
        ? show(section, because)
        : leaveBy(() => show(section, because));
    const leave = (go: () => void) =>
      leaveBy(() => {
        show(null);
        go();
      });
    return {
      view,
      editing,
      edit,
      leave,
      corrected: from ?? null,
      read: read ?? null,
      canEdit: mayWrite,
      refresh,
    };
  }, [view, editing, from, read, mayWrite, refresh]);
  return (
    <SupplierContext value={state}>
      <RecordGone value={isGone || isRemoved}>{children}</RecordGone>
    </SupplierContext>
  );
}

export function useSupplier(): SupplierPageState {
  const state = useContext(SupplierContext);
  if (state === null) throw new Error('useSupplier outside a supplier page');
  return state;
}
