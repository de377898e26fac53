/** Procedures that make a PDF: progress as a stream, the file by a call of its own. */
import { randomUUID } from 'node:crypto';
import { attention } from '../../../shared/explained/attention.ts';
import { notedOf } from '../../../shared/explained/noted.ts';
import type { Organisation } from '../../../shared/fields/organisation.ts';
import { judged } from '../../../shared/law/judged.ts';
import type { ReportProgress, ReportRequest } from '../../../shared/schema/report.ts';
import { fileNames } from '../../../shared/words/export.ts';
import { judgementOn } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import { progressive } from '../ground/progressive.ts';
import type { Core } from '../register/core.ts';
import { makeOverview, type OverviewInput } from '../report/index.ts';
import { listInUse } from '../store/countries.ts';
import { entities, readAll, readStored } from '../store/entities.ts';
import { historyHead } from '../store/history.ts';
import { decidedBySupplier } from '../store/reminders.ts';
import { allRecords, asManagementDecision } from '../store/supplier-records.ts';
import { os } from './base.ts';

/** The data of the overview on a day, as the register holds it. */
export function overviewInput(core: Core, asOf: string | null): Omit<OverviewInput, 'language'> {
  const head = historyHead(core.view().connection);
  const view = core.view(asOf);
  const judgement = judgementOn(view.connection, view.asOf);
  const suppliers = allRecords(view.connection).map((record) => judged(record, judgement));
  const list = listInUse(view.connection);
  const stored = readStored(view.connection, entities.organisation, 'organisation');
  const organisation = {
    name: '',
    kvk: null,
    contact: '',
    dataProtectionOfficer: '',
    language: 'nl',
    ...stored?.fields,
    version: stored?.version ?? 1,
  } as Organisation;
  return {
    organisation,
    asOf: view.asOf,
    generatedFrom: {
      historyLines: head.lines,
      historyHead: head.head,
      listVersion: list.version,
      listStateAsOf: list.stateAsOf,
    },
    suppliers,
    attention: attention(suppliers, decidedBySupplier(view.connection)),
    noted: suppliers.flatMap(notedOf),
    decided: readAll(view.connection, entities.management_decision).map(asManagementDecision),
  };
}

// The last report of each core, kept in memory until the next: a person saves it right after it was made.
const finished = new WeakMap<Core, { id: string; file: File }>();

async function* make(
  core: Core,
  request: ReportRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReportProgress> {
  const input = overviewInput(core, request.asOf);
  const { language, standard } = request;
  const pdf = yield* progressive<ReportProgress, Uint8Array>(signal, (report, stop) =>
    makeOverview(input, {
      language,
      standard,
      signal: stop,
      spawnJob: core.spawnJob,
      onProgress: (step) => report({ type: 'progress', ...step }),
    }),
  );
  const id = randomUUID();
  const name = `${fileNames.overview[language]} ${input.asOf}.pdf`;
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
