/** What the what-if report reads: the outcome of the question, and of each supplier that it touches why and what to do. */
import { explainFlow, withRecipient } from '../../../shared/explained/transfers.ts';
import type { CountryList } from '../../../shared/law/jurisdictions.ts';
import { scenarioJudge } from '../../../shared/law/scenario.ts';
import { resultRank } from '../../../shared/law/transfer-codes.ts';
import type { ScenarioRequest } from '../../../shared/schema/outlook.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { judgementOn } from '../derived/judging.ts';
import { scenarioOn } from '../derived/scenario.ts';
import { readRecord } from '../store/supplier-records.ts';
import type { View } from '../store/writing.ts';

type Outcome = ReturnType<typeof scenarioOn>;

/** A supplier for which something changes; `told`: of the worst of its changed flows, null where none is left. */
export type ToldChange = Outcome['changes'][number] & {
  readonly told: {
    readonly article: string;
    readonly reason: Bilingual;
    readonly nextStep: Bilingual;
  } | null;
};

/** What the report prints of a question. */
export interface ScenarioFacts extends Pick<Outcome, 'asOf' | 'before' | 'after'> {
  readonly question: ScenarioRequest;
  readonly list: CountryList;
  readonly changes: readonly ToldChange[];
}

/** Errors: `invalid` for a country that there is not. */
export function readScenario(view: View, question: ScenarioRequest): ScenarioFacts {
  const { asOf, before, after, changes } = scenarioOn(view, question);
  const judgement = judgementOn(view.connection, asOf);
  const judge = scenarioJudge({ ...question, on: asOf }, judgement);
  const toldOf = ({ processorId, flowIds }: Outcome['changes'][number]): ToldChange['told'] => {
    const record = readRecord(view.connection, processorId);
    if (!record) return null;
    const { changed } = judge(record);
    const [worst] = changed.flows
      .flatMap((flow, index) => {
        const assessment = changed.assessments[index];
        return assessment && flowIds.includes(flow.id) ? [{ flow, assessment }] : [];
      })
      .sort((a, b) => resultRank(a.assessment.result) - resultRank(b.assessment.result));
    if (!worst) return null;
    const { flow, assessment } = worst;
    return {
      article: assessment.article,
      ...explainFlow(flow, assessment, changed.judgement, withRecipient(changed.record, flow)),
    };
  };
  return {
    asOf,
    before,
    after,
    question,
    list: judgement.list,
    changes: changes.map((change) => ({ ...change, told: toldOf(change) })),
  };
}
