/** Sentences of the transfer advisories, in English. */
import type { Bilingual } from '../schema/primitives.ts';
import { capital, formatDate } from './format.ts';
import { day, owesGuarantees, type TransferWords } from './transfer-words.ts';

export const advisories = {
  ART49: {
    reason: () => 'A derogation is an exception that you must be able to account for case by case',
  },
  DPF_NO_FALLBACK: {
    reason: (w: TransferWords) =>
      `If the adequacy decision for ${w.place.en} ends, there is no other safeguard`,
    nextStep: (lacking: Bilingual) => `Have a fallback ready. ${lacking.en}`,
  },
  BCR_SCOPE: {
    reason: () =>
      'According to draft Recommendations 1/2026 of the EDPB, BCR for processors do not carry a direct transfer from a controller outside the group',
    nextStep: () => 'Follow the final recommendations and have another safeguard ready meanwhile.',
  },
  IMPORTER_NOT_RECORDED: {
    reason: (w: TransferWords) => `Where ${w.importer.en} is established is not recorded`,
    nextStep: (w: TransferWords) => `Record in which country ${w.importer.en} is established.`,
  },
  IMPORTER_UNNAMED: {
    reason: (w: TransferWords) =>
      `The data go to ${w.place.en}, but ${w.importer.en} is established in ${w.importerPlace?.en ?? 'the EEA'}`,
    nextStep: (w: TransferWords) => `Record which legal entity receives the data in ${w.place.en}.`,
  },
  LAW_CHANGED: {
    reason: (w: TransferWords) => `The law of ${w.place.en} changed after the TIA of ${day(w.tiaOn, 'en')}`,
    nextStep: (w: TransferWords) =>
      w.actor === 'sub-processor'
        ? `Ask ${w.supplier.en} for a new assessment (TIA) and review it.`
        : 'Review the TIA again and record the outcome with its date.',
  },
  SCC_SCOPE_GAP: {
    reason: (w: TransferWords) =>
      `The standard contractual clauses were not made for a recipient that is itself under the GDPR, such as ${w.importer.en}; there is no set for it yet`,
    nextStep: () =>
      'Follow whether the Commission adopts a set of its own; that the recipient is under the GDPR neither removes your duty nor makes the clauses needless.',
  },
  PARENT_RISK: {
    reason: (w: TransferWords) =>
      w.isParentAdequate
        ? `The parent company of ${w.importer.en} is established in ${w.parent?.en}, for which there is an adequacy decision; handing over to the parent is itself a transfer`
        : `${w.parent === null ? capital(w.importer.en) : `The parent company of ${w.importer.en}`} is established in ${(w.parent ?? w.importerPlace)?.en}: an authority there may demand data, and handing over to it is itself a transfer`,
    nextStep: (w: TransferWords) =>
      `Agree with ${w.actor === 'sub-processor' ? w.supplier.en : w.importer.en} how demands by a foreign authority are handled${owesGuarantees(w) ? ' and weigh this in the sufficient guarantees' : ''}.`,
  },
  SECURITY_ABROAD: {
    reason: (w: TransferWords) => `There is access to the data from ${w.place.en}`,
  },
};

/** The importer if no legal entity is recorded. */
export const importers = {
  processor: 'the supplier',
  'sub-processor': 'the sub-processor',
  controller: 'the controller',
  customer: 'our customer',
};

/** Art. 49(3): what a public authority is told about grounds a, b, c and the second subparagraph. */
export const authority = {
  closed:
    'A public authority cannot rely on this ground in the exercise of its public powers (Art. 49(3) GDPR).',
  notAsked:
    'If your organisation exercises public powers, this ground is not open for them (Art. 49(3) GDPR); record in the settings whether it does.',
};

/** Art. 49(1), second subparagraph. */
export const compelling =
  'On this ground you also inform the supervisory authority and the data subjects of the transfer (Art. 49(1), second subparagraph, GDPR).';

/** An event of law about a place, behind a verdict. */
export const event = (on: string, text: string) => `${formatDate(on, 'en')}: ${text}`;

/** Data within the EEA that are judged by the law of where who receives them is established. */
export const reachedFrom = (place: string, importer: string, from: string) =>
  `The data are in ${place}; what is assessed is that ${importer}, established in ${from}, can reach them from there.`;
