import { ArrowRight, Copy, Undo2 } from 'lucide-react';
import type { GridCell, GridRow } from '../../../shared/fields/import-grid.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { ToneIcon } from '../../ui/chip.tsx';
import { Written } from '../../ui/written.tsx';
import { type ListColumn, Shown, shownText, tones } from './grid-row.tsx';
import { useTargets } from './targets.ts';

interface CellDetailProps {
  readonly row: GridRow | undefined;
  /** The number of the row in the list of the person. */
  readonly number: number;
  /** The active cell; null on the tick or the outcome. */
  readonly cell: GridCell | null;
  readonly column: ListColumn | null;
  readonly onAlike: () => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** What the active cell said in the list, what it becomes and why it should be looked at. */
export function CellDetail({ row, number, cell, column, onAlike, onBack, onNext }: CellDetailProps) {
  const { importList } = useMessages();
  const { language } = useLanguage();
  const targets = useTargets();
  const target = column && targets.find(({ value }) => value === column.target);
  return (
    <section className="cell-detail" aria-label={importList.detail}>
      <div className="cell-detail-text">
        {row && (
          <p>
            <span className="strong">
              {importList.place(number, column?.name ?? importList.result)}
              {column && ` → ${target?.name ?? importList.notTaken}`}
            </span>
          </p>
        )}
        {cell && column && (
          <>
            <p>
              <span className="soft">{importList.inListLabel}</span>{' '}
              <bdi>
                <Written text={cell.was ?? cell.words} of={column.name} />
              </bdi>
              {(cell.was ?? cell.words) === '' && <span className="soft">{importList.nothingInList}</span>}
              {column.target !== null && (
                <>
                  {' '}
                  <span className="soft">{importList.becomesLabel}</span>{' '}
                  <Shown
                    text={shownText(cell, column.target, language) || importList.nothingInList}
                    words={cell.words}
                  />
                </>
              )}
            </p>
            {cell.messages.map((message) => (
              <p key={message.nl}>
                <ToneIcon tone={cell.level === 'rejected' ? 'blocked' : 'action'} />{' '}
                {cell.level && <span className="strong">{importList.levels[cell.level]}: </span>}
                {message[language]}
              </p>
            ))}
          </>
        )}
        {row?.message && (
          <p>
            <ToneIcon tone={tones[row.outcome]} /> {row.message[language]}
          </p>
        )}
      </div>
      <div className="actions">
        {cell && cell.was !== null && cell.alike > 1 && (
          <Button icon={Copy} onPress={onAlike}>
            {importList.forAlike(cell.alike - 1)}
          </Button>
        )}
        {cell && cell.was !== null && (
          <Button look="quiet" icon={Undo2} onPress={onBack}>
            {importList.asInList}
          </Button>
        )}
        <Button look="quiet" icon={ArrowRight} onPress={onNext}>
          {importList.nextToCheck}
        </Button>
      </div>
    </section>
  );
}
