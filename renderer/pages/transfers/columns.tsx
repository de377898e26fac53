import type { ReactNode } from 'react';
import type { TransferRow, TransferSort } from '../../../shared/fields/list.ts';
import { basisDay } from '../../../shared/words/flow-basis.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { listed } from '../../../shared/words/in-sentence.ts';
import type { Messages } from '../../../shared/words/ui.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { usePlaceName } from '../../i18n/place-name.ts';
import { useDay } from '../../register/status.tsx';
import { addresses } from '../../router/addresses.ts';
import { ResultChip, ToneIcon } from '../../ui/chip.tsx';

export interface TransferColumn {
  readonly key: keyof Messages['transfers']['columns'];
  /** A track of the grid, in CSS. */
  readonly width: string;
  readonly sort: TransferSort | null;
}

export const transferColumns: readonly TransferColumn[] = [
  { key: 'supplier', width: 'minmax(168px, 1.3fr)', sort: 'supplier' },
  { key: 'importer', width: 'minmax(168px, 1.3fr)', sort: 'importer' },
  { key: 'place', width: 'minmax(126px, 0.9fr)', sort: 'place' },
  { key: 'kind', width: 'minmax(112px, 1fr)', sort: 'kind' },
  { key: 'basis', width: 'minmax(172px, 1.1fr)', sort: 'basis' },
  { key: 'result', width: 'minmax(130px, 0.6fr)', sort: 'result' },
  { key: 'owner', width: 'minmax(112px, 0.8fr)', sort: 'owner' },
  { key: 'due', width: '92px', sort: 'due' },
  { key: 'action', width: '72px', sort: null },
];

/** Below this width the columns scroll sideways, in pixels. */
export const LEAST = 1184;

/** Whether something is asked of a flow. */
export const needsStep = ({ verdict }: Pick<TransferRow, 'verdict'>): boolean =>
  verdict?.result === 'action' || verdict?.result === 'blocked' || (verdict?.missing ?? null) !== null;

interface CellProps {
  readonly row: TransferRow;
  readonly column: TransferColumn['key'];
  /** The address at which the flow is settled. */
  readonly href: string;
  readonly canRepair: boolean;
}

/** What stands in a cell. */
export function TransferCell({ row, column, href, canRepair }: CellProps): ReactNode {
  const { transfers, terms, suppliers } = useMessages();
  const { language } = useLanguage();
  const placeName = usePlaceName();
  const day = useDay();
  const nothing = <span className="soft">{suppliers.nothingRecorded}</span>;
  const { flow, verdict, basis } = row;
  switch (column) {
    case 'supplier':
      return (
        <a href={addresses.supplier(row.processorId)} tabIndex={-1} className="cell-link">
          {row.processor}
        </a>
      );
    case 'importer':
      return <Importer row={row} />;
    case 'place':
      return flow.country === 'unknown' ? (
        <span className="not-known">
          <ToneIcon tone="unknown" /> {placeName(flow.country)}
        </span>
      ) : (
        placeName(flow.country)
      );
    case 'kind': {
      const kinds = listed(flow.dataKinds.map((kind) => terms.dataKind[kind] ?? kind));
      return [terms.flowKind[flow.kind], kinds].filter((part) => part !== '').join(': ');
    }
    case 'basis': {
      if (basis === null) return nothing;
      const on = basisDay(flow, basis);
      return [terms.basisShort[basis], on && formatDate(on, language)].filter(Boolean).join(', ');
    }
    case 'result':
      return <ResultChip result={verdict?.result ?? null} advisories={verdict?.advisories ?? []} isPlain />;
    case 'owner':
      return row.owner === '' ? nothing : row.owner;
    case 'due':
      if (row.due === null) return nothing;
      return <span className={row.due < day ? 'late' : undefined}>{formatDate(row.due, language)}</span>;
    case 'action': {
      const isStep = canRepair && needsStep(row);
      return (
        <a
          href={href}
          tabIndex={-1}
          className="cell-step"
          aria-label={(isStep ? transfers.repairOf : transfers.viewOf)(row.processor)}
        >
          {isStep ? transfers.repair : transfers.view}
        </a>
      );
    }
  }
  return column satisfies never;
}

/** Who receives the data and where that is established: the name gives way, never the country. */
function Importer({ row: { importer, processor } }: { readonly row: TransferRow }) {
  const { transfers } = useMessages();
  const placeName = usePlaceName();
  const { name, country } = importer;
  return (
    <span className="importer">
      {name === processor ? (
        <span className="importer-itself">{transfers.itself},</span>
      ) : (
        <span className="importer-name">{name},</span>
      )}
      {country === null ? (
        <span className="not-known">{transfers.noCountry}</span>
      ) : (
        <span className="soft">{placeName(country)}</span>
      )}
    </span>
  );
}
