/** Sentences of every transfer verdict (Chapter V GDPR): reason and next step, in Dutch. */

import type { SccDefect } from '../law/transfer-dates.ts';
import type { TransferCode } from '../schema/transfer-codes.ts';
import { formatDate, joinList, lowerFirst } from './format.ts';
import { conditionOf, day, type TransferWords as Words } from './transfer-words.ts';

const nothingToDo = 'U hoeft hiervoor nu niets te doen.';

/** "Sign the clauses that fit and assess the law there." */
const signClauses = (w: Words) =>
  `Sluit modelcontractbepalingen module ${w.module} en beoordeel het recht in ${w.place.nl} (TIA).`;

const suspendUntilClauses = (w: Words) => `Schort de doorgifte op. ${signClauses(w)}`;

const assessLaw = (w: Words) =>
  `Beoordeel het recht en de praktijk in ${w.place.nl} (TIA) en leg de uitkomst met datum vast.`;

const onSafeguard = (basis: string) => (w: Words) =>
  `Doorgifte naar ${w.place.nl} op basis van ${basis}, met een actuele TIA`;

const defects = {
  module: 'het is niet de module die hier past',
  annexes: 'de bijlagen zijn niet volledig',
  signature: 'ze zijn niet getekend',
} satisfies Record<SccDefect, string>;

/** Next steps that depend on the recorded facts. */
export const steps = {
  nothingToDo,
  signClauses,
  reviewTia: (due: string) => `Beoordeel de TIA opnieuw, uiterlijk op ${formatDate(due, 'nl')}.`,
};

