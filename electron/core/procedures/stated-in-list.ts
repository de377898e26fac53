import { statedInList as contract } from '../../../shared/contract/stated-in-list.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import { pastImports } from '../import/past.ts';
import { writeLines } from '../register/write-lines.ts';
import { settleStated } from '../stated-in-list/settle.ts';
import { settleWaiting, type WaitingOf, waitingCells } from '../stated-in-list/waiting.ts';
import type { Connection } from '../store/connection.ts';
import { historyHead, linesSince } from '../store/history.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

/** What waits, of an import that there is. Errors: `not-found`. */
function waiting(connection: Connection, of: WaitingOf) {
  if (of.importId !== null && !pastImports(connection).some(({ id }) => id === of.importId)) {
    throw new Problem('not-found', importSentences.noSuchImport);
  }
  return waitingCells(connection, of);
}

export const statedInList = {
  settle: os.settle.handler(async ({ context: { core, actor }, input }) => ({
    id: input.id,
    ...(await writeLines(core, actor, input.reason, (writing) => settleStated(writing, input.id, input))),
  })),
  waiting: os.waiting.handler(({ context: { core }, input }) => waiting(core.stored, input)),
  settleAll: os.settleAll.handler(async ({ context: { core, actor }, input, signal }) => {
    const { of, how, reason } = input;
    waiting(core.stored, of);
    let lines: ReturnType<typeof linesSince> = null;
    let settled = 0;
    const steps = core.writeInSteps(actor, reason, signal, function* (writing) {
      const before = historyHead(writing.connection).lines;
      // It may begin anew, where others were first.
      settled = 0;
      for (const cells of settleWaiting(writing, of, how)) {
        settled += cells;
        yield;
      }
      lines = linesSince(writing.connection, before);
    });
    for await (const _ of steps) {
      // Nobody watches it: it takes seconds where thousands of suppliers wait.
    }
    const left = waitingCells(core.stored, of).reduce((sum, { entries }) => sum + entries.length, 0);
    return { settled, left, lines };
  }),
};
