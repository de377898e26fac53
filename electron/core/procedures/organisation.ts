import { organisation as contract } from '../../../shared/contract/organisation.ts';
import type { Organisation } from '../../../shared/fields/organisation.ts';
import { entities, type Stored } from '../store/entities.ts';
import { saveSingle } from '../store/parts.ts';
import { requireRecord } from '../store/records.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

const asOrganisation = (stored: Stored): Organisation =>
  ({ ...stored.fields, version: stored.version }) as Organisation;

export const organisation = {
  get: os.get.handler(({ context: { core } }) =>
    asOrganisation(requireRecord(core.view().connection, entities.organisation, 'organisation')),
  ),
  save: os.save.handler(async ({ context: { core, actor }, input }) =>
    asOrganisation(
      await core.write(actor, input.reason, (writing) => saveSingle(writing, entities.organisation, input)),
    ),
  ),
};
