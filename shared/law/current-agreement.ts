/** Which agreement a supplier's status comes from, and whether its dates can be changed where only that status stands. */
import type { AgreementFacts } from '../fields/agreement.ts';
import type { EndHindrance, RowAgreement } from '../fields/record.ts';
import type { AgreementStatus } from '../schema/agreement.ts';

/** Signed, and not at its end. */
const running: ReadonlySet<AgreementStatus> = new Set(['pending', 'active', 'expiring', 'renewed', 'notice']);

/**
 * Whether beside an agreement another one could be meant as well: several run, or several stand where it stands.
 * @param own its status. @param all the statuses of all agreements of the supplier, its own among them.
 */
export function isOneOfSeveral(own: AgreementStatus, all: readonly AgreementStatus[]): boolean {
  return all.filter(running.has(own) ? (other) => running.has(other) : (other) => other === own).length > 1;
}

/** From what the current end was computed; null where it is the end date as recorded. */
export function computedEnd({
  recorded,
  renewal,
}: Pick<AgreementFacts, 'recorded' | 'renewal'>): Exclude<EndHindrance, 'several'> | null {
  const isSigned = recorded === 'signed' || recorded === 'incorporated';
  return !isSigned || renewal.kind === 'none' ? null : renewal.kind;
}

type Facts = Pick<AgreementFacts, 'recorded' | 'signedOn' | 'effectiveOn' | 'endsOn' | 'renewal' | 'notice'>;

/** The agreement that counts as the list of suppliers has it. @param statuses as for {@link isOneOfSeveral}. */
export function rowAgreementOf(
  agreement: Facts & { readonly id: string; readonly version: number },
  own: AgreementStatus,
  statuses: readonly AgreementStatus[],
): RowAgreement {
  const { id, version, recorded, signedOn, effectiveOn, endsOn, notice } = agreement;
  const hindrance = isOneOfSeveral(own, statuses) ? ('several' as const) : null;
  const endHindrance = hindrance ?? computedEnd(agreement);
  return { id, version, recorded, signedOn, effectiveOn, endsOn, notice, hindrance, endHindrance };
}
