/** Sentences of the deadlines: what is due, how it was counted, and the next step. */
import type { DeadlineFormula, RecordedDate } from '../law/date-found.ts';
import type { DeadlineKind } from '../law/lead-times.ts';
import type { Bilingual, Language } from '../schema/primitives.ts';
import { both, formatArticle, formatDate, formatPeriod } from './format.ts';
import { inSentence } from './in-sentence.ts';

const recordedDates: Record<RecordedDate, Bilingual> = {
  end: { nl: 'de einddatum', en: 'the end date' },
  request: { nl: 'de dag van het verzoek', en: 'the day of the request' },
  certificate: {
    nl: 'de laatste dag van het certificaat of rapport',
    en: 'the last day of the certificate or report',
  },
  objection: { nl: 'de laatste dag voor bezwaar', en: 'the last day to object' },
  dpf: { nl: 'de hernieuwingsdatum op de DPF-lijst', en: 'the re-certification date on the DPF List' },
  decision: {
    nl: 'de laatste dag van het adequaatheidsbesluit',
    en: 'the last day of the adequacy decision',
  },
};

/**
 * The formula as people read it: "31-12-2026 = 31-3-2027 min 3 maanden". `after` = days that were added to the
 * recorded date.
 */
export function deadlineFormula(due: string, formula: DeadlineFormula, after: number): Bilingual {
  return both(
    (language) => `${formatDate(due, language)} = ${counted(formula, language)}${plusDays(after, language)}`,
  );
}

function counted(formula: DeadlineFormula, language: Language): string {
  if ('recorded' in formula) return recordedDates[formula.recorded][language];
  const from = formula.from === null ? '–' : formatDate(formula.from, language);
  if ('less' in formula) {
    return `${from} ${language === 'nl' ? 'min' : 'less'} ${formatPeriod(formula.less, language)}`;
  }
  return `${from} plus ${formatPeriod(formula.plus, language)}`;
}

function plusDays(days: number, language: Language): string {
  return days === 0 ? '' : ` plus ${formatPeriod({ months: 0, days }, language)}`;
}

export const deadlineLabels: Record<DeadlineKind, Bilingual> = {
  notice: { nl: 'Uiterste opzegdatum', en: 'Notice deadline' },
  'agreement-end': { nl: 'Einde van de overeenkomst', en: 'End of the agreement' },
  review: { nl: 'Periodieke beoordeling', en: 'Periodic review' },
  certificate: { nl: 'Certificaat of rapport loopt af', en: 'Certificate or report ends' },
  dpf: { nl: 'DPF-lijst opnieuw controleren', en: 'Check the DPF List again' },
  tia: { nl: 'TIA opnieuw beoordelen', en: 'Review the TIA again' },
  'decision-end': { nl: 'Einde van een adequaatheidsbesluit', en: 'End of an adequacy decision' },
  objection: { nl: 'Bezwaar tegen een subverwerker', en: 'Objection to a sub-processor' },
  deletion: { nl: 'Wissen of terugbezorgen bevestigen', en: 'Confirm deletion or return' },
  request: { nl: 'Verzoek zonder antwoord', en: 'Request without answer' },
};

/** What a sentence may name; `subject` = certificate, sub-processor, importer or decision, as recorded. */
export interface DeadlineWords {
  readonly supplier: string;
  readonly subject: Bilingual;
  readonly place: Bilingual | null;
  readonly due: string;
  /** The date that the deadline counts from; the same as `due` unless it comes after it. */
  readonly on: string;
}

interface DeadlineSentences {
  readonly reason: (words: DeadlineWords) => Bilingual;
  readonly nextStep: (words: DeadlineWords) => Bilingual;
}

