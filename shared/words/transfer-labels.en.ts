/** Short names of the transfer verdicts and advisories (Chapter V GDPR), in English. */

export const codes = {
  WITHIN_EEA: 'Within the EEA',
  NO_SEPARATE_IMPORTER: 'No separate importer',
  NO_ACTIVE_FLOWS: 'No active data flow',
  ADEQUACY: 'Adequacy decision',
  SCC: 'Standard contractual clauses (SCC)',
  BCR: 'Binding corporate rules (BCR)',
  CODE_OF_CONDUCT: 'Code of conduct',
  CERTIFICATION: 'Certification mechanism',
  AUTHORISED_CLAUSES: 'Authorised clauses',
  ART49: 'Derogation for a specific situation',
  UNKNOWN_LOCATION: 'Location unknown',
  ADEQUACY_CONDITION_UNCONFIRMED: 'Condition of the adequacy decision not confirmed',
  DPF_RECHECK: 'Check the DPF List again',
  ADEQUACY_EXPIRING: 'Adequacy decision about to end',
  SCC_DEFECT: 'Standard contractual clauses incomplete',
  BCR_WRONG_TYPE: 'Wrong type of BCR',
  TIA_MISSING: 'TIA missing',
  TIA_STALE: 'TIA out of date',
  MECHANISM_UNKNOWN: 'Safeguard not recorded',
  SCC_OUTDATED: 'Repealed standard contractual clauses',
  UNAUTHORISED_CLAUSES: 'Clauses without authorisation',
  TIA_NEGATIVE: 'TIA negative',
  ART49_STRUCTURAL: 'Derogation used structurally',
  NO_MECHANISM: 'No valid basis',
};

export const advisories = {
  ART49: 'Exception: keep a record',
  DPF_NO_FALLBACK: 'No fallback beside the DPF',
  PARENT_RISK: 'Parent company outside the EEA',
  SECURITY_ABROAD: 'Access from abroad',
};
