/** When an agreement in a list is the same as an existing one, and how the two are combined. */
import type { AgreementInput } from '../../../shared/fields/agreement.ts';

/** The facts by which two agreements are considered the same. */
function factsOf(agreement: AgreementInput): string {
  const { recorded, requestedOn, signedOn, effectiveOn, endsOn, renewal, notice, noticeGivenOn } = agreement;
  const { deletionConfirmedOn, model, notRequiredReason } = agreement;
  return JSON.stringify([
    [recorded, requestedOn, signedOn, effectiveOn, endsOn],
    [renewal.kind, renewal.months, notice?.months ?? null, notice?.days ?? null],
    [noticeGivenOn, deletionConfirmedOn, model, notRequiredReason],
  ]);
}

/** Whether everything that one agreement states is already in another. */
export function addsNothing(known: AgreementInput, stated: AgreementInput): boolean {
  return factsOf(overlay(known, stated)) === factsOf(known);
}

/**
 * Whether a list's agreement continues a recorded one, rather than being another: not signed on another day.
 */
export function continues(known: AgreementInput, stated: AgreementInput): boolean {
  if (known.recorded === 'superseded') return false;
  return known.signedOn === null || stated.signedOn === null || known.signedOn === stated.signedOn;
}

/** Fields not simply overwritten: identity, the checklist, and what is combined separately. */
const ownKeys = new Set(['id', 'checklist', 'renewal']);

/** The recorded agreement with the list's values; what the list leaves open stays as recorded. */
export function overlay(known: AgreementInput, stated: AgreementInput): AgreementInput {
  const filled = Object.entries(stated).filter(
    ([key, value]) => value !== null && value !== '' && !ownKeys.has(key),
  );
  const states = stated.renewal.kind !== 'none' || stated.endsOn !== null;
  const next: AgreementInput = { ...known, ...Object.fromEntries(filled) };
  if (states) next.renewal = stated.renewal;
  // "unknown" means that the list does not know, not that the register's value should be dropped.
  if (stated.recorded === 'unknown') next.recorded = known.recorded;
  return next;
}
