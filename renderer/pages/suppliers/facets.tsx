import { X } from 'lucide-react';
import { memo, useId, useState } from 'react';
import {
  ANY_IMPORT,
  coveredIn,
  type FacetCounts,
  type ProcessorFilter,
} from '../../../shared/fields/list.ts';
import { compareNames } from '../../../shared/law/names.ts';
import { shownResults } from '../../../shared/law/stated.ts';
import { agreementStatuses } from '../../../shared/schema/agreement.ts';
import { countedAs } from '../../../shared/schema/counting.ts';
import { categories, lackingParts, sensitiveKinds } from '../../../shared/schema/processor.ts';
import { countryName } from '../../../shared/words/places.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { usePastImports } from '../../register/import-files.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { groupStops } from '../../ui/group-stops.ts';
import type { Facet } from './list/list-query.ts';

interface FacetsProps {
  readonly counts: FacetCounts | undefined;
  readonly filter: ProcessorFilter;
  readonly onChange: (filter: Partial<ProcessorFilter>) => void;
}

/** A filter with several values: its title, their names and, where they have one, their order. */
interface FacetGroup {
  readonly facet: Facet;
  readonly title: string;
  readonly order?: readonly string[];
  readonly name: (value: string) => string;
}

function useFacetGroups(counts: FacetCounts | undefined): readonly FacetGroup[] {
  const { suppliers, stated, terms, common } = useMessages();
  const { language } = useLanguage();
  const imports = usePastImports(counts !== undefined && Object.keys(counts.toCheck).length > 0);
  const nameOfImport = (value: string): string => {
    if (value === ANY_IMPORT) return stated.fromAny;
    const known = imports.get(value);
    return known ? stated.from(known.file, formatNumber(known.toCheck, language)) : stated.fromNone;
  };
  return [
    {
      facet: 'counted',
      title: suppliers.facetCounted,
      order: countedAs,
      name: (value) => suppliers.countedAs[value as keyof typeof suppliers.countedAs] ?? value,
    },
    {
      facet: 'agreementStatus',
      title: suppliers.facetStatus,
      order: ['no-agreement', 'unsure', ...agreementStatuses, 'over'],
      name: (value) => terms.status[value as keyof typeof terms.status] ?? value,
    },
    {
      facet: 'transferResult',
      title: suppliers.facetResult,
      order: shownResults,
      name: (value) => terms.result[value as keyof typeof terms.result] ?? value,
    },
    {
      facet: 'place',
      title: suppliers.facetPlace,
      name: (value) => (value === 'unknown' ? common.unknownPlace : countryName(value, language)),
    },
    {
      facet: 'category',
      title: suppliers.facetCategory,
      order: categories,
      name: (value) => terms.category[value as keyof typeof terms.category] ?? value,
    },
    { facet: 'owner', title: suppliers.facetOwner, name: (value) => value || suppliers.noOwner },
    { facet: 'tag', title: suppliers.facetTag, name: (value) => value },
    {
      facet: 'sensitive',
      title: suppliers.facetSensitive,
      order: sensitiveKinds,
      name: (value) => suppliers.sensitive[value as keyof typeof suppliers.sensitive] ?? value,
    },
    {
      facet: 'lacks',
      title: suppliers.facetLacks,
      order: lackingParts,
      name: (value) => suppliers.lacks[value as keyof typeof suppliers.lacks] ?? value,
    },
    { facet: 'toCheck', title: stated.facet, name: nameOfImport },
  ];
}

const oneStopEach = groupStops('.facet');

/** The list's filters, with the number of suppliers for each value; not redrawn for every row. */
export const Facets = memo(function Facets({ counts, filter, onChange }: FacetsProps) {
  const { suppliers } = useMessages();
  const groups = useFacetGroups(counts);
  return (
    <aside ref={oneStopEach} className="facets" aria-label={suppliers.filters}>
      <Group
        title={suppliers.facetCovered}
        values={inOrder(counts?.covered ?? {}, coveredIn(filter), ['yes', 'no'])}
        name={(value) => (value === 'yes' ? suppliers.covered : suppliers.notCovered)}
        selected={coveredIn(filter)}
        onChange={(values) => {
          const value = values.at(-1);
          onChange({ covered: value === undefined ? null : value === 'yes' });
        }}
      />
      {groups.map((group) => (
        <Group
          key={group.facet}
          title={group.title}
          values={inOrder(countsOf(counts, group.facet), filter[group.facet], group.order)}
          name={group.name}
          selected={filter[group.facet]}
          onChange={(values) => onChange({ [group.facet]: values })}
        />
      ))}
    </aside>
  );
});

