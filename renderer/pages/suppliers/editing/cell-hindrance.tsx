import { useEffect, useRef } from 'react';
import type { ProcessorRow } from '../../../../shared/fields/record.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { addresses } from '../../../router/addresses.ts';
import type { hindranceOf } from '../list/fields.ts';

interface CellHindranceProps {
  readonly row: ProcessorRow;
  /** The cell's text. */
  readonly text: string;
  readonly reason: NonNullable<ReturnType<typeof hindranceOf>>;
  readonly onLeave: () => void;
}

/** Why a cell cannot be edited here, and where it can; Escape returns to the cell. */
export function CellHindrance({ row, text, reason, onLeave }: CellHindranceProps) {
  const { grid } = useMessages();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    link.current?.focus({ preventScroll: true });
    link.current?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  return (
    <div className="cell-editor">
      <span className="cell-fixed">{text}</span>
      <div className="cell-note" role="alert">
        <p>{grid.cannotEdit[reason]}</p>
        <a
          ref={link}
          href={addresses.supplierSection(row.id, 'agreements')}
          onBlur={onLeave}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key !== 'Escape' && event.key !== 'Tab') return;
            event.preventDefault();
            onLeave();
          }}
        >
          {grid.openAgreements(row.name)}
        </a>
      </div>
    </div>
  );
}
