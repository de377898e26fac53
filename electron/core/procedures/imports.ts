/** Procedures that take over a list: a plan that is shown first, then written whole or not at all. */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { implement } from '@orpc/server';
import { imports as contract } from '../../../shared/contract/imports.ts';
import { announcementFields } from '../../../shared/fields/evidence.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import type {
  ImportPlan,
  ImportPreview,
  ImportProgress,
  ImportResult,
} from '../../../shared/fields/import.ts';
import { emptyProcessor } from '../../../shared/fields/processor.ts';
import { openAnnouncements } from '../../../shared/law/announcements.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { judged } from '../../../shared/law/judged.ts';
import { entityKey } from '../../../shared/law/names.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { judgementOn } from '../derived/judging.ts';
import { runJob } from '../ground/job.ts';
import { Problem } from '../ground/problem.ts';
import { applyPlan, planSize } from '../import/apply.ts';
import { requirePlaces } from '../import/apply-records.ts';
import { GridPages } from '../import/grid.ts';
import { formerNames, listedBefore } from '../import/listed-before.ts';
import {
  importedLists,
  importIdOf,
  importReason,
  pastImports,
  toldBefore,
  undoable,
  undoImport,
} from '../import/past.ts';
import type { ListPlan } from '../import/run.ts';
import type { ExistingChain } from '../import/sub-processor-links.ts';
import type { ImportJob } from '../import/worker.ts';
import type { Core } from '../register/core.ts';
import { writeLines } from '../register/write-lines.ts';
import type { Connection } from '../store/connection.ts';
import { readCustomFields } from '../store/custom-fields.ts';
import { entities, readAll, statement } from '../store/entities.ts';
import { historyHead, linesSince } from '../store/history.ts';
import { saveProcessor } from '../store/parts.ts';
import { allRecords, asSubProcessor, readRecord } from '../store/supplier-records.ts';
import { type CallContext, declaring } from './base.ts';

const os = implement({ imports: contract }).$context<CallContext>().use(declaring);

/** Where the process's module is in the source tree; a bundle has it beside its own. */
export const importWorker = fileURLToPath(new URL('../import/worker.ts', import.meta.url));

/** Megabytes of JavaScript values (the million cells of the largest list take 3.6 GB), and milliseconds. */
const jobLimits = { memory: 4608, patience: 10 * 60 * 1000 };

type Under = { id: string | null; name: string };
interface Planned {
  readonly id: string;
  readonly plan: ImportPlan;
  readonly under: Under | null;
  /** Head of the history that the plan was made on. */
  readonly head: string;
  readonly name: string;
  /** The rows, if they are asked for in parts. */
  readonly pages: GridPages | null;
}

// The last plan of each core: a person looks at one preview at a time.
const planned = new WeakMap<Core, Planned>();

function findSupplier(connection: Connection, wanted: { id: string } | { name: string }): Under {
  if ('id' in wanted) {
    const record = readRecord(connection, wanted.id);
    if (!record) throw new Problem('not-found');
    return { id: wanted.id, name: record.processor.name };
  }
  const name = entityKey(wanted.name);
  const rows = statement(connection, 'SELECT id, name FROM processor WHERE deleted = 0').all() as {
    id: string;
    name: string;
  }[];
  const named = rows.filter((row) => entityKey(row.name) === name);
  if (named.length > 1) throw new Problem('invalid', importSentences.severalUnder(wanted.name, named.length));
  if (named[0]) return named[0];
  // One that was renamed, or merged into another, is not made anew.
  const former = formerNames(connection, 'processor');
  const had = rows.filter(({ id }) => former.get(id)?.some((one) => entityKey(one) === name));
  return had.length === 1 && had[0] ? had[0] : { id: null, name: wanted.name };
}

interface Known {
  readonly told: ReturnType<typeof toldBefore>;
  readonly before: ReturnType<typeof listedBefore>;
  /** Names that sub-processors had. */
  readonly names: ReturnType<typeof formerNames>;
  /** Day of the list. */
  readonly on: CivilDate;
}

function chainOf(connection: Connection, under: Under, { told, before, names, on }: Known): ExistingChain {
  const record = under.id === null ? undefined : readRecord(connection, under.id);
  const unknown = {
    processor: { ...emptyProcessor(under.name), id: 'new', version: 1 },
    chain: [],
    flows: [],
    announcements: [],
  };
  const subProcessors = readAll(connection, entities.sub_processor).map(asSubProcessor);
  const of = (id: string | null) => before.get(id ?? '') ?? [];
  const ofOthers = statement(
    connection,
    'SELECT DISTINCT sub_processor_id FROM chain_link WHERE deleted = 0 AND ended_on IS NULL AND processor_id <> ?',
  )
    .pluck()
    .all(under.id ?? '')
    .map(String);
  return {
    on,
    supplier: {
      ...(record ?? unknown),
      told: told.get(under.id ?? ''),
      before: [...of(under.id), ...subProcessors.flatMap(({ id }) => of(id))],
    },
    subProcessors,
    formerNames: Object.fromEntries(names),
    ofOthers,
  };
}

