import { overrides as contract } from '../../../shared/contract/overrides.ts';
import { readOverrides } from '../store/countries.ts';
import { entities } from '../store/entities.ts';
import { implementing } from './base.ts';
import { removingLoose, savingLoose } from './record-handlers.ts';

const os = implementing(contract);

export const overrides = {
  list: os.list.handler(({ context: { core } }) => readOverrides(core.view().connection)),
  save: os.save.handler(savingLoose(entities.adequacy_override)),
  remove: os.remove.handler(removingLoose(entities.adequacy_override)),
};
