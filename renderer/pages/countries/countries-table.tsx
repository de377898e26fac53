import { SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { searchPlaces } from '../../../shared/explained/place-search.ts';
import { noteOf } from '../../../shared/explained/transfers.ts';
import type { AdequacyOverride } from '../../../shared/fields/override.ts';
import { countryList as readyList } from '../../../shared/law/jurisdictions.ts';
import { type Jurisdiction, regions } from '../../../shared/schema/jurisdiction.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { decisionName, formatDate } from '../../../shared/words/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Panel } from '../../ui/page.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Empty } from '../../ui/states.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';

const choices = ['decision', ...regions] as const;
type Choice = (typeof choices)[number];

interface CountriesTableProps {
  readonly places: readonly Jurisdiction[];
  readonly overrides: readonly AdequacyOverride[];
}

/** Every place on the list with its decision, conditions and notes; also found by everyday names. */
export function CountriesTable({ places, overrides }: CountriesTableProps) {
  const { countries } = useMessages();
  const { language } = useLanguage();
  const [search, setSearch] = useState('');
  const [choice, setChoice] = useState<Choice | null>('decision');
  const list = useMemo(() => readyList({ version: '', stateAsOf: '', jurisdictions: places }), [places]);
  const shown = useMemo(() => {
    const found = searchPlaces(search, language, list).flatMap((code) => list.byCode.get(code) ?? []);
    // A search is for a country, whatever the adjacent filter is set to.
    return search.trim() === '' ? found.filter((place) => fits(place, choice)) : found;
  }, [search, language, list, choice]);
  return (
    <Panel id="countries" title={countries.places}>
      <div className="list-bar panel-lead">
        <SearchField className="field list-search" value={search} onChange={setSearch}>
          <Label className="visually-hidden">{countries.search}</Label>
          <Input className="input" placeholder={countries.searchPlaceholder} autoComplete="off" />
        </SearchField>
        <div className="kind-choice">
          <SelectField
            label={countries.show}
            isLabelHidden
            none={countries.all}
            options={choices.map((value) => ({
              value,
              name: value === 'decision' ? countries.withDecision : countries.region[value],
            }))}
            value={choice}
            onChange={setChoice}
          />
        </div>
        <p className="soft" role="status">
          {countries.count(shown.length)}
        </p>
      </div>
      {shown.length === 0 ? (
        <Empty icon={SearchX} title={countries.nothingTitle}>
          {countries.nothingText}
        </Empty>
      ) : (
        <TableScroll label={countries.places}>
          <table className="table countries">
            <thead>
              <tr>
                <th scope="col">{countries.country}</th>
                <th scope="col">{countries.where}</th>
                <th scope="col">{countries.decision}</th>
                <th scope="col">{countries.condition}</th>
                <th scope="col">{countries.notes}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((place) => (
                <CountryRow
                  key={place.iso}
                  place={place}
                  isChanged={overrides.some(({ country }) => country === place.iso)}
                />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Panel>
  );
}

function fits({ adequacy, region }: Jurisdiction, choice: Choice | null): boolean {
  if (choice === null) return true;
  return choice === 'decision' ? adequacy !== null : region === choice;
}

const nameOf = (place: Jurisdiction, language: Language) =>
  language === 'nl' ? place.name_nl : place.name_en;

function CountryRow({ place, isChanged }: { readonly place: Jurisdiction; readonly isChanged: boolean }) {
  const { countries } = useMessages();
  const { language } = useLanguage();
  const { adequacy, region } = place;
  const isInside = region === 'eu' || region === 'eea';
  const note = noteOf(place);
  return (
    <tr>
      <th scope="row">
        <span className="text strong">{nameOf(place, language)}</span>{' '}
        <span className="soft small">{place.iso}</span>
        {isChanged && (
          <div>
            <Chip tone="action">{countries.changedHere}</Chip>
          </div>
        )}
      </th>
      <td>{countries.region[region]}</td>
      <td>
        {adequacy === null ? (
          <span className="soft">{isInside ? countries.notNeeded : countries.noDecision}</span>
        ) : (
          <>
            <span className="text">{decisionName(adequacy.decision, language)}</span>
            <div className="soft small">
              {countries.adopted(formatDate(adequacy.adopted, language))},{' '}
              {adequacy.expires === null
                ? countries.noEnd
                : countries.expires(formatDate(adequacy.expires, language))}
            </div>
            {(place.earlier ?? []).map((act) => (
              <div key={act.adopted} className="soft small">
                {countries.earlier(
                  decisionName(act.decision, language),
                  formatDate(act.adopted, language),
                  formatDate(act.expires ?? act.adopted, language),
                )}
              </div>
            ))}
          </>
        )}
      </td>
      <td>{adequacy === null ? '' : countries.conditions[adequacy.condition]}</td>
      <td className="text small">
        {adequacy !== null && <p>{withoutMark(language === 'nl' ? adequacy.scope_nl : adequacy.scope_en)}</p>}
        {note && <p>{note[language]}</p>}
        {(place.events ?? []).map((event) => (
          <p key={`${event.on} ${event.en}`}>
            <span className="strong">{formatDate(event.on, language)}</span>: {event[language]}
          </p>
        ))}
      </td>
    </tr>
  );
}

/** The list begins what is a condition with that word, and here a column says so. */
function withoutMark(scope: string): string {
  const text = scope.replace(/^(VOORWAARDE|CONDITION): /, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