const sentences: Record<DeadlineKind, DeadlineSentences> = {
  notice: {
    reason: (w) => ({
      nl: `De overeenkomst met ${w.supplier} wordt stilzwijgend verlengd als u niet uiterlijk op ${formatDate(w.due, 'nl')} opzegt`,
      en: `The agreement with ${w.supplier} renews automatically unless notice is given by ${formatDate(w.due, 'en')}`,
    }),
    nextStep: () => ({
      nl: 'Besluit of u verlengt. Zo niet, zeg dan schriftelijk op en leg de dag van opzegging vast.',
      en: 'Decide whether to renew. If not, give notice in writing and record the day of notice.',
    }),
  },
  'agreement-end': {
    reason: (w) => ({
      nl: `De laatste dag van de overeenkomst met ${w.supplier} is ${formatDate(w.due, 'nl')}`,
      en: `The last day of the agreement with ${w.supplier} is ${formatDate(w.due, 'en')}`,
    }),
    nextStep: () => ({
      nl: 'Sluit op tijd een nieuwe overeenkomst, of laat de gegevens na afloop wissen of terugbezorgen.',
      en: 'Conclude a new agreement in time, or have the data deleted or returned afterwards.',
    }),
  },
  review: {
    reason: (w) => ({
      nl: `De afspraken met ${w.supplier} moeten uiterlijk op ${formatDate(w.due, 'nl')} opnieuw worden beoordeeld`,
      en: `The arrangements with ${w.supplier} must be reviewed by ${formatDate(w.due, 'en')}`,
    }),
    nextStep: () => ({
      nl: 'Loop de gegevens van deze leverancier na en teken de beoordeling af.',
      en: 'Go through the record of this supplier and sign off the review.',
    }),
  },
  certificate: {
    reason: (w) => ({
      nl: `Het bewijs van ${w.supplier} (${w.subject.nl}) is geldig tot en met ${formatDate(w.on, 'nl')}`,
      en: `The evidence of ${w.supplier} (${w.subject.en}) is valid through ${formatDate(w.on, 'en')}`,
    }),
    nextStep: (w) => ({
      nl: `Vraag ${w.supplier} om het nieuwe certificaat of rapport en leg de nieuwe datum vast.`,
      en: `Ask ${w.supplier} for the new certificate or report and record the new date.`,
    }),
  },
  dpf: {
    reason: (w) => ({
      nl: `De vermelding van ${w.subject.nl} op de DPF-lijst moet uiterlijk op ${formatDate(w.due, 'nl')} opnieuw worden gecontroleerd`,
      en: `The entry of ${w.subject.en} on the DPF List must be checked again by ${formatDate(w.due, 'en')}`,
    }),
    nextStep: () => ({
      nl: 'Controleer de DPF-lijst en leg de datum en de nieuwe hernieuwingsdatum vast.',
      en: 'Check the DPF List and record the date and the new re-certification date.',
    }),
  },
  tia: {
    reason: (w) => ({
      nl: `De TIA voor ${w.subject.nl} in ${w.place?.nl} moet uiterlijk op ${formatDate(w.due, 'nl')} opnieuw worden beoordeeld`,
      en: `The TIA for ${w.subject.en} in ${w.place?.en} must be reviewed by ${formatDate(w.due, 'en')}`,
    }),
    nextStep: (w) => ({
      nl: `Beoordeel het recht en de praktijk in ${w.place?.nl} opnieuw en leg de uitkomst met datum vast.`,
      en: `Assess the law and practice of ${w.place?.en} again and record the outcome with its date.`,
    }),
  },
  'decision-end': {
    reason: (w) => ({
      nl: `Het adequaatheidsbesluit voor ${w.place?.nl} geldt tot en met ${formatDate(w.due, 'nl')}`,
      en: `The adequacy decision for ${w.place?.en} applies through ${formatDate(w.due, 'en')}`,
    }),
    nextStep: (w) => ({
      nl: `Volg of het besluit wordt verlengd en leg met ${w.supplier} een andere waarborg klaar.`,
      en: `Follow whether the decision is renewed and have another safeguard ready with ${w.supplier}.`,
    }),
  },
  objection: {
    reason: (w) => ({
      nl: `${w.supplier} heeft subverwerker ${w.subject.nl} aangekondigd; bezwaar kan tot en met ${formatDate(w.due, 'nl')}`,
      en: `${w.supplier} has announced sub-processor ${w.subject.en}; you can object through ${formatDate(w.due, 'en')}`,
    }),
    nextStep: () => ({
      nl: 'Beoordeel de nieuwe subverwerker, accepteer of maak bezwaar, en leg het besluit vast.',
      en: 'Assess the new sub-processor, accept or object, and record the decision.',
    }),
  },
  deletion: {
    reason: (w) => ({
      nl: `De verwerking door ${w.supplier} is beëindigd, maar wissen of terugbezorgen is niet bevestigd`,
      en: `The processing by ${w.supplier} has ended, but deletion or return is not confirmed`,
    }),
    nextStep: (w) => ({
      nl: `Vraag ${w.supplier} om een bevestiging dat de gegevens zijn gewist of terugbezorgd, ook de kopieën.`,
      en: `Ask ${w.supplier} to confirm that the data, copies included, were deleted or returned.`,
    }),
  },
  request: {
    reason: (w) => ({
      nl: `${w.supplier} heeft nog niet gereageerd op uw verzoek om een verwerkersovereenkomst`,
      en: `${w.supplier} has not answered your request for a processor agreement yet`,
    }),
    nextStep: (w) => ({
      nl: `Herinner ${w.supplier} aan uw verzoek, of laat geen persoonsgegevens meer verwerken.`,
      en: `Remind ${w.supplier} of your request, or stop the processing of personal data.`,
    }),
  },
};

/** Reason (a sentence that ends in its article) and next step of a deadline. */
export function deadlineSentences(
  kind: DeadlineKind,
  article: string,
  words: DeadlineWords,
): { reason: Bilingual; nextStep: Bilingual } {
  const own: DeadlineWords = {
    ...words,
    supplier: inSentence(words.supplier),
    subject: both((language) => inSentence(words.subject[language])),
  };
  const reason = sentences[kind].reason(own);
  return {
    reason: both((language) => `${reason[language]} (${formatArticle(article, language)}).`),
    nextStep: sentences[kind].nextStep(own),
  };
}
