import type { Processor } from '../../../../shared/fields/processor.ts';
import { addresses } from '../../../router/addresses.ts';
import { addressNow, navigate, releaseAddress } from '../../../router/router.ts';
import { tellSaved, type Undo } from '../../../ui/toast.tsx';

/** Opens the page of a supplier that was just made. Undoing that leads back to the list, where the page is still open. */
export function showNew({ id }: Processor, words: string, undo: Undo | undefined): void {
  const takeBack = undo && {
    ...undo,
    run: () => {
      const [at, of] = addressNow().path;
      if (at === 'suppliers' && of === id) navigate(addresses.suppliers);
      undo.run();
    },
  };
  tellSaved(words, takeBack);
  releaseAddress();
  navigate(addresses.supplier(id));
}
