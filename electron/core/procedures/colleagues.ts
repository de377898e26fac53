import { colleagues as contract } from '../../../shared/contract/colleagues.ts';
import { sortKey } from '../../../shared/law/names.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { colleagueList, handOver, saveColleague } from '../colleagues/colleagues.ts';
import { Problem } from '../ground/problem.ts';
import { entities } from '../store/entities.ts';
import { historyHead, linesSince } from '../store/history.ts';
import { implementing } from './base.ts';
import { removingLoose } from './record-handlers.ts';

const os = implementing(contract);

export const colleagues = {
  list: os.list.handler(({ context: { core } }) => colleagueList(core.view().connection)),
  save: os.save.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => saveColleague(writing, input)),
  ),
  remove: os.remove.handler(removingLoose(entities.colleague)),
  handOver: os.handOver.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => {
      const before = historyHead(writing.connection).lines;
      // The name itself is changed with the person.
      if (sortKey(input.from) === sortKey(input.to)) {
        throw new Problem('invalid', undefined, fieldProblems([{ path: ['to'], message: 'same-person' }]));
      }
      const suppliers = handOver(writing, input.from, input.to);
      return { suppliers, lines: linesSince(writing.connection, before) };
    }),
  ),
};
