/** Sentences of the agreement status (Art. 28 GDPR): reason and next step of every status. */
import type { AgreementFacts, AgreementStatus } from '../schema/agreement.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { both, formatArticle, formatDate, formatPeriod } from './format.ts';
import { inSentence } from './in-sentence.ts';

/** Status of a supplier's agreement, or that none is recorded. */
export type CoverStatus = AgreementStatus | 'no-agreement';

/** What a sentence may name; dates are civil dates. */
export interface AgreementWords {
  readonly supplier: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly noticeDeadline: string | null;
}

interface StatusSentences {
  readonly article: string;
  /** Without full stop: the article follows between brackets. */
  readonly reason: (words: AgreementWords) => Bilingual;
  readonly nextStep: (words: AgreementWords) => Bilingual;
}

const nothingToDo = (): Bilingual => ({
  nl: 'U hoeft hiervoor nu niets te doen.',
  en: 'There is nothing to do for this now.',
});

const on = (date: string | null) => both((language) => (date === null ? '–' : formatDate(date, language)));

const askForAgreement = (w: AgreementWords): Bilingual => ({
  nl: `Vraag ${w.supplier} om een verwerkersovereenkomst, of leg vast waarom die niet nodig is.`,
  en: `Ask ${w.supplier} for a processor agreement, or record why none is needed.`,
});

const notYet = (nl: string, en: string, nextNl: string, nextEn: string): StatusSentences => ({
  article: '28(3)',
  reason: (w) => ({
    nl: `De verwerkersovereenkomst met ${w.supplier} is ${nl}`,
    en: `The processor agreement with ${w.supplier} ${en}`,
  }),
  nextStep: () => ({ nl: nextNl, en: nextEn }),
});

