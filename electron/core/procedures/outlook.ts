/** Procedures on what lies ahead and what is missing. */

import { setImmediate } from 'node:timers/promises';
import { outlook as contract } from '../../../shared/contract/outlook.ts';
import { dateCounts } from '../derived/deadlines.ts';
import { FindingDeadlines } from '../derived/finding-deadlines.ts';
import { lawEventsOn } from '../derived/law-events.ts';
import { placeResults } from '../derived/places.ts';
import { Problem } from '../ground/problem.ts';
import { letterOf, recordSent } from '../letters/letters.ts';
import { ask } from '../questions/ask.ts';
import { writeLines } from '../register/write-lines.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

export const outlook = {
  deadlines: os.deadlines.handler(async ({ context: { core }, input, signal }) => {
    const finding = new FindingDeadlines(input);
    for (;;) {
      const step = await core.withVerdicts(input.asOf, signal, (view) => ({
        asOf: view.asOf,
        found: finding.step(view),
      }));
      if (step.found !== null) return { asOf: step.asOf, ...step.found };
      await setImmediate();
      if (signal?.aborted) throw new Problem('cancelled');
    }
  }),
  dateCounts: os.dateCounts.handler(({ context: { core }, input, signal }) =>
    core.withVerdicts(input.asOf, signal, ({ connection, asOf }) => ({
      asOf,
      counts: dateCounts(connection),
    })),
  ),
  scenario: os.scenario.handler(({ context: { core }, input, signal }) =>
    ask(core, 'scenario', input, { signal }),
  ),
  dependencies: os.dependencies.handler(({ context: { core }, input, signal }) =>
    ask(core, 'dependencies', input.asOf, { signal }),
  ),
  places: os.places.handler(({ context: { core }, input, signal }) =>
    core.withVerdicts(input.asOf, signal, ({ connection, asOf }) => ({
      asOf,
      places: placeResults(connection),
    })),
  ),
  lawEvents: os.lawEvents.handler(({ context: { core }, input, signal }) =>
    core.withVerdicts(input.asOf, signal, (view) => ({ asOf: view.asOf, events: lawEventsOn(view) })),
  ),
  letter: os.letter.handler(({ context: { core }, input }) => letterOf(core.view(), input)),
  letterSent: os.letterSent.handler(({ context: { core, actor }, input }) =>
    writeLines(core, actor, '', (writing) => recordSent(writing, input.request, input.on)),
  ),
};
