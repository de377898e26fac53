/** Sentences of every transfer verdict (Chapter V GDPR): reason and next step, in Dutch. */

import type { SccDefect } from '../law/safeguards.ts';
import type { TransferCode } from '../schema/transfer-codes.ts';
import { capital, formatDate, joinList, lowerFirst } from './format.ts';
import { conditionOf, day, type TransferWords as Words } from './transfer-words.ts';

const nothingToDo = 'U hoeft hiervoor nu niets te doen.';

/** Who can be asked: of a sub-processor only our own processor. */
const asked = (w: Words) => (w.actor === 'sub-processor' ? w.supplier.nl : w.importer.nl);

/** "Sign the clauses that fit and assess the law there", to whoever can: we are no party to those with a sub-processor. */
const signClauses = (w: Words): string =>
  w.actor === 'sub-processor'
    ? `Vraag ${w.supplier.nl} om met ${w.importer.nl} standaardcontractbepalingen module 3 te sluiten, en om de beoordeling van het recht in ${w.place.nl} (TIA).`
    : `Sluit met ${w.importer.nl} standaardcontractbepalingen module ${w.module}${w.actor === 'customer' ? '' : ` en beoordeel het recht in ${w.place.nl} (TIA)`}.`;

/** What a sub-processor does is for our processor to stop. */
const suspend = (w: Words): string =>
  w.actor === 'sub-processor' ? `Laat ${w.supplier.nl} de doorgifte opschorten.` : 'Schort de doorgifte op.';

const suspendUntilClauses = (w: Words): string => `${suspend(w)} ${signClauses(w)}`;

const assessLaw = (w: Words): string =>
  w.actor === 'sub-processor'
    ? `Vraag ${w.supplier.nl} om de beoordeling van het recht in ${w.place.nl} (TIA), beoordeel die en leg de uitkomst met datum vast.`
    : `Beoordeel het recht en de praktijk in ${w.place.nl} (TIA) en leg de uitkomst met datum vast.`;

const repairClauses = (w: Words): string =>
  w.actor === 'sub-processor'
    ? `Vraag ${w.supplier.nl} om module 3 met volledige bijlagen te laten ondertekenen en leg de datum vast.`
    : `Laat module ${w.module} met volledige bijlagen ondertekenen en leg de datum vast.`;

/** What is still to be done for clauses that are not in order; of annexes that nobody asked about that is asking. */
const settleClauses = (w: Words): string => {
  if (w.defects.length !== 1 || w.defects[0] !== 'annexes-unknown') return repairClauses(w);
  return w.actor === 'sub-processor'
    ? `Vraag ${w.supplier.nl} of de bijlagen bij module 3 volledig zijn en leg het antwoord vast.`
    : `Kijk na of de bijlagen bij module ${w.module} volledig zijn en leg dat vast.`;
};

/** What is still to be done for the safeguard that has to carry the transfer. */
const completeFallback = (w: Words): string => {
  if (w.fallbackLacks === 'TIA_MISSING' || w.fallbackLacks === 'TIA_STALE') return assessLaw(w);
  return w.fallbackLacks === 'SCC_DEFECT' ? repairClauses(w) : signClauses(w);
};

const onSafeguard = (basis: string) => (w: Words) =>
  `Doorgifte naar ${w.place.nl} op basis van ${basis}${w.actor === 'customer' ? '' : ', met een actuele TIA'}`;

const defects = {
  module: 'het is niet de module die hier past',
  annexes: 'de bijlagen zijn niet volledig',
  'annexes-unknown': 'niet vastgelegd is of de bijlagen volledig zijn',
  signature: 'ze zijn niet getekend',
  'too-early': 'ze dragen een datum van vóór 27-6-2021, toen ze nog niet bestonden',
} satisfies Record<SccDefect, string>;

/** Next steps that depend on the recorded facts. */
export const steps = {
  nothingToDo,
  completeFallback,
  reviewTia: (due: string) => `Beoordeel de TIA opnieuw, uiterlijk op ${formatDate(due, 'nl')}.`,
};

