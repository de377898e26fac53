/** The choices that the law leaves to the organisation, as they stand until it chooses otherwise. */
import { emptyOf } from '../fields/field.ts';
import { type Policy, policyFields } from '../fields/organisation.ts';

/** What the assessment of transfers asks of the policy. */
export type TransferPolicy = Pick<
  Policy,
  'expiringDays' | 'dpfCheckMonths' | 'tiaReviewMonths' | 'tiaMissing'
>;

/** What the status of agreements asks of the policy. */
export type AgreementPolicy = Pick<Policy, 'agreementExpiringDays'>;

export const defaultPolicy: Policy = emptyOf(policyFields);
