/** Procedures that take over a list: a plan that is shown first, then written whole or not at all. */
import { fileURLToPath } from 'node:url';
import { imports as contract } from '../../../shared/contract/imports.ts';
import type {
  ImportPlan,
  ImportPreview,
  ImportProgress,
  ImportResult,
} from '../../../shared/fields/import.ts';
import { emptyProcessor } from '../../../shared/fields/processor.ts';
import { runJob } from '../ground/job.ts';
import { Problem } from '../ground/problem.ts';
import { applyPlan, planSize } from '../import/apply.ts';
import { requirePlaces } from '../import/apply-records.ts';
import { GridPages } from '../import/grid.ts';
import { importIdOf, importReason, pastImports, undoable, undoImport } from '../import/past.ts';
import { findSupplier, presentFor, type Under, withTerm } from '../import/present.ts';
import type { ListPlan } from '../import/run.ts';
import type { ImportJob } from '../import/worker.ts';
import type { Core } from '../register/core.ts';
import { LastMade } from '../register/last-made.ts';
import { writeLines } from '../register/write-lines.ts';
import type { Connection } from '../store/connection.ts';
import { historyHead, linesSince } from '../store/history.ts';
import { saveProcessor } from '../store/parts.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

/** Where the process's module is in the source tree; a bundle has it beside its own. */
export const importWorker = fileURLToPath(new URL('../import/worker.ts', import.meta.url));

/** Megabytes of JavaScript values (the million cells of the largest list take 3.6 GB), and milliseconds. */
const jobLimits = { memory: 4608, patience: 10 * 60 * 1000 };

interface Planned {
  readonly plan: ImportPlan;
  readonly under: Under | null;
  /** Head of the history that the plan was made on. */
  readonly head: string;
  readonly name: string;
  /** The rows, if they are asked for in parts. */
  readonly pages: GridPages | null;
}

const planned = new LastMade<Planned>();

const preview = os.preview.handler(async ({ context: { core }, input, signal }): Promise<ImportPreview> => {
  const bytes = new Uint8Array(await input.file.arrayBuffer());
  // What is read of the register, and its head, are of one moment.
  const { connection } = core.view();
  const under = input.under === null ? null : findSupplier(connection, input.under);
  const { duplicates } = input;
  const present = presentFor(connection, under, input.announcedOn ?? core.today());
  const job: ImportJob = {
    bytes,
    name: input.file.name,
    options: {
      mapping: input.mapping,
      sheet: input.sheet,
      headerRow: input.headerRow,
      headerRows: input.headerRows ?? undefined,
      duplicates,
      ...present,
      on: core.today(),
      corrections: input.corrections,
      rows: input.rows,
      withGrid: input.inParts,
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
  const pages = grid && new GridPages(grid, plan.result, present.custom);
  const made: Planned = { plan, under, head, name: input.file.name, pages };
  const { rows, uncertain, rejected, kept } = plan.result;
  const counts = {
    rows: rows.length,
    rejectedRows: rows.filter(({ outcome }) => outcome === 'rejected').length,
    kept: kept.length,
    ...(pages?.counts ?? { toCheck: null, uncertain: uncertain.length, rejected: rejected.length }),
  };
  return { importId: planned.keep(core, made), under, result: resultOf(made), counts, samples, top };
});

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
  const todo = planned.get(core, input.importId);
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
  planned.forget(core);
  yield { type: 'done', result: resultOf(todo), lines };
}

export const imports = {
  preview,
  rows: os.rows.handler(({ context: { core }, input: { importId, view, offset, limit } }) => {
    const { pages } = planned.get(core, importId);
    if (pages === null) throw new Problem('not-found');
    return pages.page(view, offset, limit);
  }),
  run: os.run.handler(({ context: { core, actor }, input, signal }) => run(core, actor, input, signal)),
  list: os.list.handler(({ context: { core } }) => pastImports(core.stored)),
  undo: os.undo.handler(({ context: { core, actor }, input }) => {
    const find = (connection: Connection) => undoable(connection, input.id, core.today());
    // Once more when it is written: others may have undone it meanwhile.
    return writeLines(core, actor, find(core.stored).why, (writing) =>
      undoImport(writing, find(writing.connection).found),
    );
  }),
};
