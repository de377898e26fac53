import { decisions as contract } from '../../../shared/contract/decisions.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { ask } from '../questions/ask.ts';
import type { Core } from '../register/core.ts';
import { takeOver } from '../report/asked.ts';
import { namedDecisions } from '../store/decisions.ts';
import { entities } from '../store/entities.ts';
import { historyHead, linesSince } from '../store/history.ts';
import { implementing } from './base.ts';
import { removingLoose, savingLoose } from './record-handlers.ts';

const os = implementing(contract);

/** What the overview of the day asks. */
async function askedIn(
  core: Core,
  day: { readonly asOf: string | null; readonly language: Language },
  signal: AbortSignal | undefined,
) {
  // It reads verdicts from the file: what is judged there the process need not judge once more.
  if (day.asOf === null) await core.withVerdicts(null, signal, () => undefined);
  return ask(core, 'decisionsAsked', day, { signal });
}

export const decisions = {
  asked: os.asked.handler(({ context: { core }, input, signal }) => askedIn(core, input, signal)),
  takeOver: os.takeOver.handler(async ({ context: { core, actor }, input, signal }) => {
    const asked = await askedIn(core, input, signal);
    return core.write(actor, '', (writing) => {
      const before = historyHead(writing.connection).lines;
      const taken = takeOver(writing, asked);
      return { taken, lines: linesSince(writing.connection, before) };
    });
  }),
  list: os.list.handler(({ context: { core } }) => namedDecisions(core.view().connection)),
  save: os.save.handler(savingLoose(entities.management_decision)),
  remove: os.remove.handler(removingLoose(entities.management_decision)),
};