const statusSentences: Record<CoverStatus, StatusSentences> = {
  'no-agreement': {
    article: '28(3)',
    reason: (w) => ({
      nl: `Voor ${w.supplier} is geen verwerkersovereenkomst vastgelegd`,
      en: `No processor agreement is recorded for ${w.supplier}`,
    }),
    nextStep: askForAgreement,
  },
  unknown: {
    article: '28(3)',
    reason: (w) => ({
      nl: `Het is nog niet beoordeeld of er met ${w.supplier} een verwerkersovereenkomst is`,
      en: `It has not been assessed yet whether there is a processor agreement with ${w.supplier}`,
    }),
    nextStep: () => ({
      nl: 'Zoek de overeenkomst op en leg vast of ze er is, ontbreekt of niet nodig is.',
      en: 'Look up the agreement and record whether it exists, is missing or is not needed.',
    }),
  },
  missing: {
    article: '28(3)',
    reason: (w) => ({
      nl: `Er is geen verwerkersovereenkomst met ${w.supplier}`,
      en: `There is no processor agreement with ${w.supplier}`,
    }),
    nextStep: askForAgreement,
  },
  requested: notYet(
    'aangevraagd en nog niet ontvangen',
    'was requested and has not been received yet',
    'Herinner de leverancier aan uw verzoek.',
    'Remind the supplier of your request.',
  ),
  draft: notYet(
    'nog een concept',
    'is still a draft',
    'Beoordeel het concept aan de hand van de controlelijst en laat het tekenen.',
    'Review the draft with the checklist and have it signed.',
  ),
  negotiation: notYet(
    'nog in onderhandeling',
    'is still in negotiation',
    'Rond de onderhandeling af en laat de overeenkomst tekenen.',
    'Conclude the negotiation and have the agreement signed.',
  ),
  'to-sign': notYet(
    'nog niet door beide partijen getekend',
    'has not been signed by both parties yet',
    'Laat de overeenkomst tekenen en leg de datum vast.',
    'Have the agreement signed and record the date.',
  ),
  'not-required': {
    article: '28(3)',
    reason: (w) => ({
      nl: `Met ${w.supplier} is geen verwerkersovereenkomst nodig`,
      en: `No processor agreement is needed with ${w.supplier}`,
    }),
    nextStep: nothingToDo,
  },
  superseded: {
    article: '28(3)',
    reason: (w) => ({
      nl: `Deze verwerkersovereenkomst met ${w.supplier} is vervangen`,
      en: `This processor agreement with ${w.supplier} was superseded`,
    }),
    nextStep: () => ({
      nl: 'Leg de overeenkomst vast die ervoor in de plaats kwam.',
      en: 'Record the agreement that took its place.',
    }),
  },
  pending: {
    article: '28(3)',
    reason: (w) => ({
      nl: `De verwerkersovereenkomst met ${w.supplier} gaat pas in op ${on(w.startsOn).nl}`,
      en: `The processor agreement with ${w.supplier} only takes effect on ${on(w.startsOn).en}`,
    }),
    nextStep: (w) => ({
      nl: `Laat ${w.supplier} tot die dag geen persoonsgegevens verwerken, of vervroeg de ingangsdatum.`,
      en: `Do not let ${w.supplier} process personal data before that day, or bring the effective date forward.`,
    }),
  },
  active: {
    article: '28(3)',
    reason: (w) => ({
      nl: `De verwerkersovereenkomst met ${w.supplier} is van kracht`,
      en: `The processor agreement with ${w.supplier} is in force`,
    }),
    nextStep: (w) =>
      w.noticeDeadline === null
        ? nothingToDo()
        : {
            nl: `Wilt u niet verlengen, zeg de overeenkomst dan uiterlijk op ${on(w.noticeDeadline).nl} op.`,
            en: `If you do not want to renew, give notice on ${on(w.noticeDeadline).en} at the latest.`,
          },
  },
  expiring: {
    article: '28(3)',
    reason: (w) => ({
      nl: `De verwerkersovereenkomst met ${w.supplier} loopt af op ${on(w.endsOn).nl}`,
      en: `The processor agreement with ${w.supplier} ends on ${on(w.endsOn).en}`,
    }),
    nextStep: () => ({
      nl: 'Verleng de overeenkomst vóór die dag, of laat de gegevens daarna wissen of terugbezorgen.',
      en: 'Renew the agreement before that day, or have the data deleted or returned after it.',
    }),
  },
  expired: {
    article: '28(3)',
    reason: (w) => ({
      nl: `De verwerkersovereenkomst met ${w.supplier} is verlopen op ${on(w.endsOn).nl}`,
      en: `The processor agreement with ${w.supplier} expired on ${on(w.endsOn).en}`,
    }),
    nextStep: () => ({
      nl: 'Sluit een nieuwe overeenkomst, of laat de gegevens wissen of terugbezorgen en leg dat vast.',
      en: 'Conclude a new agreement, or have the data deleted or returned and record it.',
    }),
  },
  notice: {
    article: '28(3)(g)',
    reason: (w) => ({
      nl: `De verwerkersovereenkomst met ${w.supplier} is opgezegd en loopt tot en met ${on(w.endsOn).nl}`,
      en: `Notice was given on the processor agreement with ${w.supplier}; it runs through ${on(w.endsOn).en}`,
    }),
    nextStep: () => ({
      nl: 'Kies tussen wissen en terugbezorgen van de gegevens en spreek dat met de leverancier af.',
      en: 'Choose between deletion and return of the data and agree it with the supplier.',
    }),
  },
  'ended-open': {
    article: '28(3)(g)',
    reason: (w) => ({
      nl: `De verwerkersovereenkomst met ${w.supplier} eindigde op ${on(w.endsOn).nl}, maar wissen of terugbezorgen is niet bevestigd`,
      en: `The processor agreement with ${w.supplier} ended on ${on(w.endsOn).en}, but deletion or return is not confirmed`,
    }),
    nextStep: (w) => ({
      nl: `Vraag ${w.supplier} om een bevestiging dat de gegevens zijn gewist of terugbezorgd.`,
      en: `Ask ${w.supplier} to confirm that the data were deleted or returned.`,
    }),
  },
  ended: {
    article: '28(3)(g)',
    reason: (w) => ({
      nl: `De verwerkersovereenkomst met ${w.supplier} is beëindigd en het wissen of terugbezorgen is bevestigd`,
      en: `The processor agreement with ${w.supplier} has ended and deletion or return is confirmed`,
    }),
    nextStep: nothingToDo,
  },
};

/** The article that a status stands on, in the notation of `formatArticle`. */
export function agreementArticle(status: CoverStatus): string {
  return statusSentences[status].article;
}

/** Reason (a sentence that ends in its article) and next step of a status, in both languages. */
export function agreementSentences(
  status: CoverStatus,
  words: AgreementWords,
): { reason: Bilingual; nextStep: Bilingual } {
  const { article, reason, nextStep } = statusSentences[status];
  const own = { ...words, supplier: inSentence(words.supplier) };
  const text = reason(own);
  return {
    reason: both((language) => `${text[language]} (${formatArticle(article, language)}).`),
    nextStep: nextStep(own),
  };
}

/** How a notice deadline was counted: "31-12-2026 = 31-3-2027 min 3 maanden". */
export function noticeFormula(
  deadline: string,
  endsOn: string,
  notice: NonNullable<AgreementFacts['notice']>,
): Bilingual {
  return both((language) => {
    const [left, right] = [formatDate(deadline, language), formatDate(endsOn, language)];
    const period = formatPeriod(notice, language);
    return language === 'nl' ? `${left} = ${right} min ${period}` : `${left} = ${right} less ${period}`;
  });
}
