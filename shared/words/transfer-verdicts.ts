/** Sentences of every transfer verdict (Chapter V GDPR): reason and next step. */

import type { SccDefect } from '../law/transfer-dates.ts';
import type { FlowFacts } from '../schema/flow.ts';
import type { Bilingual, Language } from '../schema/primitives.ts';
import type { TransferCode } from '../schema/transfer-codes.ts';
import { both, formatDate, joinList } from './format.ts';

/** What a sentence may name. Places carry their article ("de Verenigde Staten"); dates are civil dates. */
export interface TransferWords {
  readonly place: Bilingual;
  readonly parent: Bilingual | null;
  /** Legal entity of the importer, or "the supplier" where none is recorded. */
  readonly importer: Bilingual;
  /** Module of the SCC that fits: 2 for a processor, 3 for a sub-processor. */
  readonly module: 2 | 3;
  readonly decision: Bilingual | null;
  /** Scope of the decision, as the list has it. */
  readonly scope: Bilingual | null;
  /** Whether the decision's condition is an entry on the Data Privacy Framework List. */
  readonly dpf: FlowFacts['dpf'];
  readonly needsDpf: boolean;
  readonly lastDay: string | null;
  readonly recheckOn: string | null;
  readonly tiaOn: string | null;
  readonly tiaReviewOn: string | null;
  readonly defects: readonly SccDefect[];
}

const defectWords: Record<SccDefect, Bilingual> = {
  module: { nl: 'het is niet de module die hier past', en: 'it is not the module that fits here' },
  annexes: { nl: 'de bijlagen zijn niet volledig', en: 'the annexes are not complete' },
  signature: { nl: 'ze zijn niet getekend', en: 'they are not signed' },
};

/** Reason and next step, made from what they name. */
export interface Sentences {
  /** Without full stop: the article follows between brackets. */
  readonly reason: (words: TransferWords) => Bilingual;
  readonly nextStep: (words: TransferWords) => Bilingual;
}

const nothingToDo: Bilingual = {
  nl: 'U hoeft hiervoor nu niets te doen.',
  en: 'There is nothing to do for this now.',
};

/** "Sign the clauses that fit and assess the law there." */
export const signClauses = (w: TransferWords): Bilingual => ({
  nl: `Sluit modelcontractbepalingen module ${w.module} en beoordeel het recht in ${w.place.nl} (TIA).`,
  en: `Sign standard contractual clauses module ${w.module} and assess the law of ${w.place.en} (TIA).`,
});

const suspendUntilClauses = (w: TransferWords): Bilingual => ({
  nl: `Schort de doorgifte op. ${signClauses(w).nl}`,
  en: `Suspend the transfer. ${signClauses(w).en}`,
});

const reviewTia = (w: TransferWords): Bilingual => {
  const due = w.tiaReviewOn;
  if (due === null) return nothingToDo;
  return {
    nl: `Beoordeel de TIA opnieuw, uiterlijk op ${formatDate(due, 'nl')}.`,
    en: `Review the TIA again, on ${formatDate(due, 'en')} at the latest.`,
  };
};

const onSafeguard = (nl: string, en: string): Sentences => ({
  reason: (w) => ({
    nl: `Doorgifte naar ${w.place.nl} op basis van ${nl}, met een actuele TIA`,
    en: `Transfer to ${w.place.en} on the basis of ${en}, with a current TIA`,
  }),
  nextStep: reviewTia,
});

const assessLaw = (w: TransferWords): Bilingual => ({
  nl: `Beoordeel het recht en de praktijk in ${w.place.nl} (TIA) en leg de uitkomst met datum vast.`,
  en: `Assess the law and practice of ${w.place.en} (TIA) and record the outcome with its date.`,
});

