/** Procedures on suppliers and what belongs to them. */
import { foldText, withoutLegalForm } from '../../../shared/domain/names.ts';
import { judgeRecord } from '../../../shared/domain/verdict.ts';
import { fieldProblems } from '../../../shared/messages/field-problems.ts';
import type { Processor } from '../../../shared/schema/processor.ts';
import type { Core } from '../core.ts';
import { Problem } from '../problem.ts';
import {
  asAgreement,
  asChainLink,
  asFlow,
  asSubProcessor,
  readProcessor,
  readRecord,
} from '../store/aggregate.ts';
import type { Connection } from '../store/connection.ts';
import { judgementOn } from '../store/derived.ts';
import {
  type Entity,
  type EntityName,
  entities,
  type Fields,
  readAll,
  readStored,
  type Stored,
  statement,
} from '../store/entities.ts';
import { explainAgreements, explainFlows } from '../store/explained.ts';
import { historyHead } from '../store/history.ts';
import { facets, listProcessors } from '../store/list.ts';
import { raiseVersion, requireRecord, saveParts, saveRecord, setDeleted } from '../store/records.ts';
import { withAgreements } from '../store/row-agreements.ts';
import type { Writing } from '../writing.ts';
import { os } from './base.ts';
import { outlookOf } from './outlook.ts';

/** A save as the contract gives it. */
export interface Saving {
  readonly id: string | null;
  readonly version: number | null;
  readonly input: Fields;
  readonly reason: string;
}

/** Writes a supplier with its services and contacts. */
export function saveProcessor(writing: Writing, save: Omit<Saving, 'reason'>): string {
  const { connection, change, touch } = writing;
  const { services, contacts, ...fields } = save.input;
  const stored = saveRecord(
    connection,
    entities.processor,
    { id: save.id, version: save.version, processorId: null, fields },
    change,
  );
  const { lines } = historyHead(connection);
  saveParts(connection, entities.service, stored.id, services as Processor['services'], change);
  saveParts(connection, entities.contact, stored.id, contacts as Processor['contacts'], change);
  const onlyParts = stored.version === save.version && historyHead(connection).lines > lines;
  if (onlyParts) raiseVersion(connection, entities.processor, stored);
  touch(stored.id);
  return stored.id;
}

/** Writes a part of a supplier with a version of its own: agreement, flow, chain link. */
export function savePart(
  writing: Writing,
  entity: Entity,
  save: Omit<Saving, 'reason'> & { processorId: string },
): Stored {
  const { id, version, processorId, input: fields } = save;
  requireRecord(writing.connection, entities.processor, processorId);
  const present = id === null ? null : requireRecord(writing.connection, entity, id);
  if (present && present.processorId !== processorId) throw new Problem('not-found');
  requireReferences(writing.connection, entity, present, save);
  const stored = saveRecord(writing.connection, entity, { id, version, processorId, fields }, writing.change);
  writing.touch(save.processorId);
  return stored;
}

/** Which fields of a record name another one. */
const references: Partial<Record<EntityName, readonly { field: string; to: Entity }[]>> = {
  agreement: [{ field: 'supersededById', to: entities.agreement }],
  chain_link: [
    { field: 'subProcessorId', to: entities.sub_processor },
    { field: 'parentLinkId', to: entities.chain_link },
  ],
  data_flow: [{ field: 'subProcessorId', to: entities.sub_processor }],
  document: [{ field: 'agreementId', to: entities.agreement }],
  management_decision: [{ field: 'processorId', to: entities.processor }],
};

/** Refuses a new reference that points nowhere, to another supplier's record, or in a circle. Errors: `invalid`. */
export function requireReferences(
  connection: Connection,
  entity: Entity,
  present: Stored | null,
  save: { id: string | null; processorId: string | null; input: Fields },
): void {
  for (const { field, to } of references[entity.name] ?? []) {
    const target = save.input[field] ?? null;
    if (target === null || target === present?.fields[field]) continue;
    const refuse = (message: string) =>
      new Problem('invalid', undefined, fieldProblems([{ path: ['input', field], message }]));
    const found = readStored(connection, to, String(target));
    const isElsewhere = to.ofProcessor && found?.processorId !== save.processorId;
    if (!found || found.deleted || isElsewhere) throw refuse('unknown-record');
    let above: Stored | undefined = to === entity ? found : undefined;
    while (above) {
      if (above.id === save.id) throw refuse('refers-to-itself');
      const next: unknown = above.fields[field];
      above = next === null ? undefined : readStored(connection, to, String(next));
    }
  }
}

