/** Sentences of the transfer advisories, in Dutch. */
import type { FlowFacts } from '../fields/flow.ts';
import type { Bilingual } from '../schema/primitives.ts';
import type { TransferWords } from './transfer-words.ts';

export const advisories = {
  ART49: {
    reason: () => 'Een afwijking is een uitzondering die u per geval moet kunnen verantwoorden',
  },
  DPF_NO_FALLBACK: {
    reason: (w: TransferWords) =>
      `Als het adequaatheidsbesluit voor ${w.place.nl} vervalt, is er geen andere waarborg`,
    nextStep: (clauses: Bilingual) => `Leg een terugval klaar. ${clauses.nl}`,
  },
  PARENT_RISK: {
    reason: (w: TransferWords) =>
      `De moedermaatschappij van ${w.importer.nl} is gevestigd in ${w.parent?.nl}: een overheid daar kan om gegevens vragen`,
    nextStep: (w: TransferWords) =>
      `Spreek met ${w.importer.nl} af hoe met zulke verzoeken wordt omgegaan en weeg dit mee bij de afdoende garanties.`,
  },
  SECURITY_ABROAD: {
    reason: (w: TransferWords) => `Er is toegang tot de gegevens vanuit ${w.place.nl}`,
  },
};

/** The importer if no legal entity is recorded. */
export const importers = { processor: 'de leverancier', 'sub-processor': 'de subverwerker' } satisfies Record<
  FlowFacts['actor'],
  string
>;
