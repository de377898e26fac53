/** Procedures that judge: the list of transfers, facts that are not saved yet, cases, and what asks for attention. */
import {
  assessAgreementCases,
  assessTransferCases,
  type CaseOutcome,
} from '../../../shared/explained/cases.ts';
import { explainFlow } from '../../../shared/explained/transfers.ts';
import { assessFlow } from '../../../shared/law/transfer.ts';
import { explainFlows } from '../derived/explained.ts';
import { judgementOn } from '../derived/judging.ts';
import { listTransfers } from '../derived/transfers.ts';
import { Problem } from '../ground/problem.ts';
import { readRecord } from '../store/supplier-records.ts';
import { os } from './base.ts';
import { removeFlow, saveFlow } from './suppliers.ts';

function verdictsOf<Verdict>(outcome: CaseOutcome<Verdict>): Verdict[] {
  if (!outcome.ok) throw new Problem('invalid', undefined, outcome.problems);
  return outcome.verdicts;
}

export const flows = {
  save: saveFlow,
  remove: removeFlow,
  list: os.flows.list.handler(({ context: { core }, input, signal }) =>
    core.withVerdicts(input.asOf, signal, ({ connection, asOf }) => {
      const judgement = judgementOn(connection, asOf);
      const page = listTransfers(connection, input);
      const states = new Map(
        [...new Set(page.rows.map((row) => row.processorId))].flatMap((id) => {
          const record = readRecord(connection, id);
          return record ? explainFlows(record, judgement).map((state) => [state.flowId, state] as const) : [];
        }),
      );
      const rows = page.rows.map((row) => ({ ...row, verdict: states.get(row.flow.id) ?? null }));
      return { ...page, rows, asOf };
    }),
  ),
  assess: os.flows.assess.handler(({ context: { core }, input }) => {
    const { connection, asOf } = core.view();
    const judgement = judgementOn(connection, input.asOf ?? asOf);
    const { result, code, advisories, article, ...rest } = assessFlow(input.facts, judgement);
    const assessment = { result, code, advisories, article, ...rest };
    return {
      result,
      code,
      advisories: [...advisories],
      article,
      ...explainFlow(input.facts, assessment, judgement),
    };
  }),
};

export const assess = {
  transfers: os.assess.transfers.handler(({ input }) =>
    verdictsOf(assessTransferCases(input.cases)).map((verdict) => ({
      ...verdict,
      advisories: [...verdict.advisories],
    })),
  ),
  agreements: os.assess.agreements.handler(({ input }) => verdictsOf(assessAgreementCases(input.cases))),
};
