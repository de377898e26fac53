/** Which fields of a record refer to another record. */
import type { EntityName } from '../../../shared/fields/catalogue.ts';
import { type Entity, entities } from './entities.ts';

export const references: Partial<Record<EntityName, readonly { field: string; to: Entity }[]>> = {
  agreement: [{ field: 'supersededById', to: entities.agreement }],
  chain_link: [
    { field: 'subProcessorId', to: entities.sub_processor },
    { field: 'parentLinkId', to: entities.chain_link },
  ],
  data_flow: [{ field: 'subProcessorId', to: entities.sub_processor }],
  document: [{ field: 'agreementId', to: entities.agreement }],
  management_decision: [{ field: 'processorId', to: entities.processor }],
};
