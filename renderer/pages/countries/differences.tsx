import type { InferContractRouterOutputs } from '@orpc/contract';
import { useState } from 'react';
import type { Contract } from '../../../shared/contract/contract.ts';
import type { Jurisdiction } from '../../../shared/schema/jurisdiction.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { decisionName, formatDate } from '../../../shared/words/format.ts';
import type { Messages } from '../../../shared/words/ui.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';

export type Comparison = InferContractRouterOutputs<Contract>['countries']['compare'];
type Difference = Comparison['differences'][number];

const INITIAL_ROWS = 20;
const MORE = 100;

/** What another list would change, place by place. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const messages = useMessages();
  const { countries } = messages;
  const { language } = useLanguage();
  const [shown, setShown] = useState(INITIAL_ROWS);
  const rest = differences.length - shown;
  return (
    <>
      <TableScroll label={countries.differencesTable}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{countries.country}</th>
              <th scope="col">{countries.difference}</th>
              <th scope="col">{countries.before}</th>
              <th scope="col">{countries.after}</th>
            </tr>
          </thead>
          <tbody>
            {differences.slice(0, shown).map(({ code, kind, before, after }) => (
              <tr key={`${code} ${kind}`}>
                <th scope="row" className="text">
                  {nameIn(after ?? before, language) || code}
                </th>
                <td>{countries.differenceKind[kind]}</td>
                <td className="text">{sideOf(kind, before, messages, language)}</td>
                <td className="text">{sideOf(kind, after, messages, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {rest > 0 && (
        <div className="actions">
          <Button look="quiet" onPress={() => setShown(shown + MORE)}>
            {countries.more(Math.min(rest, MORE), differences.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function nameIn(place: Jurisdiction | null, language: Language): string {
  if (place === null) return '';
  return language === 'nl' ? place.name_nl : place.name_en;
}

/** One list's value for the item in which the two differ. */
function sideOf(
  kind: Difference['kind'],
  place: Jurisdiction | null,
  { countries }: Messages,
  language: Language,
): string {
  if (place === null) return countries.notListed;
  switch (kind) {
    case 'names':
      return [nameIn(place, language), ...place.aliases].join(', ');
    case 'region':
      return countries.region[place.region];
    case 'added':
    case 'removed':
      return [countries.region[place.region], decisionOf(place)].join('; ');
    case 'decision':
      return decisionOf(place);
  }

  function decisionOf({ adequacy }: Jurisdiction): string {
    if (adequacy === null) return countries.noDecision;
    const end =
      adequacy.expires === null ? countries.noEnd : countries.expires(formatDate(adequacy.expires, language));
    return [
      decisionName(adequacy.decision, language),
      countries.adopted(formatDate(adequacy.adopted, language)),
      end,
      countries.conditions[adequacy.condition].toLowerCase(),
      language === 'nl' ? adequacy.scope_nl : adequacy.scope_en,
    ]
      .filter((part) => part !== '')
      .join(', ');
  }
}