export const verdictSentences: Record<TransferCode, Sentences> = {
  WITHIN_EEA: {
    reason: (w) => ({
      nl: `De gegevens blijven in ${w.place.nl}, binnen de Europese Economische Ruimte: dit is geen doorgifte`,
      en: `The data stay in ${w.place.en}, within the European Economic Area: this is no transfer`,
    }),
    nextStep: () => nothingToDo,
  },
  NO_SEPARATE_IMPORTER: {
    reason: (w) => ({
      nl: `Alleen eigen personeel van dezelfde rechtspersoon werkt vanuit ${w.place.nl}: er is geen andere ontvanger, dus geen doorgifte`,
      en: `Only staff of the same legal entity work from ${w.place.en}: there is no other recipient, so no transfer`,
    }),
    nextStep: () => ({
      nl: 'Leg vast hoe de toegang vanuit het buitenland is beveiligd.',
      en: 'Record how access from abroad is secured.',
    }),
  },
  NO_ACTIVE_FLOWS: {
    reason: () => ({
      nl: 'Er is op deze dag geen gegevensstroom om te beoordelen',
      en: 'There is no data flow to assess on this day',
    }),
    nextStep: () => ({
      nl: 'Leg vast waar en door wie de gegevens worden verwerkt, als deze leverancier nog gegevens verwerkt.',
      en: 'Record where and by whom the data are processed, if this supplier still processes data.',
    }),
  },
  ADEQUACY: {
    reason: (w) => ({
      nl: `Voor doorgifte naar ${w.place.nl} geldt een adequaatheidsbesluit: ${w.decision?.nl}`,
      en: `An adequacy decision covers the transfer to ${w.place.en}: ${w.decision?.en}`,
    }),
    nextStep: (w) => {
      if (w.recheckOn !== null) {
        return {
          nl: `Controleer de DPF-lijst opnieuw, uiterlijk op ${formatDate(w.recheckOn, 'nl')}.`,
          en: `Check the DPF List again, on ${formatDate(w.recheckOn, 'en')} at the latest.`,
        };
      }
      if (w.lastDay === null) return nothingToDo;
      return {
        nl: `Houd de verlenging in de gaten: het besluit geldt tot en met ${formatDate(w.lastDay, 'nl')}.`,
        en: `Keep an eye on its renewal: the decision applies through ${formatDate(w.lastDay, 'en')}.`,
      };
    },
  },
  SCC: onSafeguard('modelcontractbepalingen (SCC)', 'standard contractual clauses (SCC)'),
  BCR: onSafeguard(
    'bindende bedrijfsvoorschriften voor verwerkers (BCR-P)',
    'binding corporate rules for processors (BCR-P)',
  ),
  CODE_OF_CONDUCT: onSafeguard('een goedgekeurde gedragscode', 'an approved code of conduct'),
  CERTIFICATION: onSafeguard(
    'een goedgekeurd certificeringsmechanisme',
    'an approved certification mechanism',
  ),
  AUTHORISED_CLAUSES: onSafeguard(
    'eigen contractbepalingen met toestemming van de toezichthoudende autoriteit',
    'own contractual clauses authorised by the supervisory authority',
  ),
  ART49: {
    reason: (w) => ({
      nl: `Doorgifte naar ${w.place.nl} op basis van een afgetekende afwijking voor een specifieke situatie`,
      en: `Transfer to ${w.place.en} on the basis of a signed-off derogation for a specific situation`,
    }),
    nextStep: () => ({
      nl: 'Gebruik de afwijking alleen incidenteel en leg de beoordeling vast in het register van de verwerkingsactiviteiten.',
      en: 'Use the derogation only occasionally and document the assessment in the record of processing activities.',
    }),
  },
  UNKNOWN_LOCATION: {
    reason: (w) => ({
      nl: `Het is niet bekend waar ${w.importer.nl} de gegevens verwerkt`,
      en: `It is not known where ${w.importer.en} processes the data`,
    }),
    nextStep: (w) => ({
      nl: `Vraag ${w.importer.nl} in welke landen de gegevens staan en vanuit welke landen er toegang is.`,
      en: `Ask ${w.importer.en} in which countries the data are kept and from which countries there is access.`,
    }),
  },
  ADEQUACY_CONDITION_UNCONFIRMED: {
    reason: (w) => {
      if (!w.needsDpf) {
        return {
          nl: `Voor ${w.place.nl} geldt een adequaatheidsbesluit met een voorwaarde die nog niet is bevestigd: ${conditionOf(w.scope?.nl)}`,
          en: `For ${w.place.en} there is an adequacy decision with a condition that is not confirmed yet: ${conditionOf(w.scope?.en)}`,
        };
      }
      if (w.dpf === null) {
        return {
          nl: `Het adequaatheidsbesluit voor ${w.place.nl} geldt alleen voor organisaties op de DPF-lijst, en een vermelding van ${w.importer.nl} is niet vastgelegd`,
          en: `The adequacy decision for ${w.place.en} only covers organisations on the DPF List, and no entry of ${w.importer.en} is recorded`,
        };
      }
      return {
        nl: `De vermelding van ${w.importer.nl} op de DPF-lijst dekt geen personeelsgegevens (HR)`,
        en: `The entry of ${w.importer.en} on the DPF List does not cover personnel data (HR)`,
      };
    },
    nextStep: (w) => {
      if (!w.needsDpf) {
        return {
          nl: `Vraag ${w.importer.nl} of aan deze voorwaarde is voldaan en leg het antwoord vast.`,
          en: `Ask ${w.importer.en} whether this condition is met and record the answer.`,
        };
      }
      if (w.dpf === null) {
        return {
          nl: `Zoek ${w.importer.nl} op in de DPF-lijst en leg status, dekking en datum vast.`,
          en: `Look up ${w.importer.en} on the DPF List and record status, coverage and date.`,
        };
      }
      return {
        nl: `Vraag ${w.importer.nl} om een vermelding met HR-dekking. Of: ${lowerFirst(signClauses(w).nl)}`,
        en: `Ask ${w.importer.en} for an entry that covers HR. Or: ${lowerFirst(signClauses(w).en)}`,
      };
    },
  },
  DPF_RECHECK: {
    reason: (w) => ({
      nl: `De vermelding van ${w.importer.nl} op de DPF-lijst is niet op tijd opnieuw gecontroleerd`,
      en: `The entry of ${w.importer.en} on the DPF List has not been checked again in time`,
    }),
    nextStep: () => ({
      nl: 'Controleer de DPF-lijst en leg de datum en de nieuwe hernieuwingsdatum vast.',
      en: 'Check the DPF List and record the date and the new re-certification date.',
    }),
  },
  ADEQUACY_EXPIRING: {
    reason: (w) => ({
      nl: `Het adequaatheidsbesluit voor ${w.place.nl} geldt tot en met ${day(w.lastDay, 'nl')} en er staat geen andere waarborg klaar`,
      en: `The adequacy decision for ${w.place.en} applies through ${day(w.lastDay, 'en')} and no other safeguard stands ready`,
    }),
    nextStep: (w) => ({
      nl: `Bereid u voor op het einde van het besluit. ${signClauses(w).nl}`,
      en: `Prepare for the end of the decision. ${signClauses(w).en}`,
    }),
  },
  SCC_DEFECT: {
    reason: (w) =>
      both((language) => {
        const faults = joinList(
          w.defects.map((defect) => defectWords[defect][language]),
          language,
        );
        return language === 'nl'
          ? `De modelcontractbepalingen (SCC) voor ${w.place.nl} zijn niet in orde: ${faults}`
          : `The standard contractual clauses (SCC) for ${w.place.en} are not in order: ${faults}`;
      }),
    nextStep: (w) => ({
      nl: `Laat module ${w.module} met volledige bijlagen ondertekenen en leg de datum vast.`,
      en: `Have module ${w.module} signed with complete annexes and record the date.`,
    }),
  },
  BCR_WRONG_TYPE: {
    reason: () => ({
      nl: 'Deze bindende bedrijfsvoorschriften zijn voor verwerkingsverantwoordelijken (BCR-C); een verwerker heeft BCR-P nodig',
      en: 'These binding corporate rules are for controllers (BCR-C); a processor needs BCR-P',
    }),
    nextStep: (w) => ({
      nl: `Vraag ${w.importer.nl} naar goedgekeurde BCR voor verwerkers. Of: ${lowerFirst(signClauses(w).nl)}`,
      en: `Ask ${w.importer.en} for approved BCR for processors. Or: ${lowerFirst(signClauses(w).en)}`,
    }),
  },
  TIA_MISSING: {
    reason: (w) => ({
      nl: `Voor doorgifte naar ${w.place.nl} is er een waarborg, maar geen beoordeling van het recht daar (TIA)`,
      en: `For the transfer to ${w.place.en} there is a safeguard, but no assessment of the law there (TIA)`,
    }),
    nextStep: assessLaw,
  },
  TIA_STALE: {
    reason: (w) => ({
      nl: `De TIA voor ${w.place.nl} van ${day(w.tiaOn, 'nl')} is te oud`,
      en: `The TIA for ${w.place.en} of ${day(w.tiaOn, 'en')} is too old`,
    }),
    nextStep: assessLaw,
  },
  MECHANISM_UNKNOWN: {
    reason: (w) => ({
      nl: `Voor doorgifte naar ${w.place.nl} is niet vastgelegd welke waarborg er is`,
      en: `For the transfer to ${w.place.en} it is not recorded which safeguard there is`,
    }),
    nextStep: (w) => ({
      nl: `Vraag ${w.importer.nl} op welke basis de gegevens naar ${w.place.nl} gaan en leg het antwoord vast, ook als er geen basis is.`,
      en: `Ask ${w.importer.en} on what basis the data go to ${w.place.en} and record the answer, also when there is none.`,
    }),
  },
  SCC_OUTDATED: {
    reason: (w) => ({
      nl: `Doorgifte naar ${w.place.nl} op basis van oude modelcontractbepalingen die zijn ingetrokken`,
      en: `Transfer to ${w.place.en} on the basis of old standard contractual clauses that were repealed`,
    }),
    nextStep: suspendUntilClauses,
  },
  UNAUTHORISED_CLAUSES: {
    reason: (w) => ({
      nl: `Doorgifte naar ${w.place.nl} op basis van eigen contractbepalingen zonder toestemming van de Autoriteit Persoonsgegevens`,
      en: `Transfer to ${w.place.en} on the basis of own contractual clauses without authorisation of the supervisory authority`,
    }),
    nextStep: suspendUntilClauses,
  },
  TIA_NEGATIVE: {
    reason: (w) => ({
      nl: `Volgens de TIA beschermt de waarborg de gegevens in ${w.place.nl} niet voldoende`,
      en: `According to the TIA the safeguard does not protect the data in ${w.place.en} sufficiently`,
    }),
    nextStep: () => ({
      nl: 'Schort de doorgifte op. Neem aanvullende maatregelen en beoordeel opnieuw (TIA), of stop de doorgifte.',
      en: 'Suspend the transfer. Take supplementary measures and assess again (TIA), or stop the transfer.',
    }),
  },
  ART49_STRUCTURAL: {
    reason: (w) => ({
      nl: `Een afwijking voor een specifieke situatie kan een structurele doorgifte naar ${w.place.nl} niet dragen`,
      en: `A derogation for a specific situation cannot carry a structural transfer to ${w.place.en}`,
    }),
    nextStep: suspendUntilClauses,
  },
  NO_MECHANISM: {
    reason: (w) => ({
      nl: `Doorgifte naar ${w.place.nl} zonder geldige basis`,
      en: `Transfer to ${w.place.en} without a valid basis`,
    }),
    nextStep: signClauses,
  },
};

// A scope on the list begins with its condition in one sentence; limits and remarks follow.
function conditionOf(scope: string | undefined): string {
  const text = (scope ?? '').replace(/^(VOORWAARDE|CONDITION): /, '');
  return text.split(/\.\s/)[0]?.replace(/\.$/, '') ?? '';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function day(date: string | null, language: Language): string {
  return date === null ? '–' : formatDate(date, language);
}
