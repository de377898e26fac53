import { Check, ListChecks } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { type AgreementInput, agreementFields } from '../../../../shared/fields/agreement.ts';
import { type AgreementDate, agreementDates, type DateInText } from '../../../../shared/law/dates-in-text.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Written } from '../../../ui/written.tsx';
import type { Recognised } from '../base/recognise.ts';

/** The days that a document names for an agreement: that of its last digital signature before what its text says. */
export function proposalsOf(
  found: Pick<Recognised, 'signatures' | 'dates'>,
  signatureWords: string,
): { readonly named: readonly Named[]; readonly others: readonly DateInText[] } {
  const signed = found.signatures
    .flatMap(({ signedOn }) => signedOn ?? [])
    .sort()
    .at(-1);
  const ofSignature = signed && { date: signed, meaning: 'signedOn' as const, words: signatureWords };
  const all = [...(ofSignature ? [ofSignature] : []), ...found.dates];
  const named: Named[] = [];
  for (const { date, meaning, words } of all) {
    if (meaning && !named.some((other) => other.meaning === meaning)) named.push({ date, meaning, words });
  }
  return { named, others: all.filter(({ date }) => !named.some((other) => other.date === date)) };
}

interface Named {
  readonly date: string;
  readonly meaning: AgreementDate;
  readonly words: string;
}

/** What the document suggests for the dates of the agreement in the form; a person takes it over or does not. */
export function FoundDates({ found }: { readonly found: Recognised }) {
  const { documents } = useMessages();
  const { language } = useLanguage();
  const { setValue, control } = useFormContext<AgreementInput>();
  const values = useWatch({ control, name: [...agreementDates] });
  const { named, others } = proposalsOf(found, documents.ofSignature);
  const place = useRef<HTMLDivElement>(null);
  // The form was opened for this: the focus is on what saves the typing.
  useEffect(() => {
    place.current?.querySelector('button')?.focus({ preventScroll: true });
    place.current?.closest('form')?.scrollIntoView({ block: 'start' });
  }, []);
  if (named.length + others.length === 0) return null;
  const isTaken = (what: AgreementDate, date: string) => values[agreementDates.indexOf(what)] === date;
  /** What is taken over takes its button along: the next one is where the person goes on, or else saving. */
  function take(...taken: readonly Pick<Named, 'meaning' | 'date'>[]) {
    for (const { meaning, date } of taken) setValue(meaning, date, { shouldDirty: true });
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const next = place.current?.querySelector<HTMLElement>('.found-actions > button, .found-date > button');
      (next ?? place.current?.closest('form')?.querySelector<HTMLElement>('button[type=submit]'))?.focus({
        preventScroll: true,
      });
    });
  }
  const left = named.filter(({ meaning, date }) => !isTaken(meaning, date));
  const takeButton = (what: AgreementDate, date: string, words: string) => (
    <Button
      key={what}
      look="quiet"
      aria-label={documents.take(agreementFields[what].label[language], formatDate(date, language))}
      onPress={() => take({ meaning: what, date })}
    >
      {words}
    </Button>
  );
  return (
    <div className="found-dates" ref={place}>
      <div className="actions found-actions">
        <span className="strong">{documents.found}</span>
        {left.length > 0 && (
          <Button icon={ListChecks} onPress={() => take(...left)}>
            {documents.takeAll(left.length)}
          </Button>
        )}
      </div>
      <p className="soft small">{documents.foundText}</p>
      <ul>
        {named.map(({ date, meaning, words }) => (
          <li key={meaning} className="found-date">
            <span className="strong nowrap">
              {agreementFields[meaning].label[language]}: {formatDate(date, language)}
            </span>
            <q className="soft small text">
              <Written text={words} of={documents.found} />
            </q>
            {isTaken(meaning, date) ? (
              <span className="soft nowrap">
                <Check size={16} aria-hidden className="icon" /> {documents.taken}
              </span>
            ) : (
              takeButton(meaning, date, documents.takeShort)
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <details className="more">
          <summary>{documents.otherDates(others.length)}</summary>
          <ul>
            {others.map(({ date, words }) => (
              <li key={date} className="found-date">
                <span className="strong nowrap">{formatDate(date, language)}</span>
                <q className="soft small text">
                  <Written text={words} of={documents.found} />
                </q>
                <span className="actions">
                  {agreementDates.map((what) =>
                    takeButton(what, date, agreementFields[what].label[language]),
                  )}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
