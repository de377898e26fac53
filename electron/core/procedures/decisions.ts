import { entities, readAll } from '../store/entities.ts';
import { removeLoose, saveLoose } from '../store/parts.ts';
import { asManagementDecision } from '../store/supplier-records.ts';
import { os } from './base.ts';

export const decisions = {
  list: os.decisions.list.handler(({ context: { core } }) =>
    readAll(core.view().connection, entities.management_decision).map(asManagementDecision),
  ),
  save: os.decisions.save.handler(({ context: { core, actor }, input }) =>
    asManagementDecision(
      core.write(actor, input.reason, (writing) => saveLoose(writing, entities.management_decision, input)),
    ),
  ),
  remove: os.decisions.remove.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => removeLoose(writing, entities.management_decision, input)),
  ),
};
