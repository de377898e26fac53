/** Processor agreement (verwerkersovereenkomst, Art. 28(3) GDPR). */
import * as z from 'zod';
import { checklist } from './checklist.ts';
import { civilDate, id, recordVersion, text } from './primitives.ts';

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

export const renewal = z.strictObject({
  kind: z.enum(['none', 'automatic', 'indefinite']),
  months: z.int().min(1).max(heldAtMost.months).nullable(),
});

export const noticePeriod = z.strictObject({
  months: z.int().min(0).max(heldAtMost.months),
  days: z.int().min(0).max(heldAtMost.days),
});

/** The facts that determine the status of one agreement; names as in the assessment cases. */
export const agreementFacts = z.strictObject({
  recorded: z.enum(recordedStates),
  signedOn: civilDate.nullable(),
  effectiveOn: civilDate.nullable(),
  endsOn: civilDate.nullable(),
  renewal,
  notice: noticePeriod.nullable(),
  noticeGivenOn: civilDate.nullable(),
  deletionConfirmedOn: civilDate.nullable(),
});
export type AgreementFacts = z.infer<typeof agreementFacts>;

export const agreementModels = [
  'own',
  'supplier',
  'scc-2021-915',
  'scc-2021-914-module-2',
  'scc-2021-914-module-3',
  'data-pro',
  'vng',
  'arvodi-arbit',
  'sector',
  'terms',
  'other',
] as const;

export const subProcessorAuthorisations = ['specific', 'general'] as const;

export const notRequiredReasons = [
  'independent-controller',
  'joint-controller',
  'no-personal-data',
  'own-authority',
] as const;

const ownFields = {
  title: text,
  model: z.enum(agreementModels).nullable(),
  requestedOn: civilDate.nullable(),
  notRequiredReason: z.enum(notRequiredReasons).nullable(),
  subProcessorAuthorisation: z.enum(subProcessorAuthorisations).nullable(),
  objectionDays: z.int().min(0).max(3650).nullable(),
  breachTermHours: z.int().min(0).max(8760).nullable(),
  supersededById: id.nullable(),
  checklist,
  remark: text,
};

/** Automatic renewal can only be counted from the end of a period, in whole periods of months. */
function automaticNeedsPeriod(terms: AgreementFacts, context: z.RefinementCtx): void {
  if (terms.renewal.kind !== 'automatic') return;
  if (terms.endsOn === null) {
    context.addIssue({ code: 'custom', path: ['endsOn'], message: 'automatic-needs-end' });
  }
  if (terms.renewal.months === null) {
    context.addIssue({ code: 'custom', path: ['renewal', 'months'], message: 'automatic-needs-months' });
  }
}

/** Like {@link agreementFacts}, refused if automatic renewal lacks its end or its months. */
export const assessableAgreementFacts = agreementFacts.superRefine(automaticNeedsPeriod);

/** Periods beyond {@link agreedAtMost} lead to days that no calendar of ours has. */
function periodsAreAgreeable({ renewal, notice }: AgreementFacts, context: z.RefinementCtx): void {
  const given: [path: string[], period: number, most: number][] = [
    [['renewal', 'months'], renewal.months ?? 0, agreedAtMost.months],
    [['notice', 'months'], notice?.months ?? 0, agreedAtMost.months],
    [['notice', 'days'], notice?.days ?? 0, agreedAtMost.days],
  ];
  for (const [path, period, most] of given) {
    if (period > most) context.addIssue({ code: 'custom', path, message: 'period-too-long' });
  }
}

/** What a person fills in for an agreement. */
export const agreementInput = agreementFacts
  .extend(ownFields)
  .superRefine(automaticNeedsPeriod)
  .superRefine(periodsAreAgreeable);
export type AgreementInput = z.infer<typeof agreementInput>;

/** An agreement about which nothing is known yet. */
export const emptyAgreement: AgreementInput = {
  recorded: 'unknown',
  signedOn: null,
  effectiveOn: null,
  endsOn: null,
  renewal: { kind: 'none', months: null },
  notice: null,
  noticeGivenOn: null,
  deletionConfirmedOn: null,
  title: '',
  model: null,
  requestedOn: null,
  notRequiredReason: null,
  subProcessorAuthorisation: null,
  objectionDays: null,
  breachTermHours: null,
  supersededById: null,
  checklist: {},
  remark: '',
};

/** An agreement as the register holds it. */
export const agreement = agreementFacts
  .extend(ownFields)
  .extend({ id, version: recordVersion, processorId: id });
export type Agreement = z.infer<typeof agreement>;

/** An agreement as its form holds it. */
export function agreementInputOf(agreement: Agreement): AgreementInput {
  const { id: _id, version: _version, processorId: _processorId, ...input } = agreement;
  return input;
}
