import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { UndoableRemove } from '../../../forms/undoable-remove.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { useSupplier } from './supplier-context.tsx';

interface RecordHeaderProps {
  readonly entity: 'agreement' | 'certificate' | 'announcement' | 'breach';
  readonly id: string;
  readonly name: string;
  /** Accessible name of the button that opens the form. */
  readonly edit: string;
  readonly remove: () => Promise<unknown>;
  /** How the item stands, beside its name. */
  readonly children: ReactNode;
}

/** Name and state of one item of a supplier, with the buttons that change and remove it. */
export function RecordHeader({ entity, id, name, edit, remove, children }: RecordHeaderProps) {
  const { common } = useMessages();
  const supplier = useSupplier();
  return (
    <header className="record-header">
      <div className="record-title">
        <h3 className="text">{name}</h3>
        {children}
      </div>
      {supplier.canEdit && (
        <div className="actions">
          <Button
            look="quiet"
            icon={Pencil}
            aria-label={edit}
            onPress={() => supplier.edit(`${entity}:${id}`)}
          >
            {common.edit}
          </Button>
          <UndoableRemove entity={entity} id={id} name={name} remove={remove} />
        </div>
      )}
    </header>
  );
}
