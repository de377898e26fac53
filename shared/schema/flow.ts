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
/** The programmes of the List; only the EU-U.S. one is what Decision (EU) 2023/1795 speaks of. */
export const dpfProgrammes = ['eu-us', 'uk-extension', 'swiss-us'] as const;
export const dpfCoverages = ['hr', 'non-hr'] as const;
export const tiaOutcomes = ['positive', 'positive-with-measures', 'negative'] as const;
/** Whose assessment it is: our own, or that of the exporter (our processor), which we looked at (EDPB Opinion 22/2024). */
export const tiaAuthors = ['own', 'processor'] as const;
/** Who can read encrypted data: who holds the keys (EDPB Recommendations 01/2020, use cases 1 to 7). */
export const keyHolders = ['us', 'eea-third-party', 'importer', 'not-encrypted'] as const;
/** Supplementary measures by kind (EDPB Recommendations 01/2020, Annex 2). */
export const technicalMeasures = [
  'encryption-at-rest',
  'encryption-in-transit',
  'pseudonymisation',
  'split-processing',
  'protected-recipient',
] as const;
export const contractualMeasures = [
  'technical-required',
  'no-back-doors',
  'challenge-requests',
  'notify-requests',
  'warrant-canary',
  'inform-subjects',
  'audit',
] as const;
export const organisationalMeasures = [
  'internal-policies',
  'request-log',
  'transparency-report',
  'access-policy',
  'minimisation',
  'standards',
] as const;
export const tiaMeasures = [...technicalMeasures, ...contractualMeasures, ...organisationalMeasures] as const;
/** The steps of a transfer impact assessment (EDPB Recommendations 01/2020, version 2.0). */
export const tiaSteps = ['transfer', 'tool', 'law', 'measures', 'formal', 'review'] as const;
export type TiaStep = (typeof tiaSteps)[number];
export const derogationGrounds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'second-subparagraph'] as const;
