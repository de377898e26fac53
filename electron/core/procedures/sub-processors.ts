import { entities, readAll, readStored, statement } from '../store/entities.ts';
import { requireListedPlaces } from '../store/listed-places.ts';
import { saveRecord } from '../store/records.ts';
import { asSubProcessor } from '../store/supplier-records.ts';
import { os } from './base.ts';

export const subProcessors = {
  list: os.subProcessors.list.handler(({ context: { core } }) =>
    readAll(core.view().connection, entities.sub_processor).map(asSubProcessor),
  ),
  save: os.subProcessors.save.handler(({ context: { core, actor }, input }) =>
    asSubProcessor(
      core.write(actor, input.reason, ({ connection, change, touch }) => {
        const { id, version, input: fields } = input;
        const before = id === null ? undefined : readStored(connection, entities.sub_processor, id);
        requireListedPlaces(connection, 'sub_processor', fields, before?.fields);
        const stored = saveRecord(
          connection,
          entities.sub_processor,
          { id, version, processorId: null, fields },
          change,
        );
        const users = statement(
          connection,
          'SELECT DISTINCT processor_id AS id FROM chain_link WHERE sub_processor_id = ? AND deleted = 0',
        ).all(stored.id) as { id: string }[];
        for (const user of users) touch(user.id);
        return stored;
      }),
    ),
  ),
};
