import { Check, FileText, Pencil, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Stated } from '../../../../shared/fields/stated.ts';
import { canBeSettled } from '../../../../shared/law/stated.ts';
import { settlements } from '../../../../shared/schema/stated.ts';
import { inSentence, shortened } from '../../../../shared/words/in-sentence.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useCustomFields } from '../../../register/custom-fields.ts';
import { useImportFiles } from '../../../register/import-files.ts';
import { Button } from '../../../ui/button.tsx';
import { ToneIcon } from '../../../ui/chip.tsx';
import { Written } from '../../../ui/written.tsx';
import { formOfCell, sectionOfCell } from './place-of-cell.ts';
import { useSupplier } from './supplier-context.tsx';
import { useSettle } from './use-settle.ts';

interface StatedCellsProps {
  readonly section: string;
  /** The record that the cells are about; absent = those of the section that none of `records` shows. */
  readonly of?: string;
  readonly records?: readonly { readonly id: string }[];
}

/** What a list said of a section, or of one record in it, until somebody settles it. */
export function StatedCells({ section, of, records = [] }: StatedCellsProps) {
  const { stated } = useMessages();
  const { record } = useSupplier().view;
  const hasCustom = useCustomFields().length > 0;
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<string | null>(null);
  const cells = record.processor.statedInList.filter((cell) => {
    if (sectionOfCell(cell, record, hasCustom) !== section) return false;
    const isShown = records.some(({ id }) => id === cell.recordId);
    return of === undefined ? !isShown : cell.recordId === of;
  });
  const count = cells.length;
  // What is settled takes its button along: the next one is where the person goes on.
  useEffect(() => {
    if (heading.current === null) return;
    const next = count > 0 ? list.current?.querySelector('button') : document.getElementById(heading.current);
    heading.current = null;
    next?.focus();
  }, [count]);
  if (count === 0) return null;
  return (
    <ul className="stated" aria-label={stated.said} ref={list}>
      {cells.map((cell) => (
        <Cell
          key={JSON.stringify(cell)}
          cell={cell}
          onSettling={() => {
            heading.current = `${section}-title`;
          }}
        />
      ))}
    </ul>
  );
}

/** Longest that the words are in the name of a button. Unit: UTF-16 code units. */
const IN_NAME = 60;

const icons = { confirmed: Check, dropped: X, remarked: FileText } as const;

function Cell({ cell, onSettling }: { readonly cell: Stated; readonly onSettling: () => void }) {
  const { stated, common } = useMessages();
  const { canEdit, edit, leave, view } = useSupplier();
  const settle = useSettle();
  const fileOf = useImportFiles();
  const hasCustom = useCustomFields().length > 0;
  const form = formOfCell(cell, view.record, hasCustom);
  const sub = view.record.chain.find(({ subProcessorId }) => subProcessorId === cell.recordId);
  const words = inSentence(shortened(cell.words, IN_NAME));
  const from = [
    sub && inSentence(sub.subProcessor.name),
    cell.column !== '' && stated.column(inSentence(cell.column)),
    fileOf(cell.importId),
    cell.row !== null && stated.row(cell.row),
  ].filter((part) => part);
  return (
    <li className="stated-cell">
      <ToneIcon tone="unknown" size={16} />
      <div className="stated-words">
        <p className="text">
          {stated.said}:{' '}
          <q>
            <Written text={cell.words} of={stated.said} />
          </q>
        </p>
        <p className="soft small text">
          {stated.why[cell.why]} · {from.join(', ')}
        </p>
      </div>
      {canEdit && (
        <div className="actions">
          {settlements
            .filter((how) => canBeSettled(cell, how))
            .map((how) => (
              <Button
                key={how}
                look="quiet"
                icon={icons[how]}
                aria-label={stated.howFor(stated.how[how], words)}
                isDisabled={settle.isPending}
                onPress={() =>
                  leave(() => {
                    onSettling();
                    settle.mutate({ entries: [cell], how, told: stated.done[how](words) });
                  })
                }
              >
                {stated.how[how]}
              </Button>
            ))}
          {form !== null && (
            <Button
              look="quiet"
              icon={Pencil}
              aria-label={stated.howFor(common.edit, words)}
              onPress={() => edit(form, { from: cell })}
            >
              {common.edit}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
