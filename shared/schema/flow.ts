/** The closed sets of a data flow and of the bases on which it may leave the EEA (Chapter V GDPR). */

export const actors = ['processor', 'sub-processor'] as const;
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
] as const;
export const dpfStatuses = ['active', 'inactive', 'not-listed'] as const;
export const dpfCoverages = ['hr', 'non-hr'] as const;
export const tiaOutcomes = ['positive', 'positive-with-measures', 'negative'] as const;
export const derogationGrounds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'second-subparagraph'] as const;
