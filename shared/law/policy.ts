/** The choices that the law leaves to the organisation, as they stand until it chooses otherwise. */
import type { Policy } from '../schema/organisation.ts';

/** What the assessment of transfers asks of the policy. */
export type TransferPolicy = Pick<
  Policy,
  'expiringDays' | 'dpfCheckMonths' | 'tiaReviewMonths' | 'tiaMissing'
>;

/** What the status of agreements asks of the policy. */
export type AgreementPolicy = Pick<Policy, 'agreementExpiringDays'>;

export const defaultPolicy: Policy = {
  expiringDays: 180,
  dpfCheckMonths: 12,
  tiaReviewMonths: 12,
  tiaMissing: 'action',
  agreementExpiringDays: 90,
  fourEyes: false,
};
