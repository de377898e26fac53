/**
 * A record judged once, to be handed on: the list, the page of a supplier, deadlines, gaps, attention and the report
 * all look at the same agreement that counts, the same flows and the same assessments.
 */
import type { ProcessorRecord, ProcessorVerdict } from '../fields/record.ts';
import type { AgreementState } from './agreement.ts';
import { isRunning } from './dates.ts';
import type { CountryList } from './jurisdictions.ts';
import { isSurelyCovered } from './stated.ts';
import {
  assessFlow,
  assessTransfers,
  combine,
  type FlowAssessment,
  isTransferVerdict,
  type TransferAssessment,
} from './transfer.ts';
import {
  type CountingAgreement,
  type EffectiveFlow,
  effectiveChain,
  effectiveFlows,
  type JudgedAgreements,
  type Judgement,
  judgeAgreements,
} from './verdict.ts';

/** A flow that is a transfer (Art. 44 GDPR), or may be one, with its verdict. */
export interface JudgedTransfer {
  readonly flow: EffectiveFlow;
  readonly assessment: FlowAssessment;
}

/** What follows from the whole record of one supplier under a judgement: the two axes, never mixed. */
export interface Judged {
  readonly record: ProcessorRecord;
  readonly judgement: Judgement;
  /** The state of each agreement, in the order of the record. */
  readonly agreementStates: readonly AgreementState[];
  /** The agreements that no other one has replaced on the day; all of them where none is left. */
  readonly currentAgreements: JudgedAgreements['current'];
  /** The agreement that counts; null where none is recorded, or none for `uncoveredService`. */
  readonly counting: CountingAgreement | null;
  /** The agreement that counts, and behind it every other on which a running service relies. */
  readonly reliedAgreements: JudgedAgreements['relied'];
  /** The service that is worst off and decides the status; null where the status is that of the whole supplier. */
  readonly decidingService: JudgedAgreements['service'];
  /** Every flow as the assessment sees it, in the order of the record. */
  readonly flows: readonly EffectiveFlow[];
  /** Those of `flows` that have not ended on the day. */
  readonly runningFlows: readonly EffectiveFlow[];
  /** Those of `runningFlows` that are transfers, or may be. */
  readonly transfers: readonly JudgedTransfer[];
  readonly hasTransfer: boolean;
  /** Over all flows and the chain. */
  readonly transfer: TransferAssessment;
  /** As many as there are `flows`; null where the flow has ended. */
  readonly assessments: readonly (FlowAssessment | null)[];
  /** Sub-processors in use of which nobody knows where they have the data. */
  readonly unlocatedLinks: ProcessorRecord['chain'];
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

/**
 * The same record under a list with another decision on some places. Agreements, the chain, who imports, and flows that
 * do not go there do not depend on it: a record without such a flow is given back as it is.
 */
export function judgedUnder(first: Judged, list: CountryList, places: readonly string[]): Judged {
  const { flows, assessments } = first;
  const goesThere = ({ country, importerCountry }: EffectiveFlow) =>
    places.includes(country) || (typeof importerCountry === 'string' && places.includes(importerCountry));
  if (!flows.some((flow, index) => goesThere(flow) && assessments[index])) return first;
  const judgement = { ...first.judgement, list };
  const perFlow = assessments.map((known, index) => {
    const flow = flows[index];
    return known && flow && goesThere(flow) ? assessFlow(flow, judgement) : known;
  });
  return JudgedRecord.under(first, judgement, perFlow);
}

class JudgedRecord implements Judged {
  static under(
    first: Judged,
    judgement: Judgement,
    perFlow: readonly (FlowAssessment | null)[],
  ): JudgedRecord {
    const { record, agreementStates: states, counting, decidingService: service, flows, transfer } = first;
    const { currentAgreements: current, reliedAgreements: relied } = first;
    const next = new JudgedRecord(record, judgement);
    next.#agreements = { states, current, counting, service, relied };
    next.#flows = flows;
    next.#assessment = combine(perFlow, transfer.unlocatedLinks, true);
    return next;
  }

  readonly record: ProcessorRecord;
  readonly judgement: Judgement;
  #agreements: JudgedAgreements | undefined;
  #flows: readonly EffectiveFlow[] | undefined;
  #running: readonly EffectiveFlow[] | undefined;
  #transfers: readonly JudgedTransfer[] | undefined;
  #assessment: TransferAssessment | undefined;
  #unlocated: ProcessorRecord['chain'] | undefined;
  #verdict: ProcessorVerdict | undefined;

  constructor(record: ProcessorRecord, judgement: Judgement) {
    this.record = record;
    this.judgement = judgement;
  }

  get agreementStates(): readonly AgreementState[] {
    return this.#judgedAgreements().states;
  }

  get currentAgreements(): JudgedAgreements['current'] {
    return this.#judgedAgreements().current;
  }

  get counting(): CountingAgreement | null {
    return this.#judgedAgreements().counting;
  }

  get reliedAgreements(): JudgedAgreements['relied'] {
    return this.#judgedAgreements().relied;
  }

  get decidingService(): JudgedAgreements['service'] {
    return this.#judgedAgreements().service;
  }

  get flows(): readonly EffectiveFlow[] {
    this.#flows ??= effectiveFlows(this.record, this.judgement);
    return this.#flows;
  }

  get runningFlows(): readonly EffectiveFlow[] {
    this.#running ??= this.flows.filter((flow) => isRunning(flow, this.judgement.asOf));
    return this.#running;
  }

  get transfers(): readonly JudgedTransfer[] {
    this.#transfers ??= this.flows.flatMap((flow, index) => {
      const assessment = this.assessments[index];
      return assessment && isTransferVerdict(assessment) ? [{ flow, assessment }] : [];
    });
    return this.#transfers;
  }

  get hasTransfer(): boolean {
    return this.transfers.length > 0;
  }

  get assessments(): readonly (FlowAssessment | null)[] {
    return this.transfer.perFlow;
  }

  get unlocatedLinks(): ProcessorRecord['chain'] {
    const { chain } = this.record;
    this.#unlocated ??= this.transfer.unlocatedLinks.flatMap((index) => chain[index] ?? []);
    return this.#unlocated;
  }

  get verdict(): ProcessorVerdict {
    this.#verdict ??= this.#verdictNow();
    return this.#verdict;
  }

  #judgedAgreements(): JudgedAgreements {
    this.#agreements ??= judgeAgreements(
      this.record.agreements,
      this.record.processor.services,
      this.judgement,
      ({ agreement, state }) => isSurelyCovered(this.record.processor, agreement, state),
    );
    return this.#agreements;
  }

  /** Of a supplier that has stopped nothing is asked any more. */
  get transfer(): TransferAssessment {
    const { record, judgement, flows } = this;
    this.#assessment ??= isRunning(record.processor, judgement.asOf)
      ? assessTransfers(flows, judgement, effectiveChain(record, flows, judgement.asOf))
      : combine(
          flows.map(() => null),
          [],
          true,
        );
    return this.#assessment;
  }

  #verdictNow(): ProcessorVerdict {
    const { judgement, counting } = this;
    const assessment = this.transfer;
    return {
      asOf: judgement.asOf,
      agreementStatus: counting?.state.status ?? 'no-agreement',
      agreementId: counting?.agreement.id ?? null,
      covered:
        counting !== null && isSurelyCovered(this.record.processor, counting.agreement, counting.state),
      currentEndsOn: counting?.state.currentEndsOn ?? null,
      noticeDeadline: counting?.state.noticeDeadline ?? null,
      transferResult: assessment.result,
      transferCode: assessment.code,
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
