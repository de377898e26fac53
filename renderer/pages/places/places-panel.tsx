import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { shownResults } from '../../../shared/law/stated.ts';
import { worstFirst } from '../../../shared/law/transfer-codes.ts';
import type { PlaceResults } from '../../../shared/schema/outlook.ts';
import { countryName } from '../../../shared/words/places.ts';
import { orpc } from '../../api/client.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useAsOf } from '../../register/as-of.tsx';
import { addresses } from '../../router/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, ToneIcon, toneOfShown } from '../../ui/chip.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { toneOfPlace, WorldMap } from './world-map.tsx';

/** As many as fit next to the map without making it taller. */
const COLLAPSED_ROWS = 9;

/** Where the data are, as a map and as a table with the same numbers. */
export function PlacesPanel() {
  const { places } = useMessages();
  const { asOf } = useAsOf();
  const query = useQuery(orpc.outlook.places.queryOptions({ input: { asOf } }));
  return (
    <Panel id="places" title={places.title}>
      {query.isPending && <Loading lines={8} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && query.data.places.length === 0 && <p className="reading soft">{places.empty}</p>}
      {query.isSuccess && query.data.places.length > 0 && <Places places={query.data.places} />}
    </Panel>
  );
}

function Places({ places: entries }: { readonly places: readonly PlaceResults[] }) {
  const { places } = useMessages();
  const [pointed, setPointed] = useState<string | null>(null);
  return (
    <>
      <p className="soft panel-lead">{places.lead}</p>
      <div className="map-columns">
        <div>
          <WorldMap places={entries} pointed={pointed} onPoint={setPointed} />
          <Legend />
        </div>
        <PlacesTable places={entries} pointed={pointed} onPoint={setPointed} />
      </div>
    </>
  );
}

function Legend() {
  const { places, terms } = useMessages();
  return (
    <ul className="map-legend small" aria-label={places.legend}>
      {shownResults.map((shown) => {
        const tone = toneOfShown(shown);
        return (
          <li key={shown}>
            <Swatch tone={tone} />
            <ToneIcon tone={tone} /> {terms.result[shown]}
          </li>
        );
      })}
      <li>
        <Swatch tone="land" /> {places.noData}
      </li>
    </ul>
  );
}

function Swatch({ tone }: { readonly tone: string }) {
  return (
    <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true" className={`map-swatch tone-${tone}`}>
      <rect x="0.5" y="0.5" width="21" height="13" rx="2" />
    </svg>
  );
}

interface PlacesTableProps {
  readonly places: readonly PlaceResults[];
  readonly pointed: string | null;
  readonly onPoint: (place: string | null) => void;
}

function PlacesTable({ places: entries, pointed, onPoint }: PlacesTableProps) {
  const { places, terms } = useMessages();
  const { language } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? entries : entries.slice(0, COLLAPSED_ROWS);
  return (
    <div>
      <div className="table-scroll">
        <table className="table map-table">
          <caption className="visually-hidden">{places.table}</caption>
          <thead>
            <tr>
              <th scope="col">{places.place}</th>
              <th scope="col">{places.result}</th>
              <th scope="col" className="number">
                {places.suppliers}
              </th>
              <th scope="col" className="number">
                {places.flows}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((entry) => {
              const { place, worst, suppliers } = entry;
              const flows = worstFirst.reduce((sum, result) => sum + entry.results[result], 0);
              return (
                <tr
                  key={place}
                  className={pointed === place ? 'pointed' : undefined}
                  onMouseEnter={() => onPoint(place)}
                  onMouseLeave={() => onPoint(null)}
                >
                  <th scope="row">
                    <a href={addresses.suppliersWhere({ place: [place] })} onFocus={() => onPoint(place)}>
                      {countryName(place, language)}
                    </a>
                  </th>
                  <td>
                    <Chip tone={toneOfPlace(entry)} isPlain>
                      {terms.result[worst]}
                    </Chip>
                  </td>
                  <td className="number">{formatNumber(suppliers, language)}</td>
                  <td className="number">{formatNumber(flows, language)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {entries.length > COLLAPSED_ROWS && (
        <Button look="quiet" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
          {isWhole ? places.showLess : places.showAll(entries.length)}
        </Button>
      )}
    </div>
  );
}
