/** Procedures on what lies ahead and what is missing. */

import {
  deadlineItems,
  letterOnControl,
  letterOnLocations,
  letterOnTerms,
} from '../../../shared/explained/outlook.ts';
import { compareText } from '../../../shared/law/dates.ts';
import { judged } from '../../../shared/law/judged.ts';
import { concentration, runScenario } from '../../../shared/law/scenario.ts';
import type { LetterRequest } from '../../../shared/schema/outlook.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { judgementOn } from '../derived/judging.ts';
import { placeResults } from '../derived/places.ts';
import { Problem } from '../ground/problem.ts';
import { entities, readStored } from '../store/entities.ts';
import { allRecords, readRecord } from '../store/supplier-records.ts';
import type { View } from '../store/writing.ts';
import { os } from './base.ts';

function letterOf({ connection, asOf }: View, request: LetterRequest) {
  const record = readRecord(connection, request.processorId);
  if (!record) throw new Problem('not-found');
  const supplier = judged(record, judgementOn(connection, asOf));
  const organisation = readStored(connection, entities.organisation, 'organisation')?.fields;
  const from = {
    language: request.language,
    organisation: String(organisation?.name ?? ''),
    sender: String(organisation?.contact ?? ''),
  };
  if (request.kind === 'locations') return letterOnLocations(supplier, from);
  if (request.kind === 'control') return letterOnControl(supplier, from);
  const agreement = record.agreements.find(({ id }) => id === request.agreementId);
  if (!agreement) throw new Problem('not-found');
  return letterOnTerms(supplier, agreement, from);
}

export const outlook = {
  deadlines: os.outlook.deadlines.handler(({ context: { core }, input }) => {
    const { connection, asOf } = core.view(input.asOf);
    const judgement = judgementOn(connection, asOf);
    const items = allRecords(connection).flatMap((record) => deadlineItems(judged(record, judgement)));
    const until = input.until ?? '9999-12-31';
    return {
      asOf,
      deadlines: items
        .filter(({ due }) => due <= until)
        .sort((a, b) => compareText(a.due, b.due) || compareText(a.key, b.key)),
    };
  }),
  scenario: os.outlook.scenario.handler(({ context: { core }, input }) => {
    const { connection, asOf } = core.view();
    const on = input.on ?? asOf;
    const judgement = judgementOn(connection, on);
    if (input.kind !== 'stop' && !judgement.list.byCode.has(input.country)) {
      throw new Problem(
        'invalid',
        undefined,
        fieldProblems([{ path: ['country'], message: 'unknown-country' }]),
      );
    }
    const result = runScenario(allRecords(connection), { ...input, on }, judgement);
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
  }),
  dependencies: os.outlook.dependencies.handler(({ context: { core }, input }) => {
    const { connection, asOf } = core.view(input.asOf);
    return concentration(allRecords(connection), judgementOn(connection, asOf)).map((entry) => ({
      ...entry,
      suppliers: [...entry.suppliers],
    }));
  }),
  places: os.outlook.places.handler(({ context: { core }, input, signal }) =>
    core.withVerdicts(input.asOf, signal, ({ connection, asOf }) => ({
      asOf,
      places: placeResults(connection),
    })),
  ),
  letter: os.outlook.letter.handler(({ context: { core }, input }) => letterOf(core.view(), input)),
};
