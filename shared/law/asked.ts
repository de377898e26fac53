/** Which questions to a supplier play a part at it, as far as its record says. */
import type { ProcessorRecord } from '../fields/record.ts';
import type { AskedTopic } from '../schema/outlook.ts';
import { needsAgreement } from './verdict.ts';

/** Whether a question plays a part: nobody is asked to confirm a deletion of data that are still in use, or about no breach. */
export function isAsked(
  topic: AskedTopic,
  { processor, agreements, breaches }: Pick<ProcessorRecord, 'processor' | 'agreements' | 'breaches'>,
): boolean {
  switch (topic) {
    case 'agreement':
      return needsAgreement(processor.role);
    case 'deletion':
      return processor.endedOn !== null && processor.exitConfirmedOn === null;
    case 'breach':
      return breaches.length > 0;
    case 'switching':
      return agreements.some(({ switchingCharges }) => switchingCharges === true);
    default:
      return true;
  }
}
