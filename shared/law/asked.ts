/** Which questions to a supplier play a part at it, as far as its record says. */
import type { ProcessorRecord, ProcessorVerdict } from '../fields/record.ts';
import type { AgreementStatus } from '../schema/agreement.ts';
import type { AskedTopic } from '../schema/outlook.ts';
import { type CivilDate, isRunning } from './dates.ts';
import { isProcessor, needsAgreement } from './verdict.ts';

/** What stands, or waits for its day only: of these nothing is asked. */
const settled: ReadonlySet<AgreementStatus | 'no-agreement'> = new Set(['active', 'pending', 'not-required']);

/**
 * Whether a question plays a part: no other controller is asked for its guarantees and its processors (Art. 28 GDPR), and nobody to confirm a deletion of data that are still in use, about no breach, or for
 * an agreement that stands or that nothing is processed under any more.
 */
export function isAsked(
  topic: AskedTopic,
  { processor, agreements, breaches }: Pick<ProcessorRecord, 'processor' | 'agreements' | 'breaches'>,
  { agreementStatus, transferCode }: Pick<ProcessorVerdict, 'agreementStatus' | 'transferCode'>,
  asOf: CivilDate,
): boolean {
  switch (topic) {
    case 'agreement':
      return (
        needsAgreement(processor.role) &&
        isRunning(processor, asOf) &&
        transferCode !== 'NO_ACTIVE_FLOWS' &&
        !settled.has(agreementStatus ?? 'no-agreement')
      );
    case 'deletion':
      return isProcessor(processor.role) && processor.endedOn !== null && processor.exitConfirmedOn === null;
    case 'certificates':
    case 'sub-processors':
      return isProcessor(processor.role);
    case 'breach':
      return breaches.length > 0;
    case 'switching':
      return agreements.some(({ switchingCharges }) => switchingCharges === true);
    default:
      return true;
  }
}
