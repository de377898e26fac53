import { canBeSettled } from '../../../shared/law/stated.ts';
import { settlements } from '../../../shared/schema/stated.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { useSettle } from './base/use-settle.ts';

/** How much of a list waits on this page, and a way to settle all of it at once. */
export function ToCheck() {
  const { stated } = useMessages();
  const { view, canEdit, leave } = useSupplier();
  const settle = useSettle();
  const { statedInList: entries } = view.record.processor;
  const count = entries.length;
  if (count === 0) return null;
  return (
    <Panel id="to-check" title={stated.toCheck(count)}>
      <p className="reading soft">{stated.toCheckText}</p>
      {canEdit && (
        <div className="actions">
          {settlements
            .map((how) => ({ how, fitting: entries.filter((cell) => canBeSettled(cell, how)) }))
            .filter(({ fitting }) => fitting.length > 0)
            .map(({ how, fitting }) => (
              <Button
                key={how}
                isDisabled={settle.isPending}
                onPress={() =>
                  leave(() =>
                    settle.mutate({ entries: fitting, how, told: stated.allDone[how](fitting.length) }),
                  )
                }
              >
                {stated.all[how](fitting.length, count)}
              </Button>
            ))}
        </div>
      )}
    </Panel>
  );
}
