/** Procedures on suppliers and what belongs to them. */
import { foldText, withoutLegalForm } from '../../../shared/law/names.ts';
import { judgeRecord } from '../../../shared/law/verdict.ts';
import type { Processor } from '../../../shared/schema/processor.ts';
import { explainAgreements, explainFlows } from '../derived/explained.ts';
import { judgementOn } from '../derived/judging.ts';
import { facets, listProcessors } from '../derived/list.ts';
import { withAgreements } from '../derived/row-agreements.ts';
import { Problem } from '../ground/problem.ts';
import type { Core } from '../register/core.ts';
import { type Entity, entities, readAll, type Stored, statement } from '../store/entities.ts';
import { savePart, saveProcessor } from '../store/parts.ts';
import { saveRecord, setDeleted } from '../store/records.ts';
import {
  asAgreement,
  asChainLink,
  asFlow,
  asSubProcessor,
  readProcessor,
  readRecord,
} from '../store/supplier-records.ts';
import type { Writing } from '../store/writing.ts';
import { os } from './base.ts';
import { outlookOf } from './outlook.ts';

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
