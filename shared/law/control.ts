/** Change of control: the day on which a supplier gets another parent company, and what was agreed for that case. */
import type { Processor } from '../fields/processor.ts';
import type { Checklist } from '../schema/checklist.ts';
import type { DateFound } from './date-found.ts';
import { type CivilDate, isRunning } from './dates.ts';
import type { Judged } from './judged.ts';
import { isProcessor } from './verdict.ts';

/** What a supplier agreed for the case that its control changes, and when notice must have been received. */
export interface ControlTerms {
  /** The agreements that cover on the day. `hasClause` null = the checklist question was not answered. */
  readonly agreements: readonly {
    readonly id: string;
    readonly title: string;
    readonly hasClause: boolean | null;
  }[];
  readonly noticeDeadline: CivilDate | null;
}

/** What the agreements that cover a supplier say of control, and until when notice can be given. */
export function controlTerms({ record, agreementStates, verdict }: Judged): ControlTerms {
  const agreements = record.agreements.flatMap(({ id, title, checklist }, index) => {
    if (agreementStates[index]?.covered !== true) return [];
    return [{ id, title, hasClause: hasControlClause(checklist['x.control']) }];
  });
  return { agreements, noticeDeadline: verdict.noticeDeadline };
}

/** What a published model proposes counts for nothing until somebody confirmed it. */
function hasControlClause(given: Checklist[string] | undefined): boolean | null {
  if (given === undefined || given.proposedBy !== undefined || given.answer === 'not-applicable') return null;
  return given.answer !== 'no';
}

/** Whether any agreement that covers has the clause: null = of none it is known. */
export function clauseOf({ agreements }: ControlTerms): boolean | null {
  const answers = agreements.map(({ hasClause }) => hasClause);
  if (answers.includes(true)) return true;
  return answers.length > 0 && !answers.includes(null) ? false : null;
}

/** What asks to look at another parent: the guarantees that a processor offers (Art. 28(1) GDPR); empty = of who is none. */
export const controlArticle = (role: Processor['role']): string => (isProcessor(role) ? '28(1)' : '');

/** An announced parent of which nobody knows from when. */
export function hasUndatedParent({ record: { processor }, judgement }: Judged): boolean {
  return (
    processor.nextParent !== null &&
    processor.nextParent.effectiveOn === null &&
    isRunning(processor, judgement.asOf)
  );
}

/** The day on which another parent comes; it stays until the record says that the supplier has that parent. */
export function parentDates({ record: { processor }, judgement }: Judged): DateFound[] {
  const { nextParent } = processor;
  if (nextParent === null || nextParent.effectiveOn === null || !isRunning(processor, judgement.asOf))
    return [];
  return [
    {
      kind: 'parent-change',
      subject: processor.id,
      name: nextParent.name,
      on: nextParent.effectiveOn,
      article: controlArticle(processor.role),
      formula: { from: null, recorded: 'parent' },
      flowId: null,
      place: nextParent.country,
    },
  ];
}