/** Puts a supplier or a part of one in the bin. */
export function removePart(
  core: Core,
  actor: string | null,
  entity: Entity,
  target: { id: string; version: number; reason: string },
): { id: string } {
  return core.write(actor, target.reason, ({ connection, change, touch }) => {
    const { id, version } = target;
    const stored = setDeleted(connection, entity, { id, version, deleted: true }, change);
    touch(entity.name === 'processor' ? stored.id : String(stored.processorId));
    return { id };
  });
}

const required = (core: Core, id: string): Processor => {
  const found = readProcessor(core.view().connection, id);
  if (!found) throw new Problem('not-found');
  return found;
};

export const processors = {
  list: os.processors.list.handler(({ context: { core }, input, signal }) =>
    core.withVerdicts(input.asOf, signal, ({ connection, asOf }) => {
      const page = listProcessors(connection, input);
      return { ...page, rows: withAgreements(connection, page.rows, asOf), asOf };
    }),
  ),
  facets: os.processors.facets.handler(({ context: { core }, input, signal }) =>
    core.withVerdicts(input.asOf, signal, ({ connection }) => facets(connection)),
  ),
  get: os.processors.get.handler(({ context: { core }, input }) => {
    const { connection, asOf } = core.view(input.asOf);
    const record = readRecord(connection, input.id);
    if (!record) throw new Problem('not-found');
    const judgement = judgementOn(connection, asOf);
    return {
      record,
      verdict: judgeRecord(record, judgement),
      agreementStates: explainAgreements(record, judgement),
      flowStates: explainFlows(record, judgement),
      ...outlookOf(record, judgement),
    };
  }),
  save: os.processors.save.handler(({ context: { core, actor }, input }) => {
    const id = core.write(actor, input.reason, (writing) => saveProcessor(writing, input));
    return required(core, id);
  }),
  remove: os.processors.remove.handler(({ context: { core, actor }, input }) =>
    removePart(core, actor, entities.processor, input),
  ),
  similar: os.processors.similar.handler(({ context: { core }, input }) => {
    const name = foldText(input.name);
    const bare = withoutLegalForm(input.name);
    const rows = statement(
      core.view().connection,
      'SELECT id, name, kvk FROM processor WHERE deleted = 0',
    ).all() as { id: string; name: string; kvk: string | null }[];
    const because = (other: { name: string; kvk: string | null }) => {
      if (other.kvk !== null && other.kvk === input.kvk) return 'kvk' as const;
      if (foldText(other.name) === name) return 'name' as const;
      return withoutLegalForm(other.name) === bare ? ('legal-form' as const) : null;
    };
    return rows.flatMap((row) => {
      const reason = row.id === input.exceptId ? null : because(row);
      return reason === null ? [] : [{ id: row.id, name: row.name, because: reason }];
    });
  }),
};

export const agreements = {
  save: os.agreements.save.handler(({ context: { core, actor }, input }) =>
    asAgreement(core.write(actor, input.reason, (writing) => savePart(writing, entities.agreement, input))),
  ),
  remove: os.agreements.remove.handler(({ context: { core, actor }, input }) =>
    removePart(core, actor, entities.agreement, input),
  ),
};

export const subProcessors = {
  list: os.subProcessors.list.handler(({ context: { core } }) =>
    readAll(core.view().connection, entities.sub_processor).map(asSubProcessor),
  ),
  save: os.subProcessors.save.handler(({ context: { core, actor }, input }) =>
    asSubProcessor(
      core.write(actor, input.reason, ({ connection, change, touch }) => {
        const { id, version, input: fields } = input;
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

export const chain = {
  save: os.chain.save.handler(({ context: { core, actor }, input }) =>
    asChainLink(core.write(actor, input.reason, (writing) => savePart(writing, entities.chain_link, input))),
  ),
  remove: os.chain.remove.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => {
      const stored = removeLink(writing, input);
      writing.touch(String(stored.processorId));
      return { id: input.id };
    }),
  ),
};

/** Puts a link in the bin with all links under it: without their parent they would hang nowhere. */
function removeLink(writing: Writing, { id, version }: { id: string; version: number }): Stored {
  const { connection, change } = writing;
  const stored = setDeleted(connection, entities.chain_link, { id, version, deleted: true }, change);
  for (const link of readAll(connection, entities.chain_link, stored.processorId)) {
    if (link.fields.parentLinkId === id) removeLink(writing, link);
  }
  return stored;
}

export const saveFlow = os.flows.save.handler(({ context: { core, actor }, input }) =>
  asFlow(core.write(actor, input.reason, (writing) => savePart(writing, entities.data_flow, input))),
);
export const removeFlow = os.flows.remove.handler(({ context: { core, actor }, input }) =>
  removePart(core, actor, entities.data_flow, input),
);
