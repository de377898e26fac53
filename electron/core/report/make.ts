/** A report from the question to the file. */
import type { ReportRequest } from '../../../shared/schema/report.ts';
import type { ReportMade } from '../../../shared/schema/report-made.ts';
import { article30Words } from '../../../shared/words/article30.ts';
import { fileNames } from '../../../shared/words/export.ts';
import { breachSheetWords } from '../../../shared/words/report-breach.ts';
import { DOSSIER_LIMIT, dossierSentences } from '../../../shared/words/report-dossier.ts';
import { scenarioReportWords } from '../../../shared/words/report-scenario.ts';
import { transferReportWords } from '../../../shared/words/report-transfers.ts';
import { judgedOn } from '../derived/judging.ts';
import { nameInFile } from '../documents/names.ts';
import { Problem } from '../ground/problem.ts';
import { readContent, storedContent } from '../store/document-content.ts';
import type { Reader } from '../store/writing.ts';
import { keptFigures } from './board.ts';
import { article30Input, breachInput, chainInput, groundsOf, overviewInput, overviews } from './collect.ts';
import { readDossier } from './dossier-facts.ts';
import { dossierZip } from './dossier-zip.ts';
import {
  makeArticle30,
  makeBreach,
  makeChain,
  makeDossier,
  makeOverview,
  makeScenario,
  makeTransfers,
  type OverviewOptions,
} from './index.ts';
import { readScenario } from './scenario-facts.ts';

/** A report of which the data are collected. */
interface Prepared {
  readonly name: string;
  readonly typeset: (options: OverviewOptions) => Promise<Uint8Array>;
  /** What the register remembers of it, where it is compared with later. */
  readonly kept?: ReportMade;
}

/** A report as a file. */
export interface MadeReport {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the register is to remember of it; null = nothing. */
  readonly kept: ReportMade | null;
}

/** How it is made: everything but what the request says. */
export type Making = Omit<OverviewOptions, 'language' | 'standard'>;

/**
 * The report that is asked, as PDF or zip. Errors: `not-found`, `invalid`, `too-large`, `cancelled`; an ordinary Error if it could
 * not be set.
 */
export async function makeReport(
  reader: Reader,
  request: ReportRequest,
  making: Making,
): Promise<MadeReport> {
  const { language, standard } = request;
  const { name, kept = null, typeset } = await prepared(reader, request, making.signal);
  return { name, bytes: await typeset({ ...making, language, standard }), kept };
}

/** Collects now, and gives what makes the PDF of it. */
async function prepared(
  reader: Reader,
  request: ReportRequest,
  signal: AbortSignal | undefined,
): Promise<Prepared> {
  const { asOf, language } = request;
  if (request.kind === 'chain') {
    const input = chainInput(reader, request.processorId, asOf);
    const { name } = input.supplier.record.processor;
    const file = `${fileNames.chain[language]} ${nameInFile(name)} ${input.asOf}.pdf`;
    const typeset = (options: OverviewOptions) => makeChain(input, options);
    return { name: file, typeset };
  }
  if (request.kind === 'breach') {
    const input = breachInput(reader, request.breachId, asOf);
    const { name } = input.supplier.record.processor;
    const file = `${breachSheetWords[language].fileName} ${nameInFile(name)} ${input.asOf}.pdf`;
    return { name: file, typeset: (options: OverviewOptions) => makeBreach(input, options) };
  }
  if (request.kind === 'transfers') {
    const view = reader.view(asOf);
    const input = { ...groundsOf(reader, view), suppliers: judgedOn(view) };
    const file = `${transferReportWords[language].fileName} ${input.asOf}.pdf`;
    return {
      name: file,
      typeset: (options: OverviewOptions) => makeTransfers(input, options),
    };
  }
  if (request.kind === 'scenario') {
    const view = reader.view();
    const question = { ...request.question, on: request.question.on ?? asOf };
    const input = { ...groundsOf(reader, view), ...readScenario(view, question) };
    const file = `${scenarioReportWords[language].fileName} ${input.asOf}.pdf`;
    return {
      name: file,
      typeset: (options: OverviewOptions) => makeScenario(input, options),
    };
  }
  if (request.kind === 'article30') {
    const input = article30Input(reader, asOf);
    const file = `${article30Words[language].fileName} ${input.asOf}.pdf`;
    const typeset = (options: OverviewOptions) => makeArticle30(input, options);
    return { name: file, typeset };
  }
  if (request.kind === 'dossier') return preparedDossier(reader, request, signal);
  const input = await overviewInput(reader, request, signal);
  const name = `${fileNames.overview[language]} ${input.asOf}.pdf`;
  const { historyLines: lines, historyHead: head } = input.generatedFrom;
  const kept: ReportMade = {
    ...overviews,
    asOf: input.asOf,
    madeAt: reader.now().toISOString(),
    lines,
    head,
    figures: keptFigures(input.board),
  };
  return { name, kept, typeset: (options: OverviewOptions) => makeOverview(input, options) };
}

/** The same of a dossier; a zip has the documents of the day that the register still holds. Errors: `too-large`. */
async function preparedDossier(
  reader: Reader,
  request: ReportRequest & { kind: 'dossier' },
  signal: AbortSignal | undefined,
): Promise<Prepared> {
  const { asOf, language, form } = request;
  const view = reader.view(asOf);
  const input = { ...groundsOf(reader, view), ...(await readDossier(view, reader.stored, request, signal)) };
  const { processor, documents } = input.supplier.record;
  const stem = `${fileNames.dossier[language]} ${nameInFile(processor.name)} ${input.asOf}`;
  if (form === 'pdf') {
    return { name: `${stem}.pdf`, typeset: (options: OverviewOptions) => makeDossier(input, options) };
  }
  // What was removed since a past day is no longer there; what the register should have now and has not, is damage.
  const isPast = view.asOf < reader.today();
  const held = documents.filter(
    ({ sha256 }) => !isPast || storedContent(reader.stored, sha256) !== undefined,
  );
  if (held.reduce((sum, { bytes }) => sum + bytes, 0) > DOSSIER_LIMIT) {
    throw new Problem('too-large', dossierSentences.tooLarge);
  }
  const typeset = async (options: OverviewOptions) => {
    const bytes = await makeDossier(input, options);
    const folder = fileNames.documents[language];
    const pieces = dossierZip({ name: `${stem}.pdf`, bytes }, held, folder, (sha256) =>
      readContent(reader.stored, sha256),
    );
    return Buffer.concat([...pieces]);
  };
  return { name: `${stem}.zip`, typeset };
}
