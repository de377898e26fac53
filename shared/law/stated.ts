/** What the words of a list that nobody settled yet leave open about an agreement. */
import type { Agreement } from '../fields/agreement.ts';
import type { Processor } from '../fields/processor.ts';
import type { ProcessorVerdict } from '../fields/record.ts';
import type { Stated } from '../fields/stated.ts';
import type { Settlement } from '../schema/stated.ts';
import type { Advisory, TransferResult } from '../schema/transfer-codes.ts';
import type { AgreementState } from './agreement.ts';
import { agreementOrder, isProcessor, needsAgreement } from './verdict.ts';

/** The cells, by the name of their field in a list, from which it follows whether an agreement is in force: one ends with the relation. */
const termFields: ReadonlySet<string | null> = new Set([
  'agreementState',
  'signedOn',
  'effectiveOn',
  'endsOn',
  'endedOn',
]);

/** What of a supplier decides which words count: of one whose end is recorded, words about its end leave nothing open. */
type Told = { readonly statedInList: readonly Stated[]; readonly endedOn: string | null };

type Facts = Pick<Agreement, 'id' | 'recorded' | 'endsOn'>;

/** Whether a cell about the state or the term of an agreement was refused or read with doubt. */
const leavesTermOpen = ({ field, why }: Pick<Stated, 'field' | 'why'>): boolean =>
  why !== 'kept' && (field === 'renewal' || termFields.has(field));

/** Whether a cell may be settled in a way: in a remark nobody would see any more that a term is not certain. */
export const canBeSettled = (cell: Pick<Stated, 'field' | 'why'>, how: Settlement): boolean =>
  how !== 'remarked' || !leavesTermOpen(cell);

/** Words about renewal leave the day itself open only where they were refused, or where no end is recorded. */
const concernsTerm = (cell: Stated, { endsOn }: Facts): boolean =>
  leavesTermOpen(cell) && (cell.field !== 'renewal' || cell.why === 'rejected' || endsOn === null);

/**
 * The cells about the state and the term of an agreement that were refused or read with doubt: while they stand, what
 * follows from its dates is not certain. One of which nobody can tell whose it is counts for each agreement.
 */
export function unreadTerm({ statedInList, endedOn }: Told, agreement: Facts): Stated[] {
  if (agreement.recorded !== 'signed' && agreement.recorded !== 'incorporated') return [];
  return statedInList.filter(
    (cell) =>
      concernsTerm(cell, agreement) &&
      (cell.field !== 'endedOn' || endedOn === null) &&
      (cell.recordId === null || cell.recordId === agreement.id),
  );
}

/** Whether an agreement covers as far as its facts go, and nothing that a list said of its term is left open. */
export function isSurelyCovered(
  processor: Told,
  agreement: Facts,
  { status, covered }: Pick<AgreementState, 'status' | 'covered'>,
): boolean {
  return covered && (status !== 'active' || unreadTerm(processor, agreement).length === 0);
}

/**
 * A status as it is shown: in force by the dates that could be read says nothing where others could not (`unsure`), with
 * another controller an end asks for no confirmation (`over`), and where none has to stand none lacks.
 */
export type ShownStatus = ProcessorVerdict['agreementStatus'] | 'unsure' | 'over';

/** The sort order of suppliers by their status. */
export const shownOrder: readonly ShownStatus[] = agreementOrder.flatMap((status) => {
  if (status === 'unknown') return [status, 'unsure'];
  return status === 'ended' ? [status, 'over'] : [status];
});

/** The status of a supplier as lists, pages and reports show it. */
export function shownStatus({
  agreementStatus,
  covered,
  role,
}: Pick<ProcessorVerdict, 'agreementStatus' | 'covered'> & Pick<Processor, 'role'>): ShownStatus {
  const isEnded = agreementStatus === 'ended-open' || agreementStatus === 'ended';
  if (isEnded && !isProcessor(role)) return 'over';
  if (agreementStatus === 'no-agreement' && !needsAgreement(role)) return 'not-required';
  return agreementStatus === 'active' && !covered ? 'unsure' : agreementStatus;
}

/** What is shown of transfers: `unsure` = nothing wrong as far as known, `listed` = not assessed. */
export type ShownResult = TransferResult | 'unsure' | 'listed';

/** What is shown of a supplier, worst first; it is always assessed. What is not known comes before what is in order. */
export const shownResults = [
  'blocked',
  'action',
  'unsure',
  'ok',
  'none',
] as const satisfies readonly ShownResult[];
export type AssessedResult = (typeof shownResults)[number];

/**
 * The result of transfers as lists, pages and reports show it: while an importer's establishment is not known, it is not known
 * either whether there is no transfer, nor whether those in order are all there are.
 */
export function assessedResult({
  transferResult,
  advisories,
}: {
  readonly transferResult: TransferResult;
  readonly advisories: readonly Advisory[];
}): AssessedResult {
  const isFine = transferResult === 'none' || transferResult === 'ok';
  const isUnsure = isFine && advisories.includes('IMPORTER_NOT_RECORDED');
  return isUnsure ? 'unsure' : transferResult;
}

/** The same of what may not be assessed. */
export function shownResult({
  transferResult,
  advisories,
}: {
  readonly transferResult: TransferResult | null;
  readonly advisories: readonly Advisory[];
}): ShownResult {
  return transferResult === null ? 'listed' : assessedResult({ transferResult, advisories });
}