/** The plan, with what the sub-processors that it announces would wait for under the agreement that counts. */
function withTerm(
  connection: Connection,
  under: Under | null,
  plan: ImportPlan,
  today: CivilDate,
): ImportPlan {
  const { chain } = plan.result;
  const record = under?.id ? readRecord(connection, under.id) : undefined;
  if (!record || !chain?.differences.some(({ change }) => change === 'added')) return plan;
  const { on } = chain;
  const own = { id: 'new', version: 1, processorId: record.processor.id };
  const announcement = { ...emptyOf(announcementFields), ...own, name: 'new', announcedOn: on };
  const judgement = judgementOn(connection, on > today ? on : today);
  const [open] = openAnnouncements(judged({ ...record, announcements: [announcement] }, judgement));
  const term = { matter: open?.matter ?? null, until: open?.until ?? null };
  return { ...plan, result: { ...plan.result, chain: { ...chain, ...term } } };
}

const preview = os.imports.preview.handler(
  async ({ context: { core }, input, signal }): Promise<ImportPreview> => {
    const { connection } = core.view();
    const under = input.under === null ? null : findSupplier(connection, input.under);
    const custom = readCustomFields(connection);
    const told = toldBefore(connection);
    const before = listedBefore(connection);
    const names = formerNames(connection, under === null ? 'processor' : 'sub_processor');
    const job: ImportJob = {
      bytes: new Uint8Array(await input.file.arrayBuffer()),
      name: input.file.name,
      options: {
        mapping: input.mapping,
        sheet: input.sheet,
        headerRow: input.headerRow,
        headerRows: input.headerRows ?? undefined,
        duplicates: input.duplicates,
        existing:
          under === null
            ? allRecords(connection).map((record) => {
                const { id } = record.processor;
                return {
                  ...record,
                  told: told.get(id),
                  before: before.get(id),
                  formerNames: names.get(id),
                };
              })
            : [],
        on: core.today(),
        custom,
        corrections: input.corrections,
        rows: input.rows,
        withGrid: input.inParts,
        under:
          under === null
            ? null
            : chainOf(connection, under, { told, before, names, on: input.announcedOn ?? core.today() }),
        subProcessors: under === null ? readAll(connection, entities.sub_processor).map(asSubProcessor) : [],
        earlier: under === null && input.duplicates === 'update' ? importedLists(connection) : [],
      },
    };
    const head = historyHead(connection).head;
    const {
      plan: read,
      samples,
      top,
      grid,
    } = await runJob<ImportJob, ListPlan>(importWorker, job, {
      spawnJob: core.spawnJob,
      signal,
      ...jobLimits,
    });
    if (read.records) requirePlaces(connection, read.records);
    const plan = withTerm(connection, under, read, core.today());
    const id = randomUUID();
    const pages = grid && new GridPages(grid, plan.result, custom);
    const made: Planned = { id, plan, under, head, name: input.file.name, pages };
    planned.set(core, made);
    const { rows, uncertain, rejected, kept } = plan.result;
    const counts = {
      rows: rows.length,
      rejectedRows: rows.filter(({ outcome }) => outcome === 'rejected').length,
      kept: kept.length,
      ...(pages?.counts ?? { toCheck: null, uncertain: uncertain.length, rejected: rejected.length }),
    };
    return { importId: id, under, result: resultOf(made), counts, samples, top };
  },
);

/** The result as it is given: without its rows and cells if these are asked for in parts. */
function resultOf({ plan, pages }: Planned): ImportResult {
  return pages ? { ...plan.result, rows: [], uncertain: [], rejected: [], kept: [] } : plan.result;
}

async function* run(
  core: Core,
  actor: string | null,
  input: { importId: string; reason: string; leaveOut: readonly string[] },
  signal: AbortSignal | undefined,
): AsyncGenerator<ImportProgress> {
  const todo = planned.get(core);
  if (todo?.id !== input.importId) throw new Problem('not-found');
  let lines: ReturnType<typeof linesSince> = null;
  const plan = { ...todo.plan, chain: todo.plan.chain.filter(({ key }) => !input.leaveOut.includes(key)) };
  const total = planSize(plan);
  const reason = importReason(todo.name, input.reason);
  const steps = core.writeInSteps(actor, reason, signal, function* (writing) {
    // Here nobody can change the register any more, nor can another file still come in its place unnoticed.
    const before = historyHead(writing.connection);
    if (before.head !== todo.head) throw new Problem('conflict');
    const underId =
      todo.under === null
        ? null
        : (todo.under.id ??
          saveProcessor(writing, { id: null, version: null, input: emptyProcessor(todo.under.name) }));
    yield* applyPlan(writing, plan, { importId: importIdOf(before.lines + 1), underId });
    lines = linesSince(writing.connection, before.lines);
  });
  for await (const done of steps) yield { type: 'progress', done, total };
  planned.delete(core);
  yield { type: 'done', result: resultOf(todo), lines };
}

export const imports = {
  preview,
  rows: os.imports.rows.handler(({ context: { core }, input: { importId, view, offset, limit } }) => {
    const made = planned.get(core);
    if (made?.id !== importId || made.pages === null) throw new Problem('not-found');
    return made.pages.page(view, offset, limit);
  }),
  run: os.imports.run.handler(({ context: { core, actor }, input, signal }) =>
    run(core, actor, input, signal),
  ),
  list: os.imports.list.handler(({ context: { core } }) => pastImports(core.stored)),
  undo: os.imports.undo.handler(({ context: { core, actor }, input }) => {
    const { found, why } = undoable(core.stored, input.id, core.today());
    return writeLines(core, actor, why, (writing) => undoImport(writing, found));
  }),
};
