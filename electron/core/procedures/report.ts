/** Procedures that make a PDF: progress as a stream, the file by a call of its own. */
import { randomUUID } from 'node:crypto';
import { attention } from '../../../shared/explained/attention.ts';
import { notedOf } from '../../../shared/explained/noted.ts';
import { type Judged, judged } from '../../../shared/law/judged.ts';
import {
  type AnnexName,
  annexNames,
  type ReportProgress,
  type ReportRequest,
} from '../../../shared/schema/report.ts';
import type { ReportMade } from '../../../shared/schema/report-made.ts';
import { article30Words } from '../../../shared/words/article30.ts';
import { fileNames } from '../../../shared/words/export.ts';
import { breachSheetWords } from '../../../shared/words/report-breach.ts';
import { DOSSIER_LIMIT, dossierSentences } from '../../../shared/words/report-dossier.ts';
import { scenarioReportWords } from '../../../shared/words/report-scenario.ts';
import { transferReportWords } from '../../../shared/words/report-transfers.ts';
import { article30Facts } from '../article30/facts.ts';
import { judgementOn } from '../derived/judging.ts';
import { nameInFile } from '../documents/names.ts';
import { Problem } from '../ground/problem.ts';
import { progressive } from '../ground/progressive.ts';
import type { Core } from '../register/core.ts';
import { unlessReadOnly } from '../register/unless-read-only.ts';
import { boardOf, keptFigures } from '../report/board.ts';
import { readBoardFacts } from '../report/board-facts.ts';
import type { AnnexData, AskedBefore, RegisterSupplier } from '../report/context.ts';
import { readDossier } from '../report/dossier-facts.ts';
import { dossierZip } from '../report/dossier-zip.ts';
import {
  type BreachInput,
  type ChainInput,
  makeArticle30,
  makeBreach,
  makeChain,
  makeDossier,
  makeOverview,
  makeScenario,
  makeTransfers,
  type OverviewInput,
  type OverviewOptions,
} from '../report/index.ts';
import { ofRegister } from '../report/register-annex.ts';
import { readScenario } from '../report/scenario-facts.ts';
import { listInUse } from '../store/countries.ts';
import { readContent, storedContent } from '../store/document-content.ts';
import { entities, readAll, readStored, statement } from '../store/entities.ts';
import { historyHead } from '../store/history.ts';
import { decidedBySupplier } from '../store/reminders.ts';
import { keepReport, reportBefore, reportsMade } from '../store/reports-made.ts';
import { allRecords, asManagementDecision, readRecord, readRecords } from '../store/supplier-records.ts';
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

/** The kind of report under which overviews are kept. */
const overviews = { kind: 'overview', subject: '' } as const;

/**
 * The data of the overview on a day, as the register holds it. The two pages come from the derived tables; records are read
 * only for annexes that print them. Errors: `cancelled`.
 */
export function overviewInput(
  core: Core,
  { asOf, annexes }: Pick<ReportRequest & { kind: 'overview' }, 'asOf' | 'annexes'>,
  signal?: AbortSignal,
): Promise<Omit<OverviewInput, 'language'>> {
  return core.withVerdicts(asOf, signal, (view) => {
    const chosen = annexNames.filter((name) => annexes.includes(name));
    return {
      ...groundsOf(core, view),
      board: boardOf(readBoardFacts(view.connection, view.asOf), view.asOf),
      before: reportBefore(core.stored, overviews, view.asOf),
      decided: decisionsIn(view),
      annexes: chosen,
      ...annexData(view, chosen),
    };
  });
}

function decisionsIn({ connection }: View): AskedBefore[] {
  const name = statement(connection, 'SELECT name FROM processor WHERE id = ?').pluck();
  return readAll(connection, entities.management_decision)
    .map(asManagementDecision)
    .map((decision) => ({
      ...decision,
      supplier: decision.processorId === null ? '' : String(name.get(decision.processorId) ?? ''),
    }));
}

/** Every supplier with its verdict on the day of a view. */
function judgedOn({ connection, asOf }: View): Judged[] {
  const judgement = judgementOn(connection, asOf);
  return allRecords(connection).map((record) => judged(record, judgement));
}

