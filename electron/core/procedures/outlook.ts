/** Procedures on what lies ahead and what is missing. */

import { dateCounts, deadlinesUntil } from '../derived/deadlines.ts';
import { lawEventsOn } from '../derived/law-events.ts';
import { placeResults } from '../derived/places.ts';
import { letterOf, recordSent } from '../letters/letters.ts';
import { ask } from '../questions/ask.ts';
import { writeLines } from '../register/write-lines.ts';
import { os } from './base.ts';

export const outlook = {
  deadlines: os.outlook.deadlines.handler(({ context: { core }, input, signal }) =>
    core.withVerdicts(input.asOf, signal, ({ connection, asOf }) => ({
      asOf,
      deadlines: deadlinesUntil(connection, asOf, input.until),
    })),
  ),
  dateCounts: os.outlook.dateCounts.handler(({ context: { core }, input, signal }) =>
    core.withVerdicts(input.asOf, signal, ({ connection, asOf }) => ({
      asOf,
      counts: dateCounts(connection),
    })),
  ),
  scenario: os.outlook.scenario.handler(({ context: { core }, input, signal }) =>
    ask(core, 'scenario', input, { signal }),
  ),
  dependencies: os.outlook.dependencies.handler(({ context: { core }, input, signal }) =>
    ask(core, 'dependencies', input.asOf, { signal }),
  ),
  places: os.outlook.places.handler(({ context: { core }, input, signal }) =>
    core.withVerdicts(input.asOf, signal, ({ connection, asOf }) => ({
      asOf,
      places: placeResults(connection),
    })),
  ),
  lawEvents: os.outlook.lawEvents.handler(({ context: { core }, input, signal }) =>
    core.withVerdicts(input.asOf, signal, (view) => ({ asOf: view.asOf, events: lawEventsOn(view) })),
  ),
  letter: os.outlook.letter.handler(({ context: { core }, input }) => letterOf(core.view(), input)),
  letterSent: os.outlook.letterSent.handler(({ context: { core, actor }, input }) =>
    writeLines(core, actor, '', (writing) => recordSent(writing, input.request, input.on)),
  ),
};
