/** What a flow rests on, in one word: the same for the list of transfers, its counts and the report. */
import type { FlowFacts } from '../fields/flow.ts';
import type { TransferBasis } from '../schema/transfer-basis.ts';
import type { FlowAssessment } from './transfer.ts';

/** The basis of an assessed flow (Art. 45, 46, 49 GDPR), or why there is none. A doubted basis is still the one it is about. */
export function basisOf(
  { result, code, advisories, basis }: Pick<FlowAssessment, 'result' | 'code' | 'advisories' | 'basis'>,
  { safeguards }: Pick<FlowFacts, 'safeguards'>,
): TransferBasis {
  if (code === 'UNKNOWN_LOCATION' || advisories.includes('IMPORTER_NOT_RECORDED')) return 'unknown';
  if (result === 'none') return 'not-needed';
  if (basis === null) return safeguards === null ? 'not-asked' : 'without';
  if (basis.kind === 'safeguard') return basis.mechanism;
  if (basis.kind === 'derogation') return 'derogation';
  return basis.decision.condition === 'dpf' ? 'dpf' : 'adequacy';
}
