/** What changes for whom if something happens. */
import type * as z from 'zod';
import { decisionOn } from '../../../shared/law/adequacy.ts';
import { isWithinEea } from '../../../shared/law/jurisdictions.ts';
import { concentration, isNamedIn, runScenario } from '../../../shared/law/scenario.ts';
import type { dependency, ScenarioRequest, scenarioOutcome } from '../../../shared/schema/outlook.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { Problem } from '../ground/problem.ts';
import { allRecords } from '../store/supplier-records.ts';
import type { View } from '../store/writing.ts';
import { judgementOn } from './judging.ts';

/** The outcome for the records of the view; without a day of its own, on that of the view. Errors: `invalid`. */
export function scenarioOn(
  { connection, asOf }: View,
  request: ScenarioRequest,
): z.infer<typeof scenarioOutcome> {
  const on = request.on ?? asOf;
  const judgement = judgementOn(connection, on);
  if (request.kind !== 'stop' && !judgement.list.byCode.has(request.country)) {
    throw new Problem(
      'invalid',
      undefined,
      fieldProblems([{ path: ['country'], message: 'unknown-country' }]),
    );
  }
  // That nothing changes would reassure about a wrong code just so.
  if (request.kind === 'withdraw' && decisionOn(request.country, judgement) === null) {
    throw new Problem('invalid', undefined, fieldProblems([{ path: ['country'], message: 'no-decision' }]));
  }
  if (request.kind === 'add' && isWithinEea(request.country, judgement.list)) {
    throw new Problem('invalid', undefined, fieldProblems([{ path: ['country'], message: 'within-eea' }]));
  }
  let isKnown = !('name' in request);
  function* seen() {
    for (const record of allRecords(connection)) {
      isKnown ||= 'name' in request && isNamedIn(record, request.name);
      yield record;
    }
  }
  const result = runScenario(seen(), { ...request, on }, judgement);
  // That nothing changes would reassure about a name that nobody has.
  if (!isKnown)
    throw new Problem('invalid', undefined, fieldProblems([{ path: ['name'], message: 'unknown-name' }]));
  return {
    asOf: result.asOf,
    before: result.before,
    after: result.after,
    changes: result.changes.map(({ flowIds, control, ...change }) => ({
      ...change,
      flowIds: [...flowIds],
      control: control && { ...control, agreements: [...control.agreements] },
    })),
  };
}

/** Who depends on which place, parent country or sub-processor; most suppliers first. */
export const dependenciesOn = ({ connection, asOf }: View): z.infer<typeof dependency>[] =>
  concentration(allRecords(connection), judgementOn(connection, asOf)).map((entry) => ({
    ...entry,
    suppliers: [...entry.suppliers],
  }));
