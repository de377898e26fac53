/** Procedures that make a PDF: progress as a stream, the file by a call of its own. */
import { report as contract } from '../../../shared/contract/report.ts';
import type { ReportProgress, ReportRequest } from '../../../shared/schema/report.ts';
import type { ReportMade } from '../../../shared/schema/report-made.ts';
import { progressive } from '../ground/progressive.ts';
import { type AskOptions, ask } from '../questions/ask.ts';
import type { Core } from '../register/core.ts';
import { documentsHere } from '../register/documents-here.ts';
import { LastMade } from '../register/last-made.ts';
import { unlessReadOnly } from '../register/unless-read-only.ts';
import { overviews } from '../report/collect.ts';
import type { OverviewProgress } from '../report/index.ts';
import { type MadeReport, makeReport } from '../report/make.ts';
import { keepReport, reportsMade } from '../store/reports-made.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

/**
 * Keeps a report of today or before for the next one to compare with. Who may only read makes one too: then nobody
 * remembers it.
 */
function keepMade(core: Core, made: ReportMade): void {
  if (made.asOf > core.today()) return;
  unlessReadOnly(
    () => core.keep(null, ({ connection }) => keepReport(connection, made)),
    () => {},
  );
}

/** Whether it reads every supplier; the others read one, or the derived tables. */
function readsAll(request: ReportRequest): boolean {
  if (request.kind === 'overview') return request.annexes.length > 0;
  return request.kind === 'transfers' || request.kind === 'scenario' || request.kind === 'article30';
}

async function askWhole(core: Core, request: ReportRequest, options: AskOptions): Promise<MadeReport> {
  // The overview reads verdicts from the file: what the program has judged there the process need not judge once more.
  if (request.kind === 'overview') await core.withVerdicts(null, options.signal, () => undefined);
  return ask(core, 'report', request, options);
}

const typeOfFile = (name: string): string => (name.endsWith('.zip') ? 'application/zip' : 'application/pdf');

const finished = new LastMade<File>();

async function* make(
  core: Core,
  request: ReportRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReportProgress> {
  if (request.kind === 'dossier') {
    // Alone it says of a document what could not be looked at.
    const need = request.form === 'zip' ? 'all' : 'if-possible';
    await documentsHere(core, request.processorId, { need, signal });
  }
  const { name, bytes, kept } = yield* progressive<ReportProgress, MadeReport>(signal, (report, stop) => {
    const onProgress = (step: OverviewProgress) => report({ type: 'progress', ...step });
    const options = { signal: stop, onProgress };
    return readsAll(request)
      ? askWhole(core, request, options)
      : makeReport(core, request, { ...options, spawnJob: core.spawnJob });
  });
  if (kept && request.kind === 'overview' && request.keep) keepMade(core, kept);
  const file = new File([new Uint8Array(bytes)], name, { type: typeOfFile(name) });
  yield { type: 'done', resultId: finished.keep(core, file), name, bytes: bytes.byteLength };
}

export const report = {
  kept: os.kept.handler(({ context: { core }, input }) =>
    reportsMade(core.stored, overviews.kind, input.limit).flatMap((made) =>
      made.kind === 'overview' ? made : [],
    ),
  ),
  make: os.make.handler(({ context: { core }, input, signal }) => make(core, input, signal)),
  fetch: os.fetch.handler(({ context: { core }, input }) => finished.get(core, input.resultId)),
};
