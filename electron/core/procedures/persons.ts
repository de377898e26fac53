import { persons as contract } from '../../../shared/contract/persons.ts';
import { erasePerson, findPersons } from '../persons/persons.ts';
import { ask } from '../questions/ask.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

export const persons = {
  find: os.find.handler(({ context: { core }, input }) => findPersons(core.view().connection, input.words)),
  mentions: os.mentions.handler(({ context: { core }, input: { words }, signal }) => {
    const kept = core.localState
      .list()
      .filter(({ key }) => key.register === null || key.register === core.file);
    return ask(core, 'mentions', { kept, words }, { signal });
  }),
  erase: os.erase.handler(async ({ context: { core, actor }, input }) => {
    await core.write(actor, input.reason, (writing) => {
      erasePerson(writing, input.contactId);
      // Nobody can tell whom a draft is about. Where they cannot be thrown away, nothing is erased.
      core.localState.dropDrafts(core.file);
    });
    // Pages of before stand in the journal until it is emptied. Closing does so too, if a reader is in the way.
    core.session.settle();
    return { id: input.contactId };
  }),
};
