import { assess as contract } from '../../../shared/contract/assess.ts';
import {
  assessAgreementCases,
  assessTransferCases,
  type CaseOutcome,
} from '../../../shared/explained/cases.ts';
import { Problem } from '../ground/problem.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

function verdictsOf<Verdict>(outcome: CaseOutcome<Verdict>): Verdict[] {
  if (!outcome.ok) throw new Problem('invalid', undefined, outcome.problems);
  return outcome.verdicts;
}

export const assess = {
  transfers: os.transfers.handler(({ input }) =>
    verdictsOf(assessTransferCases(input.cases)).map((verdict) => ({
      ...verdict,
      advisories: [...verdict.advisories],
    })),
  ),
  agreements: os.agreements.handler(({ input }) => verdictsOf(assessAgreementCases(input.cases))),
};
