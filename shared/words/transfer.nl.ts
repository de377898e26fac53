/** Sentences of the transfer advisories, in Dutch. */
import type { FlowFacts } from '../fields/flow.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { capital, formatDate } from './format.ts';
import { day, owesGuarantees, type TransferWords } from './transfer-words.ts';

export const advisories = {
  ART49: {
    reason: () => 'Een afwijking is een uitzondering die u per geval moet kunnen verantwoorden',
  },
  DPF_NO_FALLBACK: {
    reason: (w: TransferWords) =>
      `Als het adequaatheidsbesluit voor ${w.place.nl} vervalt, is er geen andere waarborg`,
    nextStep: (lacking: Bilingual) => `Leg een terugval klaar. ${lacking.nl}`,
  },
  BCR_SCOPE: {
    reason: () =>
      'Volgens ontwerpaanbevelingen 1/2026 van de EDPB dragen BCR voor verwerkers geen rechtstreekse doorgifte van een verwerkingsverantwoordelijke buiten het concern',
    nextStep: () => 'Volg de definitieve aanbevelingen en leg intussen een andere waarborg klaar.',
  },
  IMPORTER_NOT_RECORDED: {
    reason: (w: TransferWords) => `Waar ${w.importer.nl} is gevestigd, is niet vastgelegd`,
    nextStep: (w: TransferWords) => `Leg vast in welk land ${w.importer.nl} is gevestigd.`,
  },
  IMPORTER_UNNAMED: {
    reason: (w: TransferWords) =>
      `De gegevens gaan naar ${w.place.nl}, maar ${w.importer.nl} is gevestigd in ${w.importerPlace?.nl ?? 'de EER'}`,
    nextStep: (w: TransferWords) => `Leg vast welke rechtspersoon de gegevens in ${w.place.nl} krijgt.`,
  },
  LAW_CHANGED: {
    reason: (w: TransferWords) =>
      `Het recht in ${w.place.nl} is veranderd na de TIA van ${day(w.tiaOn, 'nl')}`,
    nextStep: (w: TransferWords) =>
      w.actor === 'sub-processor'
        ? `Vraag ${w.supplier.nl} om een nieuwe beoordeling (TIA) en beoordeel die.`
        : 'Beoordeel de TIA opnieuw en leg de uitkomst met datum vast.',
  },
  SCC_SCOPE_GAP: {
    reason: (w: TransferWords) =>
      `De standaardcontractbepalingen zijn niet gemaakt voor een ontvanger die zelf onder de AVG valt, zoals ${w.importer.nl}; een set daarvoor is er nog niet`,
    nextStep: () =>
      'Volg of de Commissie een eigen set vaststelt; dat de ontvanger onder de AVG valt, neemt uw plicht niet weg en maakt de bepalingen niet overbodig.',
  },
  PARENT_RISK: {
    reason: (w: TransferWords) =>
      w.isParentAdequate
        ? `De moedermaatschappij van ${w.importer.nl} is gevestigd in ${w.parent?.nl}, waarvoor een adequaatheidsbesluit geldt; doorgeven aan de moeder is zelf een doorgifte`
        : `${w.parent === null ? capital(w.importer.nl) : `De moedermaatschappij van ${w.importer.nl}`} is gevestigd in ${(w.parent ?? w.importerPlace)?.nl}: een overheid daar kan om gegevens vragen, en doorgeven daarheen is zelf een doorgifte`,
    nextStep: (w: TransferWords) =>
      `Spreek met ${w.actor === 'sub-processor' ? w.supplier.nl : w.importer.nl} af hoe met verzoeken van een buitenlandse overheid wordt omgegaan${owesGuarantees(w) ? ' en weeg dit mee bij de afdoende garanties' : ''}.`,
  },
  SECURITY_ABROAD: {
    reason: (w: TransferWords) => `Er is toegang tot de gegevens vanuit ${w.place.nl}`,
  },
};

/** The importer if no legal entity is recorded. */
export const importers = {
  processor: 'de leverancier',
  'sub-processor': 'de subverwerker',
  controller: 'de verwerkingsverantwoordelijke',
  customer: 'onze klant',
} satisfies Record<FlowFacts['actor'], string>;

/** Art. 49(3): what a public authority is told about grounds a, b, c and the second subparagraph. */
export const authority = {
  closed:
    'Als overheidsorgaan kunt u zich bij de uitoefening van openbare bevoegdheden niet op deze grond beroepen (art. 49 lid 3 AVG).',
  notAsked:
    'Oefent uw organisatie openbare bevoegdheden uit, dan staat deze grond daarvoor niet open (art. 49 lid 3 AVG); leg in de instellingen vast of dat zo is.',
};

/** Art. 49(1), second subparagraph. */
export const compelling =
  'Op deze grond meldt u de doorgifte ook aan de toezichthoudende autoriteit en aan de betrokkenen (art. 49 lid 1, tweede alinea, AVG).';

/** An event of law about a place, behind a verdict. */
export const event = (on: string, text: string) => `${formatDate(on, 'nl')}: ${text}`;

/** Data within the EEA that are judged by the law of where who receives them is established. */
export const reachedFrom = (place: string, importer: string, from: string) =>
  `De gegevens zijn in ${place}; beoordeeld is dat ${importer}, gevestigd in ${from}, er vandaar bij kan.`;