/** A reason has no full stop: the article follows in brackets. */
export const verdicts = {
  WITHIN_EEA: {
    inside: {
      reason: (w: Words) =>
        `De verwerking vindt plaats in ${w.place.nl}, binnen de Europese Economische Ruimte: dit is geen doorgifte`,
      nextStep: () => nothingToDo,
    },
    noAccess: {
      reason: (w: Words) =>
        `De verwerking vindt plaats in ${w.place.nl}. ${capital(w.importer.nl)} is gevestigd in ${w.importerPlace?.nl}, maar heeft daar geen toegang tot de gegevens (bevestigd op ${day(w.noAccess?.confirmedOn ?? null, 'nl')}): dit is geen doorgifte`,
      nextStep: (w: Words): string =>
        w.noAccess?.evidence === ''
          ? 'Leg vast waaruit blijkt dat er geen toegang van buiten de EER is.'
          : 'Vraag dit opnieuw na als de dienst of de groep verandert.',
    },
    notRecorded: {
      reason: (w: Words) =>
        `De verwerking vindt plaats in ${w.place.nl}, binnen de Europese Economische Ruimte. Waar ${w.importer.nl} is gevestigd is niet vastgelegd: of dit geen doorgifte is, staat nog niet vast`,
      nextStep: (w: Words) => `Leg vast in welk land ${w.importer.nl} is gevestigd.`,
    },
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
  NO_FLOWS_RECORDED: {
    reason: () => 'Er is niet vastgelegd waar en door wie de gegevens worden verwerkt',
    nextStep: (w: Words) =>
      `Vraag ${w.supplier.nl} waar de gegevens staan en vanuit welke landen er toegang is, en leg dat als gegevensstroom vast.`,
  },
  IMPORTER_OUTSIDE_EEA: {
    notAsked: {
      reason: (w: Words) =>
        `De gegevens zijn binnen de EER, maar ${w.importer.nl} is gevestigd in ${w.place.nl}; of er vandaar toegang is, is niet vastgelegd`,
      nextStep: (w: Words) =>
        `Vraag ${asked(w)} of en hoe er van buiten de EER toegang is. Is die er niet, leg dan vast waaruit dat blijkt, met datum; anders op welke basis.`,
    },
    reaching: {
      reason: (w: Words) =>
        `De gegevens zijn binnen de EER, maar ${w.importer.nl} heeft er vanuit ${w.place.nl} toegang toe; op welke basis is niet vastgelegd`,
      nextStep: (w: Words) =>
        `Vraag ${asked(w)} op welke basis er toegang is vanuit ${w.place.nl} en leg het antwoord vast, ook als er geen basis is.`,
    },
  },
  IMPORTER_UNNAMED: {
    reason: (w: Words) =>
      `De gegevens gaan naar ${w.place.nl}, maar ${w.importer.nl} is gevestigd in ${w.importerPlace?.nl ?? 'de EER'}: welke rechtspersoon ze daar krijgt, is niet vastgelegd`,
    nextStep: (w: Words) =>
      `Vraag ${asked(w)} welke rechtspersoon in ${w.place.nl} toegang heeft en leg naam en land van vestiging vast.`,
  },
  SUBPROCESSOR_NOT_LOCATED: {
    reason: (w: Words) =>
      w.importerPlace === null
        ? `Van subverwerker ${w.importer.nl} is niet bekend waar die is gevestigd, en niet vastgelegd waar die de gegevens verwerkt`
        : `Subverwerker ${w.importer.nl} is gevestigd in ${w.importerPlace.nl}; waar die de gegevens verwerkt is niet vastgelegd`,
    nextStep: (w: Words) =>
      `Vraag ${w.supplier.nl} waar ${w.importer.nl} de gegevens verwerkt en op welke basis, en leg dat als gegevensstroom vast.`,
  },
  ONWARD: {
    reason: (w: Words) =>
      `${capital(w.importer.nl)} in ${w.place.nl} krijgt de gegevens van een ontvanger in ${w.exporterPlace?.nl}, op basis van een getekend instrument voor verdere doorgifte`,
    nextStep: () => 'Bewaar een afschrift of verklaring van dat instrument bij de documenten.',
  },
  ONWARD_UNDOCUMENTED: {
    reason: (w: Words) =>
      `Een ontvanger in ${w.exporterPlace?.nl} stuurt de gegevens door naar ${w.place.nl}; op welke basis is niet vastgelegd`,
    nextStep: (w: Words) =>
      `Vraag ${w.supplier.nl} op welke basis de gegevens verder gaan (bijvoorbeeld IDTA, Addendum of het DPF-contract) en leg dat met datum vast.`,
  },
  SAFEGUARD_UNPROVEN: {
    reason: (w: Words) =>
      `Voor doorgifte naar ${w.place.nl} is een waarborg genoemd, maar niet wanneer die is goedgekeurd of afgegeven`,
    nextStep: (w: Words) =>
      `Vraag ${asked(w)} om de goedkeuring of het certificaat en om bewijs dat ${w.importer.nl} eraan is gebonden, en leg kenmerk en datum vast.`,
  },
  ADEQUACY: {
    reason: (w: Words) =>
      `Voor doorgifte naar ${w.place.nl} geldt een adequaatheidsbesluit: ${w.decision?.nl}`,
    recheckDpf: (due: string) => `Controleer de DPF-lijst opnieuw, uiterlijk op ${formatDate(due, 'nl')}.`,
    watchRenewal: (lastDay: string) =>
      `Houd de verlenging in de gaten: het besluit geldt tot en met ${formatDate(lastDay, 'nl')}.`,
  },
  SCC: { reason: onSafeguard('standaardcontractbepalingen (SCC)') },
  BCR: { reason: onSafeguard('bindende bedrijfsvoorschriften (BCR)') },
  CODE_OF_CONDUCT: { reason: onSafeguard('een goedgekeurde gedragscode') },
  CERTIFICATION: { reason: onSafeguard('een goedgekeurd certificeringsmechanisme') },
  AUTHORISED_CLAUSES: {
    reason: onSafeguard('eigen contractbepalingen met toestemming van de toezichthoudende autoriteit'),
  },
  ART49: {
    reason: (w: Words) =>
      `Doorgifte naar ${w.place.nl} op basis van een goedgekeurde afwijking voor een specifieke situatie`,
    nextStep: () =>
      'Gebruik de afwijking alleen incidenteel en leg de beoordeling vast in het register van de verwerkingsactiviteiten.',
  },
  UNKNOWN_LOCATION: {
    reason: (w: Words) => `Het is niet bekend waar ${w.importer.nl} de gegevens verwerkt`,
    nextStep: (w: Words) =>
      `Vraag ${asked(w)} in welke landen de gegevens staan en vanuit welke landen er toegang is.`,
  },
  ADEQUACY_CONDITION_UNCONFIRMED: {
    condition: {
      reason: (w: Words) =>
        `Voor ${w.place.nl} geldt een adequaatheidsbesluit met een voorwaarde die nog niet is bevestigd: ${conditionOf(w.scope?.nl)}`,
      nextStep: (w: Words) => `Vraag ${asked(w)} of aan deze voorwaarde is voldaan en leg het antwoord vast.`,
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
        `Vraag ${asked(w)} om een vermelding met HR-dekking. Of: ${lowerFirst(signClauses(w))}`,
    },
  },
  DPF_RECHECK: {
    reason: (w: Words) =>
      `De vermelding van ${w.importer.nl} op de DPF-lijst is niet op tijd opnieuw gecontroleerd`,
    nextStep: () =>
      'Controleer de DPF-lijst en leg de datum en de nieuwe hernieuwingsdatum vast. Is de vermelding vervallen, dan vraagt verdere doorgifte een andere waarborg.',
  },
  ADEQUACY_EXPIRING: {
    reason: (w: Words) =>
      `Het adequaatheidsbesluit voor ${w.place.nl} geldt tot en met ${day(w.lastDay, 'nl')} en er staat geen andere waarborg klaar`,
    nextStep: (w: Words) => `Bereid u voor op het einde van het besluit. ${completeFallback(w)}`,
  },
  SCC_DEFECT: {
    reason: (w: Words) =>
      `De standaardcontractbepalingen (SCC) voor ${w.place.nl} zijn niet in orde: ${joinList(
        w.defects.map((defect) => defects[defect]),
        'nl',
      )}`,
    nextStep: settleClauses,
  },
  BCR_WRONG_TYPE: {
    reason: (w: Words): string =>
      w.isBcrForProcessors
        ? 'Deze bindende bedrijfsvoorschriften zijn voor verwerkers (BCR-P) en dragen een doorgifte aan een verwerkingsverantwoordelijke niet'
        : 'Deze bindende bedrijfsvoorschriften zijn voor verwerkingsverantwoordelijken (BCR-C) en dragen alleen een doorgifte binnen hetzelfde concern',
    nextStep: (w: Words) =>
      w.actor === 'controller' || w.actor === 'customer'
        ? signClauses(w)
        : `Vraag ${asked(w)} naar goedgekeurde BCR voor verwerkers. Of: ${lowerFirst(signClauses(w))}`,
  },
  TIA_MISSING: {
    reason: (w: Words) =>
      `Voor doorgifte naar ${w.place.nl} is er een waarborg, maar geen beoordeling van het recht daar (TIA)`,
    nextStep: (w: Words) => (w.isBlocked ? `${suspend(w)} ${assessLaw(w)}` : assessLaw(w)),
  },
  TIA_STALE: {
    reason: (w: Words) => `De TIA voor ${w.place.nl} van ${day(w.tiaOn, 'nl')} is te oud`,
    nextStep: assessLaw,
  },
  MECHANISM_UNKNOWN: {
    reason: (w: Words) => `Voor doorgifte naar ${w.place.nl} is niet vastgelegd welke waarborg er is`,
    nextStep: (w: Words) =>
      `Vraag ${asked(w)} op welke basis de gegevens naar ${w.place.nl} gaan en leg het antwoord vast, ook als er geen basis is.`,
  },
  SCC_OUTDATED: {
    reason: (w: Words) =>
      `Doorgifte naar ${w.place.nl} op basis van oude modelcontractbepalingen die zijn ingetrokken`,
    nextStep: suspendUntilClauses,
  },
  UNAUTHORISED_CLAUSES: {
    reason: (w: Words) =>
      `Doorgifte naar ${w.place.nl} op basis van eigen contractbepalingen zonder toestemming van de bevoegde toezichthoudende autoriteit (in Nederland: de AP)`,
    nextStep: suspendUntilClauses,
  },
  TIA_NEGATIVE: {
    reason: (w: Words) => `Volgens de TIA beschermt de waarborg de gegevens in ${w.place.nl} niet voldoende`,
    nextStep: (w: Words) =>
      w.actor === 'sub-processor'
        ? `${suspend(w)} Vraag om aanvullende maatregelen en beoordeel opnieuw (TIA), of laat de doorgifte stoppen.`
        : `${suspend(w)} Neem aanvullende maatregelen en beoordeel opnieuw (TIA), of stop de doorgifte.`,
  },
  ART49_STRUCTURAL: {
    cannot: {
      reason: (w: Words) =>
        `Een afwijking voor een specifieke situatie kan een structurele doorgifte naar ${w.place.nl} niet dragen`,
      nextStep: suspendUntilClauses,
    },
    toJustify: {
      reason: (w: Words) =>
        `Een structurele doorgifte naar ${w.place.nl} rust op een afwijking die niet tot incidentele gevallen beperkt is, maar wel een uitzondering blijft`,
      nextStep: (w: Words) =>
        `Leg vast waarom de afwijking ook structureel noodzakelijk is, en bij grond d of g op welk recht van de Unie of van Nederland ze rust. Of: ${lowerFirst(signClauses(w))}`,
    },
  },
  NO_MECHANISM: {
    reason: (w: Words) => `Doorgifte naar ${w.place.nl} zonder geldige basis`,
    nextStep: suspendUntilClauses,
  },
} satisfies Record<TransferCode, object>;