function annexData(view: View, annexes: readonly AnnexName[]): AnnexData {
  const withPoints = annexes.includes('attention');
  const suppliers = withPoints || annexes.includes('transfers') ? judgedOn(view) : [];
  return {
    register: annexes.includes('register') ? registerOn(view) : [],
    suppliers,
    attention: withPoints ? attention(suppliers, decidedBySupplier(view.connection, null)) : [],
    noted: withPoints ? suppliers.flatMap(notedOf) : [],
  };
}

/** Records that are in memory at once. */
const AT_ONCE = 150;

/** Every supplier with what the register says of it. Read in pieces: whole records of ten thousand take half a gigabyte. */
function registerOn({ connection, asOf }: View): RegisterSupplier[] {
  const judgement = judgementOn(connection, asOf);
  const ids = statement(connection, 'SELECT id FROM processor WHERE deleted = 0').pluck().all() as string[];
  const pieces = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_piece, at) =>
    ids.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
  return pieces.flatMap((piece) =>
    [...readRecords(connection, piece).values()].map((record) => ofRegister(judged(record, judgement))),
  );
}

/** The data of the chain of one supplier. Errors: `not-found`. */
const chainInput = (core: Core, processorId: string, asOf: string | null): Omit<ChainInput, 'language'> =>
  supplierInput(core, core.view(asOf), processorId);

/** The data of the incident sheet of one data breach. Errors: `not-found`. */
function breachInput(core: Core, breachId: string, asOf: string | null): Omit<BreachInput, 'language'> {
  const view = core.view(asOf);
  const stored = readStored(view.connection, entities.breach, breachId);
  if (!stored?.processorId) throw new Problem('not-found');
  const input = supplierInput(core, view, stored.processorId);
  const breach = input.supplier.record.breaches.find(({ id }) => id === breachId);
  if (!breach) throw new Problem('not-found');
  return { ...input, breach };
}

