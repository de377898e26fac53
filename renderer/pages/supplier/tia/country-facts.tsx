import type { DataFlow } from '../../../../shared/fields/flow.ts';
import { eventsUntil } from '../../../../shared/law/adequacy.ts';
import { lawChangedSince } from '../../../../shared/law/safeguards.ts';
import { decisionName, formatDate } from '../../../../shared/words/format.ts';
import { countryName, withArticle } from '../../../../shared/words/places.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useJudged } from './use-judged.ts';

/** Step 3: what the list of countries knows of the place, and which changes of law are younger than the assessment. */
export function CountryFacts({ flow }: { readonly flow: DataFlow }) {
  const { tia } = useMessages();
  const { language } = useLanguage();
  const { country, place, decision, list, asOf } = useJudged(flow);
  if (place === undefined) return null;
  const events = eventsUntil(country, { list, asOf });
  const younger = new Set(lawChangedSince(flow.tia, country, { list, asOf }));
  const notes = language === 'nl' ? (place.notes_nl ?? '') : place.notes_en;
  const scope = decision && (language === 'nl' ? decision.scope_nl : decision.scope_en);
  return (
    <section className="tia-country" aria-labelledby="tia-country-title">
      <h3 id="tia-country-title">
        {tia.aboutCountry(withArticle(country, countryName(country, language, list), language))}
      </h3>
      <p className="text">
        {decision === null
          ? tia.noDecision
          : tia.decision(decisionName(decision.decision, language), formatDate(decision.adopted, language))}
      </p>
      {scope && <p className="text">{scope}</p>}
      {notes !== '' && <p className="text">{notes}</p>}
      {events.length > 0 && (
        <>
          <h4>{tia.events}</h4>
          <ul className="bullets">
            {events.map((event) => (
              <li key={`${event.on} ${event.en}`} className="text">
                {formatDate(event.on, language)}: {event[language]}
                {younger.has(event) && <span className="late"> ({tia.eventAfter})</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="soft small">{tia.stateAsOf(formatDate(list.stateAsOf, language))}</p>
    </section>
  );
}
