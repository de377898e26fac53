/** Sentences of the transfer advisories, in English. */
import type { Bilingual } from '../schema/primitives.ts';
import type { TransferWords } from './transfer-words.ts';

export const advisories = {
  ART49: {
    reason: () => 'A derogation is an exception that you must be able to account for case by case',
  },
  DPF_NO_FALLBACK: {
    reason: (w: TransferWords) =>
      `If the adequacy decision for ${w.place.en} falls, there is no other safeguard`,
    nextStep: (clauses: Bilingual) => `Have a fallback ready. ${clauses.en}`,
  },
  PARENT_RISK: {
    reason: (w: TransferWords) =>
      `The parent company of ${w.importer.en} is established in ${w.parent?.en}: an authority there may demand data`,
    nextStep: (w: TransferWords) =>
      `Agree with ${w.importer.en} how such demands are handled and weigh this in the sufficient guarantees.`,
  },
  SECURITY_ABROAD: {
    reason: (w: TransferWords) => `There is access to the data from ${w.place.en}`,
  },
};

/** The importer if no legal entity is recorded. */
export const importers = { processor: 'the supplier', 'sub-processor': 'the sub-processor' };
