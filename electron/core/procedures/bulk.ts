/** Many suppliers at once: a change that is shown first, and a removal; written whole or not at all. */

import { bulk as contract } from '../../../shared/contract/bulk.ts';
import {
  BULK_SHOWN,
  type BulkChanged,
  type BulkRemoved,
  type BulkTarget,
} from '../../../shared/fields/bulk.ts';
import { findTargets, planSteps, requireAll, targetOf, writeStep } from '../bulk/plan.ts';
import { requireSeen, sign } from '../sign-off/sign.ts';
import type { Connection } from '../store/connection.ts';
import { entities, statement } from '../store/entities.ts';
import { historyHead, linesSince } from '../store/history.ts';
import { setDeleted } from '../store/records.ts';
import type { Writing } from '../store/writing.ts';
import { type CallContext, implementing } from './base.ts';

const os = implementing(contract);

interface Progress {
  readonly done: number;
  readonly total: number;
}

interface Lines {
  readonly firstLine: number;
  readonly lastLine: number;
}

type Told = ({ type: 'progress' } & Progress) | { type: 'done'; suppliers: number; lines: Lines | null };

/** From this number of suppliers on a change is a large one: a backup stands before it, and progress is told. */
const MANY = 200;

/** Does something to each of some suppliers in one transaction; the last word says how many and which lines it wrote. */
async function* runBulk(
  { core, actor }: CallContext,
  input: { targets: readonly BulkTarget[]; reason: string },
  signal: AbortSignal | undefined,
  work: (writing: Writing) => Generator<Progress, void>,
): AsyncGenerator<Told> {
  let suppliers = 0;
  let lines: Lines | null = null;
  function* counted(writing: Writing): Generator<Progress, void> {
    const before = historyHead(writing.connection).lines;
    for (const step of work(writing)) {
      suppliers = step.done;
      yield step;
    }
    lines = linesSince(writing.connection, before);
  }
  if (input.targets.length < MANY) {
    await core.write(actor, input.reason, (writing) => Array.from(counted(writing)));
  } else {
    const steps = core.writeInSteps(actor, input.reason, signal, counted);
    for await (const step of steps) yield { type: 'progress', ...step };
  }
  yield { type: 'done', suppliers, lines };
}

function* each<Item>(items: readonly Item[], act: (item: Item) => void): Generator<Progress, void> {
  for (const [at, item] of items.entries()) {
    act(item);
    yield { done: at + 1, total: items.length };
  }
}

/** How many records of a kind, not in the bin, belong to one of the suppliers. */
function countOf(
  connection: Connection,
  kind: 'agreement' | 'data_flow' | 'document',
  ids: readonly string[],
) {
  const { n } = statement(
    connection,
    `SELECT count(*) AS n FROM ${kind} WHERE deleted = 0 AND processor_id IN (SELECT value FROM json_each(?))`,
  ).get(JSON.stringify(ids)) as { n: number };
  return n;
}

async function* removeAll(
  context: CallContext,
  input: { targets: readonly BulkTarget[]; reason: string },
  signal: AbortSignal | undefined,
): AsyncGenerator<BulkRemoved> {
  const along = { agreements: 0, flows: 0, documents: 0 };
  const asOf = context.core.today();
  const steps = runBulk(context, input, signal, function* ({ connection, change, touch }) {
    const { members, blocked } = findTargets({ connection, asOf }, input.targets);
    requireAll(blocked);
    const ids = members.map(({ record }) => record.id);
    along.agreements = countOf(connection, 'agreement', ids);
    along.flows = countOf(connection, 'data_flow', ids);
    along.documents = countOf(connection, 'document', ids);
    yield* each(members, ({ record: { id, version } }) => {
      setDeleted(connection, entities.processor, { id, version, deleted: true }, change);
      touch(id);
    });
  });
  for await (const step of steps) yield step.type === 'done' ? { ...step, ...along } : step;
}

export const bulk = {
  preview: os.preview.handler(({ context: { core }, input: { targets, patch } }) => {
    const { members, blocked } = findTargets(core.view(), targets, patch.agreement);
    const steps = planSteps(members, patch);
    return {
      targets: steps.map(targetOf),
      changes: steps.slice(0, BULK_SHOWN).map(({ change }) => change),
      blocked: [...blocked],
    };
  }),
  change: os.change.handler(({ context, input, signal }): AsyncGenerator<BulkChanged> => {
    const asOf = context.core.today();
    return runBulk(context, input, signal, function* (writing) {
      const view = { connection: writing.connection, asOf };
      const { members, blocked } = findTargets(view, input.targets, input.patch.agreement);
      requireAll(blocked);
      yield* each(planSteps(members, input.patch), (step) => writeStep(writing, step));
    });
  }),
  sign: os.sign.handler(({ context, input, signal }): AsyncGenerator<BulkChanged> => {
    const asOf = context.core.today();
    return runBulk(context, { ...input, reason: '' }, signal, function* (writing) {
      const view = { connection: writing.connection, asOf };
      const { members, blocked } = findTargets(view, input.targets);
      requireAll(blocked);
      const ids = input.targets.map(({ id }) => id);
      requireSeen(view, ids, input.seen);
      yield* each(members, ({ record }) => sign(writing, record.id, input.input));
    });
  }),
  remove: os.remove.handler(({ context, input, signal }) => removeAll(context, input, signal)),
};
