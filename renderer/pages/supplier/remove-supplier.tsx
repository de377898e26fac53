import { useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { navigate } from '../../router/router.ts';
import { Button } from '../../ui/button.tsx';
import { Decision } from '../../ui/dialog.tsx';
import { tell, tellFailure } from '../../ui/toast.tsx';
import { useSupplier } from './supplier-context.tsx';

export function RemoveSupplier() {
  const { supplier, common } = useMessages();
  const { language } = useLanguage();
  const { view, canEdit } = useSupplier();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const { id, version, name } = view.record.processor;

  async function restore() {
    await client.processors.restore({ id });
    await queries.invalidateQueries();
    tell(supplier.restored(name));
  }

  async function remove() {
    setAsking(false);
    try {
      await client.processors.remove({ id, version });
    } catch (error) {
      tellFailure(problemOf(error).message[language]);
      return;
    }
    navigate(addresses.suppliers);
    await queries.invalidateQueries();
    tell(supplier.removed(name), { label: common.undo, run: () => void restore() });
  }

  if (!canEdit) return null;
  return (
    <>
      <Button look="quiet" icon={Trash2} onPress={() => setAsking(true)}>
        {supplier.remove}
      </Button>
      <Decision
        isOpen={isAsking}
        title={supplier.removeTitle(name)}
        confirm={supplier.remove}
        isDangerous
        onConfirm={() => void remove()}
        onCancel={() => setAsking(false)}
      >
        {supplier.removeText}
      </Decision>
    </>
  );
}
