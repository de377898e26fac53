import { useQuery } from '@tanstack/react-query';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type TransferState, transferStates } from '../../../shared/fields/list.ts';
import { compareNames } from '../../../shared/law/names.ts';
import { transferBases } from '../../../shared/schema/transfer-basis.ts';
import { basisName } from '../../../shared/words/flow-basis.ts';
import { orpc } from '../../api/client.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { usePlaceName } from '../../i18n/place-name.ts';
import { useAsOf } from '../../register/as-of.tsx';
import { addresses } from '../../router/addresses.ts';
import { type Tone, ToneIcon } from '../../ui/chip.tsx';
import { FilterMenu } from '../../ui/filter-menu.tsx';
import type { TransferListQuery } from './list-query.ts';
import type { useTransfers } from './use-transfers.ts';

type Counts = Pick<ReturnType<typeof useTransfers>, 'counts' | 'facets'>;

interface FiltersProps extends Counts {
  readonly query: TransferListQuery;
  readonly onChange: (change: Partial<TransferListQuery>) => void;
}

/** What is worst first; what is not assessed comes last, and only where there is some. */
const states = transferStates.toReversed().sort((a, b) => Number(a === 'ended') - Number(b === 'ended'));
/** What a flow lacks, as a filter of its own above the list; flows that lack the same may have other verdicts, so that it has no sign of one. */
const lacking = ['without', 'not-asked', 'unknown'] as const;

/** How many flows have which verdict, and how many lack what; each is a filter. */
export function VerdictFilters({ counts, facets, query, onChange }: FiltersProps) {
  const { transfers, terms } = useMessages();
  const stateName = (state: TransferState) => terms.result[state === 'ended' ? 'listed' : state];
  const shown = states.filter(
    (state) => state !== 'ended' || (counts?.ended ?? 0) > 0 || query.result.includes(state),
  );
  const lacks = lacking.filter((basis) => (facets?.basis[basis] ?? 0) > 0 || query.basis.includes(basis));
  return (
    <div className="verdict-filters">
      <ToggleButtonGroup
        className="result-filter"
        aria-label={transfers.bar}
        selectionMode="multiple"
        selectedKeys={query.result}
        onSelectionChange={(keys) => onChange({ result: states.filter((state) => keys.has(state)) })}
      >
        {shown.map((state) => (
          <Toggle
            key={state}
            id={state}
            tone={state === 'ended' ? 'none' : state}
            count={counts?.[state] ?? 0}
            name={stateName(state)}
          />
        ))}
      </ToggleButtonGroup>
      {lacks.length > 0 && (
        <ToggleButtonGroup
          className="result-filter"
          aria-label={transfers.missing}
          selectionMode="multiple"
          selectedKeys={query.basis.filter((basis) => lacks.some((one) => one === basis))}
          onSelectionChange={(keys) => {
            const others = query.basis.filter((basis) => !lacks.some((one) => one === basis));
            onChange({ basis: [...others, ...lacks.filter((basis) => keys.has(basis))] });
          }}
        >
          {lacks.map((basis) => (
            <Toggle
              key={basis}
              id={basis}
              tone={null}
              count={facets?.basis[basis] ?? 0}
              name={terms.basisShort[basis]}
            />
          ))}
        </ToggleButtonGroup>
      )}
    </div>
  );
}

/** Suppliers of which a place is not known may have no flow to list: they stand behind a figure of their own. */
export function UnlocatedLink() {
  const { transfers } = useMessages();
  const { asOf } = useAsOf();
  const filter = { counted: ['unlocated' as const] };
  const { data } = useQuery(orpc.processors.list.queryOptions({ input: { filter, asOf, limit: 1 } }));
  if (!data || data.total === 0) return null;
  return (
    <a href={addresses.suppliersWhere(filter)} className="unlocated-link">
      <ToneIcon tone="unknown" /> {transfers.unlocated(data.total)}
    </a>
  );
}

interface ToggleProps {
  readonly id: string;
  readonly tone: Tone | null;
  readonly count: number;
  readonly name: string;
}

function Toggle({ id, tone, count, name }: ToggleProps) {
  const { language } = useLanguage();
  return (
    <ToggleButton id={id} className="result-toggle">
      {tone && <ToneIcon tone={tone} />}
      <span className="result-count">{formatNumber(count, language)}</span>
      <span>{name}</span>
    </ToggleButton>
  );
}

/** The other filters, each with its values and how many flows of the result have them. */
export function FacetFilters({ facets, query, onChange }: Omit<FiltersProps, 'counts'>) {
  const { transfers } = useMessages();
  const { language } = useLanguage();
  const placeName = usePlaceName();
  const valuesOf = (
    counts: Readonly<Partial<Record<string, number>>> | undefined,
    selected: readonly string[],
    name: (value: string) => string,
  ) =>
    [...new Set([...Object.keys(counts ?? {}), ...selected])].map((value) => ({
      value,
      name: name(value),
      count: counts?.[value] ?? 0,
    }));
  const byName = <Value extends { readonly name: string }>(values: Value[]) =>
    values.sort((a, b) => compareNames(a.name, b.name));
  const bases = transferBases.filter(
    (basis) => facets?.basis[basis] !== undefined || query.basis.includes(basis),
  );
  return (
    <div className="facet-filters">
      <FilterMenu
        label={transfers.place}
        values={byName(valuesOf(facets?.place, query.place, placeName))}
        selected={query.place}
        onChange={(place) => onChange({ place })}
      />
      <FilterMenu
        label={transfers.basis}
        values={bases.map((basis) => ({
          value: basis,
          name: basisName(basis, language),
          count: facets?.basis[basis] ?? 0,
        }))}
        selected={query.basis}
        onChange={(chosen) => onChange({ basis: bases.filter((basis) => chosen.includes(basis)) })}
      />
      <FilterMenu
        label={transfers.owner}
        values={byName(valuesOf(facets?.owner, query.owner, (owner) => owner || transfers.noOwner))}
        selected={query.owner}
        onChange={(owner) => onChange({ owner })}
      />
    </div>
  );
}