function supplierInput(core: Core, view: View, processorId: string): Omit<ChainInput, 'language'> {
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

/** A report of which the data are collected. */
interface Prepared {
  readonly name: string;
  readonly typeset: (options: OverviewOptions) => Promise<Uint8Array>;
  /** Has the register remember it, where it is compared with later. */
  readonly keep?: () => void;
}

/** Collects now, and gives what makes the PDF of it. */
async function prepared(
  core: Core,
  request: ReportRequest,
  signal: AbortSignal | undefined,
): Promise<Prepared> {
  const { asOf, language } = request;
  if (request.kind === 'chain') {
    const input = chainInput(core, request.processorId, asOf);
    const { name } = input.supplier.record.processor;
    const file = `${fileNames.chain[language]} ${nameInFile(name)} ${input.asOf}.pdf`;
    const typeset = (options: OverviewOptions) => makeChain(input, options);
    return { name: file, typeset };
  }
  if (request.kind === 'breach') {
    const input = breachInput(core, request.breachId, asOf);
    const { name } = input.supplier.record.processor;
    const file = `${breachSheetWords[language].fileName} ${nameInFile(name)} ${input.asOf}.pdf`;
    return { name: file, typeset: (options: OverviewOptions) => makeBreach(input, options) };
  }
  if (request.kind === 'transfers') {
    const view = core.view(asOf);
    const input = { ...groundsOf(core, view), suppliers: judgedOn(view) };
    const file = `${transferReportWords[language].fileName} ${input.asOf}.pdf`;
    return {
      name: file,
      typeset: (options: OverviewOptions) => makeTransfers(input, options),
    };
  }
  if (request.kind === 'scenario') {
    const view = core.view();
    const question = { ...request.question, on: request.question.on ?? asOf };
    const input = { ...groundsOf(core, view), ...readScenario(view, question) };
    const file = `${scenarioReportWords[language].fileName} ${input.asOf}.pdf`;
    return {
      name: file,
      typeset: (options: OverviewOptions) => makeScenario(input, options),
    };
  }
  if (request.kind === 'article30') {
    const input = article30Input(core, asOf);
    const file = `${article30Words[language].fileName} ${input.asOf}.pdf`;
    const typeset = (options: OverviewOptions) => makeArticle30(input, options);
    return { name: file, typeset };
  }
  if (request.kind === 'dossier') return preparedDossier(core, request, signal);
  const input = await overviewInput(core, request, signal);
  const name = `${fileNames.overview[language]} ${input.asOf}.pdf`;
  const keep = () => {
    const { historyLines: lines, historyHead: head } = input.generatedFrom;
    const figures = keptFigures(input.board);
    keepMade(core, {
      ...overviews,
      asOf: input.asOf,
      madeAt: core.now().toISOString(),
      lines,
      head,
      figures,
    });
  };
  return { name, keep, typeset: (options: OverviewOptions) => makeOverview(input, options) };
}

/** The same of a dossier; a zip has the documents of the day that the register still holds. Errors: `too-large`. */
async function preparedDossier(
  core: Core,
  request: ReportRequest & { kind: 'dossier' },
  signal: AbortSignal | undefined,
): Promise<Prepared> {
  const { asOf, language, form } = request;
  const view = core.view(asOf);
  const input = { ...groundsOf(core, view), ...(await readDossier(view, core.stored, request, signal)) };
  const { processor, documents } = input.supplier.record;
  const stem = `${fileNames.dossier[language]} ${nameInFile(processor.name)} ${input.asOf}`;
  if (form === 'pdf') {
    return { name: `${stem}.pdf`, typeset: (options: OverviewOptions) => makeDossier(input, options) };
  }
  // What was removed since a past day is no longer there; what the register should have now and has not, is damage.
  const isPast = view.asOf < core.today();
  const held = documents.filter(({ sha256 }) => !isPast || storedContent(core.stored, sha256) !== undefined);
  if (held.reduce((sum, { bytes }) => sum + bytes, 0) > DOSSIER_LIMIT) {
    throw new Problem('too-large', dossierSentences.tooLarge);
  }
  const typeset = async (options: OverviewOptions) => {
    const bytes = await makeDossier(input, options);
    const folder = fileNames.documents[language];
    const pieces = dossierZip({ name: `${stem}.pdf`, bytes }, held, folder, (sha256) =>
      readContent(core.stored, sha256),
    );
    return Buffer.concat([...pieces]);
  };
  return { name: `${stem}.zip`, typeset };
}

/**
 * Keeps a report of today or before for the next one to compare with. Who may only read makes one too: then nobody
 * remembers it.
 */
function keepMade(core: Core, made: ReportMade): void {
  if (made.asOf > core.today()) return;
  unlessReadOnly(
    () => core.write(null, '', ({ connection }) => keepReport(connection, made)),
    () => {},
  );
}

const typeOfFile = (name: string): string => (name.endsWith('.zip') ? 'application/zip' : 'application/pdf');

// The last report of each core, kept in memory until the next: a person saves it right after it was made.
const finished = new WeakMap<Core, { id: string; file: File }>();

async function* make(
  core: Core,
  request: ReportRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReportProgress> {
  const { language, standard } = request;
  const { name, keep, typeset } = await prepared(core, request, signal);
  const pdf = yield* progressive<ReportProgress, Uint8Array>(signal, (report, stop) =>
    typeset({
      language,
      standard,
      signal: stop,
      spawnJob: core.spawnJob,
      onProgress: (step) => report({ type: 'progress', ...step }),
    }),
  );
  if (request.kind === 'overview' && request.keep) keep?.();
  const id = randomUUID();
  finished.set(core, { id, file: new File([new Uint8Array(pdf)], name, { type: typeOfFile(name) }) });
  yield { type: 'done', resultId: id, name, bytes: pdf.byteLength };
}

export const report = {
  kept: os.report.kept.handler(({ context: { core }, input }) =>
    reportsMade(core.stored, overviews.kind, input.limit).flatMap((made) =>
      made.kind === 'overview' ? made : [],
    ),
  ),
  make: os.report.make.handler(({ context: { core }, input, signal }) => make(core, input, signal)),
  fetch: os.report.fetch.handler(({ context: { core }, input }) => {
    const result = finished.get(core);
    if (result?.id !== input.resultId) throw new Problem('not-found');
    return result.file;
  }),
};
