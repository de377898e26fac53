/** Procedures on the daily reminder by the system's own scheduler. */

import { schedule as contract } from '../../../shared/contract/schedule.ts';
import { scheduleSentences } from '../../../shared/words/schedule.ts';
import { colleagueList } from '../colleagues/colleagues.ts';
import { Problem } from '../ground/problem.ts';
import type { Core } from '../register/core.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

function schedulerOf(core: Core) {
  if (core.scheduler === null) throw new Problem('refused', scheduleSentences.noScheduler);
  return core.scheduler;
}

export const schedule = {
  status: os.status.handler(({ context: { core } }) =>
    schedulerOf(core).status(
      core.file,
      colleagueList(core.stored).map(({ name }) => name),
    ),
  ),
  set: os.set.handler(({ context: { core }, input }) =>
    schedulerOf(core).set({ register: core.file, ...input }),
  ),
  remove: os.remove.handler(({ context: { core } }) => schedulerOf(core).remove(core.file)),
};
