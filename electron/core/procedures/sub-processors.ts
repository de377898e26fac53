import { subProcessors as contract } from '../../../shared/contract/sub-processors.ts';
import { sharedBy } from '../derived/shared-by.ts';
import { entities, readAll } from '../store/entities.ts';
import { saveSubProcessor } from '../store/parts.ts';
import { toLoose } from '../store/supplier-records.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

export const subProcessors = {
  list: os.list.handler(({ context: { core } }) =>
    readAll(core.view().connection, entities.sub_processor).map(toLoose),
  ),
  sharedBy: os.sharedBy.handler(({ context: { core }, input }) =>
    sharedBy(core.view(input.asOf), input.processorId),
  ),
  save: os.save.handler(async ({ context: { core, actor }, input }) =>
    toLoose(await core.write(actor, input.reason, (writing) => saveSubProcessor(writing, input))),
  ),
};
