/** When an agreement in a list is the same as an existing one, and how the two are combined. */
import { type AgreementInput, agreementFields } from '../../../shared/fields/agreement.ts';
import { namesOf, pickValues, withGiven } from '../../../shared/fields/field.ts';
import { equal } from '../../../shared/schema/equal.ts';

/** Fields that describe an agreement without making it another one. */
const describing = namesOf(agreementFields).filter((name) => {
  const { kind } = agreementFields[name];
  return kind === 'line' || kind === 'text';
});

/** What an agreement has that a list does not give, or that is combined separately. */
const apart: ReadonlySet<string> = new Set([...describing, 'checklist', 'serviceIds', 'supersededById']);
const facts = namesOf(agreementFields).filter((name) => !apart.has(name));

/** The facts by which two agreements are considered the same. */
const factsOf = (agreement: AgreementInput) => pickValues(agreement, facts);

/** The agreement with the words of another about it: where it has none, or over its own. */
export function described(known: AgreementInput, stated: AgreementInput, overwrite: boolean): AgreementInput {
  const given = describing.filter((name) => stated[name] !== '' && (overwrite || known[name] === ''));
  return withGiven(known, pickValues(stated, given));
}

/** Whether everything that one agreement states is already in another. */
export function addsNothing(known: AgreementInput, stated: AgreementInput): boolean {
  return equal(factsOf(overlay(known, stated)), factsOf(known));
}

/**
 * Whether a list's agreement continues a recorded one, rather than being another: not signed on another day.
 */
export function continues(known: AgreementInput, stated: AgreementInput): boolean {
  if (known.recorded === 'superseded') return false;
  return known.signedOn === null || stated.signedOn === null || known.signedOn === stated.signedOn;
}

/** Fields not simply overwritten: what no list gives, and what is combined separately. */
const ownKeys = new Set(['checklist', 'serviceIds', 'renewal']);

/** The recorded agreement with the list's values; what the list leaves open stays as recorded. */
export function overlay(known: AgreementInput, stated: AgreementInput): AgreementInput {
  const filled = Object.entries(stated).filter(
    ([key, value]) => value !== null && value !== '' && !ownKeys.has(key),
  );
  const states = stated.renewal.kind !== 'none' || stated.endsOn !== null;
  const next: AgreementInput = { ...known, ...Object.fromEntries(filled) };
  if (states) next.renewal = stated.renewal;
  // What runs for an indefinite time by now does not end on the day of before.
  if (stated.renewal.kind === 'indefinite' && stated.endsOn === null) next.endsOn = null;
  // "unknown" means that the list does not know, not that the register's value should be dropped.
  if (stated.recorded === 'unknown') next.recorded = known.recorded;
  return next;
}
