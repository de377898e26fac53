/**
 * A record judged once, to be handed on: the list, the page of a supplier, deadlines, gaps, attention and the report
 * all look at the same agreement that counts, the same flows and the same assessments.
 */
import type { DataFlow } from '../fields/flow.ts';
import type { ProcessorRecord, ProcessorVerdict } from '../fields/record.ts';
import type { AgreementState } from './agreement.ts';
import { isRunning } from './dates.ts';
import { assessTransfers, combine, type FlowAssessment, type TransferAssessment } from './transfer.ts';
import {
  type CountingAgreement,
  effectiveFlows,
  isAssessed,
  isTransfer,
  type JudgedAgreements,
  type Judgement,
  judgeAgreements,
} from './verdict.ts';

/** What follows from the whole record of one supplier under a judgement: the two axes, never mixed. */
export interface Judged {
  readonly record: ProcessorRecord;
  readonly judgement: Judgement;
  /** The state of each agreement, in the order of the record. */
  readonly agreementStates: readonly AgreementState[];
  /** The agreement that counts; null where none is recorded. */
  readonly counting: CountingAgreement | null;
  /** Every flow as the assessment sees it, in the order of the record. */
  readonly flows: readonly DataFlow[];
  /** Those of `flows` that have not ended on the day. */
  readonly runningFlows: readonly DataFlow[];
  /** Those of `runningFlows` that are transfers (Art. 44 GDPR). */
  readonly transfers: readonly DataFlow[];
  readonly hasTransfer: boolean;
  /** As many as there are `flows`; null where the flow has ended, or where the role is listed and not assessed. */
  readonly assessments: readonly (FlowAssessment | null)[];
  /** Agreement status and transfer result, with the verdict on each flow that is assessed. */
  readonly verdict: ProcessorVerdict;
}

/**
 * Judges a record. Each part is worked out when it is first asked for, and then kept: the record must not be changed
 * afterwards. The parts are getters: a copy by spreading has only the record and the judgement.
 */
export function judged(record: ProcessorRecord, judgement: Judgement): Judged {
  return new JudgedRecord(record, judgement);
}

class JudgedRecord implements Judged {
  readonly record: ProcessorRecord;
  readonly judgement: Judgement;
  #agreements: JudgedAgreements | undefined;
  #flows: readonly DataFlow[] | undefined;
  #running: readonly DataFlow[] | undefined;
  #transfers: readonly DataFlow[] | undefined;
  #assessment: TransferAssessment | undefined;
  #verdict: ProcessorVerdict | undefined;

  constructor(record: ProcessorRecord, judgement: Judgement) {
    this.record = record;
    this.judgement = judgement;
  }

  get agreementStates(): readonly AgreementState[] {
    return this.#judgedAgreements().states;
  }

  get counting(): CountingAgreement | null {
    return this.#judgedAgreements().counting;
  }

  get flows(): readonly DataFlow[] {
    this.#flows ??= effectiveFlows(this.record);
    return this.#flows;
  }

  get runningFlows(): readonly DataFlow[] {
    this.#running ??= this.flows.filter((flow) => isRunning(flow, this.judgement.asOf));
    return this.#running;
  }

  get transfers(): readonly DataFlow[] {
    this.#transfers ??= this.runningFlows.filter((flow) => isTransfer(flow, this.judgement));
    return this.#transfers;
  }

  get hasTransfer(): boolean {
    return this.transfers.length > 0;
  }

  get assessments(): readonly (FlowAssessment | null)[] {
    return this.#assessed().perFlow;
  }

  get verdict(): ProcessorVerdict {
    this.#verdict ??= this.#verdictNow();
    return this.#verdict;
  }

  #judgedAgreements(): JudgedAgreements {
    this.#agreements ??= judgeAgreements(this.record.agreements, this.judgement);
    return this.#agreements;
  }

  /** Over all flows; of a role whose flows are listed and not assessed none is left to assess. */
  #assessed(): TransferAssessment {
    this.#assessment ??= isAssessed(this.record.processor.role)
      ? assessTransfers(this.flows, this.judgement)
      : combine(this.flows.map(() => null));
    return this.#assessment;
  }

  #verdictNow(): ProcessorVerdict {
    const { record, judgement, counting } = this;
    const assessment = this.#assessed();
    const isListed = !isAssessed(record.processor.role);
    return {
      asOf: judgement.asOf,
      agreementStatus: counting?.state.status ?? 'no-agreement',
      agreementId: counting?.agreement.id ?? null,
      covered: counting?.state.covered ?? false,
      currentEndsOn: counting?.state.currentEndsOn ?? null,
      noticeDeadline: counting?.state.noticeDeadline ?? null,
      transferResult: isListed ? null : assessment.result,
      transferCode: isListed ? null : assessment.code,
      advisories: [...assessment.advisories],
      flows: this.flows.flatMap((flow, index) => {
        const verdict = assessment.perFlow[index];
        if (!verdict) return [];
        const { result, code, advisories } = verdict;
        return { flowId: flow.id, result, code, advisories: [...advisories] };
      }),
    };
  }
}
