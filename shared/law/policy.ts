/** The choices that the law leaves to the organisation, as they stand until it chooses otherwise. */
import { emptyOf } from '../fields/field.ts';
import { type Policy, policyFields } from '../fields/organisation.ts';
import type { Processor } from '../fields/processor.ts';
import { type CivilDate, hasHappened } from './dates.ts';

/** What the assessment of transfers asks of the policy. */
export type TransferPolicy = Pick<
  Policy,
  'expiringDays' | 'dpfCheckMonths' | 'tiaReviewMonths' | 'tiaMissing' | 'lawChanged' | 'publicAuthority'
>;

/** What the status of agreements asks of the policy. */
export type AgreementPolicy = Pick<Policy, 'agreementExpiringDays'>;

export const defaultPolicy: Policy = emptyOf(policyFields);

/** Hours within which a breach is notified to the supervisory authority, as they apply on a day (Art. 33(1) GDPR). */
export function breachHoursOn({
  asOf,
  policy: { breachHours, laterBreachHours, laterBreachHoursFrom },
}: {
  readonly asOf: CivilDate;
  readonly policy: Pick<Policy, 'breachHours' | 'laterBreachHours' | 'laterBreachHoursFrom'>;
}): number {
  return laterBreachHours !== null && hasHappened(laterBreachHoursFrom, asOf)
    ? laterBreachHours
    : breachHours;
}

/** Months between two reviews of a supplier, by its criticality; not recorded counts as normal. */
export function reviewMonthsOf(
  criticality: Processor['criticality'],
  policy: Pick<Policy, 'reviewMonthsHigh' | 'reviewMonthsNormal' | 'reviewMonthsLow'>,
): number {
  if (criticality === 'high') return policy.reviewMonthsHigh;
  return criticality === 'low' ? policy.reviewMonthsLow : policy.reviewMonthsNormal;
}
