/** The closed sets and the longest periods of a processor agreement (Art. 28(3) GDPR). */
export const recordedStates = [
  'unknown',
  'missing',
  'requested',
  'draft',
  'negotiation',
  'to-sign',
  'signed',
  'incorporated',
  'not-required',
  'superseded',
] as const;
export type RecordedState = (typeof recordedStates)[number];

/** Status on a day: the recorded state, or what follows from the dates of a signed agreement. */
export const agreementStatuses = [
  'unknown',
  'missing',
  'requested',
  'draft',
  'negotiation',
  'to-sign',
  'not-required',
  'superseded',
  'pending',
  'active',
  'expiring',
  'renewed',
  'expired',
  'notice',
  'ended-open',
  'ended',
] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

/** Longest periods that a register may hold: those that were taken before {@link agreedAtMost} was. */
export const heldAtMost = { months: 1200, days: 36_500 } as const;
/** Longest notice and renewal that can be filled in: ten years. Longer ones are slips of the keyboard. */
export const agreedAtMost = { months: 120, days: 3650 } as const;

/** At the end of what an agreement for an indefinite time can be ended. */
export const noticeTowards = ['month', 'quarter', 'year'] as const;

export const renewalKinds = ['none', 'automatic', 'indefinite'] as const;

export const agreementModels = [
  'own',
  'supplier',
  'scc-2021-915',
  'scc-2021-914-module-2',
  'scc-2021-914-module-3',
  'data-pro',
  'vng',
  'arvodi-arbit',
  'boz',
  'surf',
  'privacyconvenant',
  'wpg',
  'sector',
  'terms',
  'other',
] as const;
export type AgreementModel = (typeof agreementModels)[number];

export const subProcessorAuthorisations = ['specific', 'general'] as const;

export const notRequiredReasons = [
  'independent-controller',
  'joint-controller',
  'no-personal-data',
  'own-authority',
] as const;
