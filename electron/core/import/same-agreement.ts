/** When an agreement that a list states is one that is there, and what it then becomes. */
import type { AgreementInput } from '../../../shared/schema/agreement.ts';

/** The facts by which two agreements are the same one. */
function factsOf(agreement: AgreementInput): string {
  const { recorded, requestedOn, signedOn, effectiveOn, endsOn, renewal, notice, noticeGivenOn } = agreement;
  const { deletionConfirmedOn, model, notRequiredReason } = agreement;
  return JSON.stringify([
    [recorded, requestedOn, signedOn, effectiveOn, endsOn],
    [renewal.kind, renewal.months, notice?.months ?? null, notice?.days ?? null],
    [noticeGivenOn, deletionConfirmedOn, model, notRequiredReason],
  ]);
}

/** Whether everything that one agreement states stands in another. */
export function addsNothing(known: AgreementInput, stated: AgreementInput): boolean {
  return factsOf(overlay(known, stated)) === factsOf(known);
}

/** Whether a list's agreement is the next state of a recorded one and not another: not signed on another day. */
export function continues(known: AgreementInput, stated: AgreementInput): boolean {
  if (known.recorded === 'superseded') return false;
  return known.signedOn === null || stated.signedOn === null || known.signedOn === stated.signedOn;
}

/** What is not overwritten as it stands: identity, the checklist, and what is decided apart. */
const ownKeys = new Set(['id', 'checklist', 'renewal']);

/** The recorded agreement with what the list states; what the list leaves open stays. */
export function overlay(known: AgreementInput, stated: AgreementInput): AgreementInput {
  const filled = Object.entries(stated).filter(
    ([key, value]) => value !== null && value !== '' && !ownKeys.has(key),
  );
  const states = stated.renewal.kind !== 'none' || stated.endsOn !== null;
  const next: AgreementInput = { ...known, ...Object.fromEntries(filled) };
  if (states) next.renewal = stated.renewal;
  // "unknown" says that the list does not know, not that the register should forget.
  if (stated.recorded === 'unknown') next.recorded = known.recorded;
  return next;
}
