/** The closed sets of a data flow and of the bases on which it may leave the EEA (Chapter V GDPR). */

/** Who imports: `controller` = joint or independent, `customer` = our client, for whom we are the processor. */
export const actors = ['processor', 'sub-processor', 'controller', 'customer'] as const;
export const flowKinds = [
  'storage',
  'processing',
  'support',
  'remote-access',
  'backup',
  'disaster-recovery',
  'telemetry',
] as const;
export const mechanisms = [
  'scc-2021-914',
  'scc-2010-87',
  'scc-2004-915',
  'scc-2001-497',
  'bcr-processor',
  'bcr-controller',
  'code-of-conduct',
  'certification',
  'ad-hoc-clauses',
  'uk-idta',
  'uk-addendum',
  'dpf-onward',
  'onward-contract',
] as const;
export const dpfStatuses = ['active', 'inactive', 'not-listed'] as const;
export const dpfCoverages = ['hr', 'non-hr'] as const;
export const tiaOutcomes = ['positive', 'positive-with-measures', 'negative'] as const;
/** Whose assessment it is: our own, or that of the exporter (our processor), which we looked at (EDPB Opinion 22/2024). */
export const tiaAuthors = ['own', 'processor'] as const;
/** Who can read encrypted data: who holds the keys (EDPB Recommendations 01/2020, use cases 1 to 7). */
export const keyHolders = ['us', 'eea-third-party', 'importer', 'not-encrypted'] as const;
/** Supplementary measures by kind (EDPB Recommendations 01/2020, Annex 2). */
export const tiaMeasures = [
  'encryption-at-rest',
  'encryption-in-transit',
  'pseudonymisation',
  'split-processing',
  'transparency-report',
  'challenge-requests',
  'notify-requests',
  'access-policy',
  'minimisation',
  'audit',
] as const;
export const derogationGrounds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'second-subparagraph'] as const;