/** What is filtered, while the filters themselves are folded away: each value takes itself off. */
export function FilterChips({ counts, filter, onChange }: FacetsProps) {
  const { suppliers } = useMessages();
  const groups = useFacetGroups(counts);
  const chips = groups.flatMap(({ facet, title, name }) =>
    filter[facet].map((value) => ({
      key: `${facet} ${value}`,
      text: `${title}: ${name(value)}`,
      drop: () =>
        onChange({ [facet]: (filter[facet] as readonly string[]).filter((other) => other !== value) }),
    })),
  );
  if (filter.covered !== null) {
    const text = filter.covered ? suppliers.covered : suppliers.notCovered;
    const drop = () => onChange({ covered: null });
    chips.unshift({ key: 'covered', text: `${suppliers.facetCovered}: ${text}`, drop });
  }
  if (chips.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label={suppliers.filters}>
      {chips.map(({ key, text, drop }) => (
        <li key={key}>
          <button
            type="button"
            className="filter-chip"
            aria-label={suppliers.dropFilter(text)}
            onClick={drop}
          >
            <span className="text">{text}</span>
            <X size={14} className="icon" aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** All imports together stand there where there is more than one. */
function countsOf(counts: FacetsProps['counts'], facet: Facet): Readonly<Record<string, number>> {
  const all: Readonly<Record<string, number>> = counts?.[facet] ?? {};
  if (facet !== 'toCheck' || Object.keys(all).length > 2) return all;
  const { [ANY_IMPORT]: _any, ...one } = all;
  return one;
}

type Value = readonly [value: string, count: number];

/** In statutory order if there is one, otherwise most frequent first; a chosen value never disappears. */
function inOrder(
  counts: Readonly<Record<string, number>>,
  selected: readonly string[],
  order: readonly string[] | undefined,
): readonly Value[] {
  const present = Object.entries(counts).filter(([value, count]) => count > 0 || selected.includes(value));
  for (const value of selected) if (!(value in counts)) present.push([value, 0]);
  const rank = (value: string) => order?.indexOf(value) ?? 0;
  return present.sort((a, b) => rank(a[0]) - rank(b[0]) || b[1] - a[1] || compareNames(a[0], b[0]));
}

const COLLAPSED_VALUES = 6;

interface GroupProps {
  readonly title: string;
  readonly values: readonly Value[];
  readonly name: (value: string) => string;
  readonly selected: readonly string[];
  readonly onChange: (values: string[]) => void;
}

function Group({ title, values, name, selected, onChange }: GroupProps) {
  const { suppliers } = useMessages();
  const { language } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const titleId = useId();
  if (values.length === 0) return null;
  const shown = isWhole
    ? values
    : values.filter(([value], index) => index < COLLAPSED_VALUES || selected.includes(value));
  const hidden = values.length - shown.length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out like the other titles
    <div className="facet" role="group" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {shown.map(([value, count]) => (
        <Checkbox
          key={value}
          isSelected={selected.includes(value)}
          onChange={(isSelected) =>
            onChange(isSelected ? [...selected, value] : selected.filter((other) => other !== value))
          }
        >
          <span className="facet-value">
            <span className="text">{name(value)}</span>
            <span className="soft">{formatNumber(count, language)}</span>
          </span>
        </Checkbox>
      ))}
      {(hidden > 0 || isWhole) && (
        <Button look="quiet" onPress={() => setWhole(!isWhole)}>
          {isWhole ? suppliers.fewer : suppliers.more(hidden)}
        </Button>
      )}
    </div>
  );
}
