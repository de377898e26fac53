/** Procedures on the register as a file, on the organisation, and on its policy. */
import type { Organisation, PolicyRecord } from '../../../shared/schema/organisation.ts';
import { readPolicy } from '../derived/judging.ts';
import { writeExample } from '../example/write.ts';
import type { Core } from '../register/core.ts';
import { entities, type Stored } from '../store/entities.ts';
import { historyPage } from '../store/history.ts';
import { requireRecord, saveRecord } from '../store/records.ts';
import { verify } from '../store/verify.ts';
import { os } from './base.ts';

const asOrganisation = (stored: Stored): Organisation =>
  ({ ...stored.fields, version: stored.version }) as Organisation;

function saveSingle(
  core: Core,
  actor: string | null,
  entity: typeof entities.organisation,
  save: { version: number; input: Record<string, unknown>; reason: string },
): Stored {
  return core.write(actor, save.reason, ({ connection, change }) =>
    saveRecord(
      connection,
      entity,
      { id: entity.name, version: save.version, processorId: null, fields: save.input },
      change,
    ),
  );
}

export const register = {
  status: os.register.status.handler(({ context: { core } }) => core.status()),
  recent: os.register.recent.handler(({ context: { core } }) => core.recent()),
  preparing: os.register.preparing.handler(({ context: { core } }) => core.preparing()),
  create: os.register.create.handler(({ context: { core, actor }, input }) => {
    core.create(input.file, input.organisation, input.makeFolder);
    if (input.example) writeExample(core, actor);
    return core.status();
  }),
  open: os.register.open.handler(({ context: { core }, input }) => {
    core.open(input.file);
    return core.status();
  }),
  close: os.register.close.handler(({ context: { core } }) => {
    core.close();
    return core.status();
  }),
  takeOver: os.register.takeOver.handler(({ context: { core } }) => {
    core.session.requireWriter(true);
    return core.status();
  }),
  verify: os.register.verify.handler(({ context: { core } }) => verify(core.stored)),
  history: os.register.history.handler(({ context: { core }, input }) => historyPage(core.stored, input)),
};

export const organisation = {
  get: os.organisation.get.handler(({ context: { core } }) =>
    asOrganisation(requireRecord(core.view().connection, entities.organisation, 'organisation')),
  ),
  save: os.organisation.save.handler(({ context: { core, actor }, input }) =>
    asOrganisation(saveSingle(core, actor, entities.organisation, input)),
  ),
};

export const policy = {
  get: os.policy.get.handler(({ context: { core } }) => readPolicy(core.view().connection)),
  save: os.policy.save.handler(({ context: { core, actor }, input }): PolicyRecord => {
    saveSingle(core, actor, entities.policy, input);
    return readPolicy(core.view().connection);
  }),
};