/** A reason has no full stop: the article follows in brackets. */
export const verdicts = {
  WITHIN_EEA: {
    reason: (w: Words) =>
      `De gegevens blijven in ${w.place.nl}, binnen de Europese Economische Ruimte: dit is geen doorgifte`,
    nextStep: () => nothingToDo,
  },
  NO_SEPARATE_IMPORTER: {
    reason: (w: Words) =>
      `Alleen eigen personeel van dezelfde rechtspersoon werkt vanuit ${w.place.nl}: er is geen andere ontvanger, dus geen doorgifte`,
    nextStep: () => 'Leg vast hoe de toegang vanuit het buitenland is beveiligd.',
  },
  NO_ACTIVE_FLOWS: {
    reason: () => 'Er is op deze dag geen gegevensstroom om te beoordelen',
    nextStep: () =>
      'Leg vast waar en door wie de gegevens worden verwerkt, als deze leverancier nog gegevens verwerkt.',
  },
  ADEQUACY: {
    reason: (w: Words) =>
      `Voor doorgifte naar ${w.place.nl} geldt een adequaatheidsbesluit: ${w.decision?.nl}`,
    recheckDpf: (due: string) => `Controleer de DPF-lijst opnieuw, uiterlijk op ${formatDate(due, 'nl')}.`,
    watchRenewal: (lastDay: string) =>
      `Houd de verlenging in de gaten: het besluit geldt tot en met ${formatDate(lastDay, 'nl')}.`,
  },
  SCC: { reason: onSafeguard('modelcontractbepalingen (SCC)') },
  BCR: { reason: onSafeguard('bindende bedrijfsvoorschriften voor verwerkers (BCR-P)') },
  CODE_OF_CONDUCT: { reason: onSafeguard('een goedgekeurde gedragscode') },
  CERTIFICATION: { reason: onSafeguard('een goedgekeurd certificeringsmechanisme') },
  AUTHORISED_CLAUSES: {
    reason: onSafeguard('eigen contractbepalingen met toestemming van de toezichthoudende autoriteit'),
  },
  ART49: {
    reason: (w: Words) =>
      `Doorgifte naar ${w.place.nl} op basis van een afgetekende afwijking voor een specifieke situatie`,
    nextStep: () =>
      'Gebruik de afwijking alleen incidenteel en leg de beoordeling vast in het register van de verwerkingsactiviteiten.',
  },
  UNKNOWN_LOCATION: {
    reason: (w: Words) => `Het is niet bekend waar ${w.importer.nl} de gegevens verwerkt`,
    nextStep: (w: Words) =>
      `Vraag ${w.importer.nl} in welke landen de gegevens staan en vanuit welke landen er toegang is.`,
  },
  ADEQUACY_CONDITION_UNCONFIRMED: {
    condition: {
      reason: (w: Words) =>
        `Voor ${w.place.nl} geldt een adequaatheidsbesluit met een voorwaarde die nog niet is bevestigd: ${conditionOf(w.scope?.nl)}`,
      nextStep: (w: Words) =>
        `Vraag ${w.importer.nl} of aan deze voorwaarde is voldaan en leg het antwoord vast.`,
    },
    notOnList: {
      reason: (w: Words) =>
        `Het adequaatheidsbesluit voor ${w.place.nl} geldt alleen voor organisaties op de DPF-lijst, en een vermelding van ${w.importer.nl} is niet vastgelegd`,
      nextStep: (w: Words) =>
        `Zoek ${w.importer.nl} op in de DPF-lijst en leg status, dekking en datum vast.`,
    },
    withoutHr: {
      reason: (w: Words) =>
        `De vermelding van ${w.importer.nl} op de DPF-lijst dekt geen personeelsgegevens (HR)`,
      nextStep: (w: Words) =>
        `Vraag ${w.importer.nl} om een vermelding met HR-dekking. Of: ${lowerFirst(signClauses(w))}`,
    },
  },
  DPF_RECHECK: {
    reason: (w: Words) =>
      `De vermelding van ${w.importer.nl} op de DPF-lijst is niet op tijd opnieuw gecontroleerd`,
    nextStep: () => 'Controleer de DPF-lijst en leg de datum en de nieuwe hernieuwingsdatum vast.',
  },
  ADEQUACY_EXPIRING: {
    reason: (w: Words) =>
      `Het adequaatheidsbesluit voor ${w.place.nl} geldt tot en met ${day(w.lastDay, 'nl')} en er staat geen andere waarborg klaar`,
    nextStep: (w: Words) => `Bereid u voor op het einde van het besluit. ${signClauses(w)}`,
  },
  SCC_DEFECT: {
    reason: (w: Words) =>
      `De modelcontractbepalingen (SCC) voor ${w.place.nl} zijn niet in orde: ${joinList(
        w.defects.map((defect) => defects[defect]),
        'nl',
      )}`,
    nextStep: (w: Words) =>
      `Laat module ${w.module} met volledige bijlagen ondertekenen en leg de datum vast.`,
  },
  BCR_WRONG_TYPE: {
    reason: () =>
      'Deze bindende bedrijfsvoorschriften zijn voor verwerkingsverantwoordelijken (BCR-C); een verwerker heeft BCR-P nodig',
    nextStep: (w: Words) =>
      `Vraag ${w.importer.nl} naar goedgekeurde BCR voor verwerkers. Of: ${lowerFirst(signClauses(w))}`,
  },
  TIA_MISSING: {
    reason: (w: Words) =>
      `Voor doorgifte naar ${w.place.nl} is er een waarborg, maar geen beoordeling van het recht daar (TIA)`,
    nextStep: assessLaw,
  },
  TIA_STALE: {
    reason: (w: Words) => `De TIA voor ${w.place.nl} van ${day(w.tiaOn, 'nl')} is te oud`,
    nextStep: assessLaw,
  },
  MECHANISM_UNKNOWN: {
    reason: (w: Words) => `Voor doorgifte naar ${w.place.nl} is niet vastgelegd welke waarborg er is`,
    nextStep: (w: Words) =>
      `Vraag ${w.importer.nl} op welke basis de gegevens naar ${w.place.nl} gaan en leg het antwoord vast, ook als er geen basis is.`,
  },
  SCC_OUTDATED: {
    reason: (w: Words) =>
      `Doorgifte naar ${w.place.nl} op basis van oude modelcontractbepalingen die zijn ingetrokken`,
    nextStep: suspendUntilClauses,
  },
  UNAUTHORISED_CLAUSES: {
    reason: (w: Words) =>
      `Doorgifte naar ${w.place.nl} op basis van eigen contractbepalingen zonder toestemming van de Autoriteit Persoonsgegevens`,
    nextStep: suspendUntilClauses,
  },
  TIA_NEGATIVE: {
    reason: (w: Words) => `Volgens de TIA beschermt de waarborg de gegevens in ${w.place.nl} niet voldoende`,
    nextStep: () =>
      'Schort de doorgifte op. Neem aanvullende maatregelen en beoordeel opnieuw (TIA), of stop de doorgifte.',
  },
  ART49_STRUCTURAL: {
    reason: (w: Words) =>
      `Een afwijking voor een specifieke situatie kan een structurele doorgifte naar ${w.place.nl} niet dragen`,
    nextStep: suspendUntilClauses,
  },
  NO_MECHANISM: {
    reason: (w: Words) => `Doorgifte naar ${w.place.nl} zonder geldige basis`,
    nextStep: signClauses,
  },
} satisfies Record<TransferCode, object>;
