/** The closed sets of codes of the verdict on transfers (Chapter V GDPR). */

/** Every reason that a verdict can have. */
export const transferCodes = [
  'WITHIN_EEA',
  'NO_SEPARATE_IMPORTER',
  'NO_ACTIVE_FLOWS',
  'NO_FLOWS_RECORDED',
  'ADEQUACY',
  'SCC',
  'BCR',
  'CODE_OF_CONDUCT',
  'CERTIFICATION',
  'AUTHORISED_CLAUSES',
  'ONWARD',
  'ART49',
  'UNKNOWN_LOCATION',
  'IMPORTER_OUTSIDE_EEA',
  'IMPORTER_UNNAMED',
  'SUBPROCESSOR_NOT_LOCATED',
  'ADEQUACY_CONDITION_UNCONFIRMED',
  'DPF_RECHECK',
  'ADEQUACY_EXPIRING',
  'SCC_DEFECT',
  'BCR_WRONG_TYPE',
  'SAFEGUARD_UNPROVEN',
  'ONWARD_UNDOCUMENTED',
  'TIA_MISSING',
  'TIA_STALE',
  'MECHANISM_UNKNOWN',
  'SCC_OUTDATED',
  'UNAUTHORISED_CLAUSES',
  'TIA_NEGATIVE',
  'ART49_STRUCTURAL',
  'NO_MECHANISM',
] as const;
export type TransferCode = (typeof transferCodes)[number];

/** What to keep in mind in addition to the verdict. */
export const advisories = [
  'ART49',
  'BCR_SCOPE',
  'DPF_NO_FALLBACK',
  'IMPORTER_NOT_RECORDED',
  'IMPORTER_UNNAMED',
  'LAW_CHANGED',
  'PARENT_RISK',
  'SCC_SCOPE_GAP',
  'SECURITY_ABROAD',
] as const;
export type Advisory = (typeof advisories)[number];

/** From best to worst: the only place that defines this order. */
export const transferResults = ['none', 'ok', 'action', 'blocked'] as const;
export type TransferResult = (typeof transferResults)[number];
