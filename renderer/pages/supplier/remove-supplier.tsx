import { client } from '../../api/client.ts';
import { UndoableRemove } from '../../forms/undoable-remove.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { navigate } from '../../router/router.ts';
import { useSupplier } from './base/supplier-context.tsx';

export function RemoveSupplier() {
  const { supplier } = useMessages();
  const { view, canEdit, leave } = useSupplier();
  const { id, version, name } = view.record.processor;
  if (!canEdit) return null;
  return (
    <UndoableRemove
      entity="processor"
      id={id}
      name={name}
      label={supplier.remove}
      remove={() => client.processors.remove({ id, version })}
      leave={leave}
      onRemoved={() => navigate(addresses.suppliers)}
    />
  );
}
