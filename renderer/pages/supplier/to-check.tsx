import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { useSettle } from './base/use-settle.ts';

/** How much of a list waits on this page, and a way to settle all of it at once. */
export function ToCheck() {
  const { stated } = useMessages();
  const { view, canEdit } = useSupplier();
  const settle = useSettle();
  const { statedInList: entries } = view.record.processor;
  const count = entries.length;
  if (count === 0) return null;
  return (
    <Panel id="to-check" title={stated.toCheck(count)}>
      <p className="reading soft">{stated.toCheckText}</p>
      {canEdit && (
        <div className="actions">
          {(['confirmed', 'dropped', 'remarked'] as const).map((how) => (
            <Button
              key={how}
              isDisabled={settle.isPending}
              onPress={() => settle.mutate({ entries, how, told: stated.allDone[how](count) })}
            >
              {stated.all[how]}
            </Button>
          ))}
        </div>
      )}
    </Panel>
  );
}
