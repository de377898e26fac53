/** Procedures that make a PDF: progress as a stream, the file by a call of its own. */
import { randomUUID } from 'node:crypto';
import { attention } from '../../../shared/explained/attention.ts';
import { notedOf } from '../../../shared/explained/noted.ts';
import { judged } from '../../../shared/law/judged.ts';
import type { ReportProgress, ReportRequest } from '../../../shared/schema/report.ts';
import { article30Words } from '../../../shared/words/article30.ts';
import { fileNames } from '../../../shared/words/export.ts';
import { article30Facts } from '../article30/facts.ts';
import { judgementOn } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import { progressive } from '../ground/progressive.ts';
import type { Core } from '../register/core.ts';
import {
  type ChainInput,
  makeArticle30,
  makeChain,
  makeOverview,
  type OverviewInput,
  type OverviewOptions,
} from '../report/index.ts';
import { listInUse } from '../store/countries.ts';
import { entities, readAll, readStored } from '../store/entities.ts';
import { historyHead } from '../store/history.ts';
import { decidedBySupplier } from '../store/reminders.ts';
import { allRecords, asManagementDecision, readRecord } from '../store/supplier-records.ts';
import type { View } from '../store/writing.ts';
import { os } from './base.ts';

/** What every report says of the register on a day: whose it is, and what the report rests on. */
function groundsOf(core: Core, view: View): Pick<OverviewInput, 'organisation' | 'asOf' | 'generatedFrom'> {
  const head = historyHead(core.view().connection);
  const list = listInUse(view.connection);
  const stored = readStored(view.connection, entities.organisation, 'organisation');
  return {
    organisation: { name: '', kvk: null, ...stored?.fields },
    asOf: view.asOf,
    generatedFrom: {
      historyLines: head.lines,
      historyHead: head.head,
      listVersion: list.version,
      listStateAsOf: list.stateAsOf,
    },
  };
}

/** The data of the overview on a day, as the register holds it. */
export function overviewInput(core: Core, asOf: string | null): Omit<OverviewInput, 'language'> {
  const view = core.view(asOf);
  const judgement = judgementOn(view.connection, view.asOf);
  const suppliers = allRecords(view.connection).map((record) => judged(record, judgement));
  return {
    ...groundsOf(core, view),
    suppliers,
    attention: attention(suppliers, decidedBySupplier(view.connection, null)),
    noted: suppliers.flatMap(notedOf),
    decided: readAll(view.connection, entities.management_decision).map(asManagementDecision),
  };
}

/** The data of the chain of one supplier. Errors: `not-found`. */
function chainInput(core: Core, processorId: string, asOf: string | null): Omit<ChainInput, 'language'> {
  const view = core.view(asOf);
  const record = readRecord(view.connection, processorId);
  if (!record) throw new Problem('not-found');
  return {
    ...groundsOf(core, view),
    supplier: judged(record, judgementOn(view.connection, view.asOf)),
  };
}

/** The data of the extract for the record of processing activities. */
function article30Input(core: Core, asOf: string | null) {
  const view = core.view(asOf);
  return { ...groundsOf(core, view), ...article30Facts(view) };
}

/** Collects now, and gives what makes the PDF of it. */
function prepared(core: Core, request: ReportRequest) {
  const { asOf, language } = request;
  if (request.kind === 'chain') {
    const input = chainInput(core, request.processorId, asOf);
    const { name } = input.supplier.record.processor;
    const file = `${fileNames.chain[language]} ${nameInFile(name)} ${input.asOf}.pdf`;
    return { name: file, typeset: (options: OverviewOptions) => makeChain(input, options) };
  }
  if (request.kind === 'article30') {
    const input = article30Input(core, asOf);
    const file = `${article30Words[language].fileName} ${input.asOf}.pdf`;
    return { name: file, typeset: (options: OverviewOptions) => makeArticle30(input, options) };
  }
  const input = overviewInput(core, asOf);
  const name = `${fileNames.overview[language]} ${input.asOf}.pdf`;
  return { name, typeset: (options: OverviewOptions) => makeOverview(input, options) };
}

/** Text of the register never becomes a path: letters, digits and plain punctuation are enough for a name. */
const nameInFile = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{N} ,&-]+/gu, ' ')
    .trim()
    .slice(0, 60);

// The last report of each core, kept in memory until the next: a person saves it right after it was made.
const finished = new WeakMap<Core, { id: string; file: File }>();

async function* make(
  core: Core,
  request: ReportRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReportProgress> {
  const { language, standard } = request;
  const { name, typeset } = prepared(core, request);
  const pdf = yield* progressive<ReportProgress, Uint8Array>(signal, (report, stop) =>
    typeset({
      language,
      standard,
      signal: stop,
      spawnJob: core.spawnJob,
      onProgress: (step) => report({ type: 'progress', ...step }),
    }),
  );
  const id = randomUUID();
  finished.set(core, { id, file: new File([new Uint8Array(pdf)], name, { type: 'application/pdf' }) });
  yield { type: 'done', resultId: id, name, bytes: pdf.byteLength };
}

export const report = {
  make: os.report.make.handler(({ context: { core }, input, signal }) => make(core, input, signal)),
  fetch: os.report.fetch.handler(({ context: { core }, input }) => {
    const result = finished.get(core);
    if (result?.id !== input.resultId) throw new Problem('not-found');
    return result.file;
  }),
};
