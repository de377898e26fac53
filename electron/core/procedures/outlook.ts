/** Procedures on what lies ahead and what is missing. */

import { concentration } from '../../../shared/law/scenario.ts';
import { deadlinesUntil } from '../derived/deadlines.ts';
import { judgementOn } from '../derived/judging.ts';
import { placeResults } from '../derived/places.ts';
import { scenarioOn } from '../derived/scenario.ts';
import { letterOf, recordSent } from '../letters/letters.ts';
import { writeLines } from '../register/write-lines.ts';
import { allRecords } from '../store/supplier-records.ts';
import { os } from './base.ts';

export const outlook = {
  deadlines: os.outlook.deadlines.handler(({ context: { core }, input, signal }) =>
    core.withVerdicts(input.asOf, signal, ({ connection, asOf }) => ({
      asOf,
      deadlines: deadlinesUntil(connection, asOf, input.until),
    })),
  ),
  scenario: os.outlook.scenario.handler(({ context: { core }, input }) => scenarioOn(core.view(), input)),
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
  letterSent: os.outlook.letterSent.handler(({ context: { core, actor }, input }) =>
    writeLines(core, actor, '', (writing) => recordSent(writing, input.request, input.on)),
  ),
};
