/**
 * Questions that only the whole register answers. Each is a function of a register that can be read: the same one answers in the
 * program itself and in a process of its own.
 */
import type { ScenarioRequest } from '../../../shared/schema/outlook.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import type { ReportRequest } from '../../../shared/schema/report.ts';
import { article30Extract } from '../article30/extract.ts';
import { article30Facts } from '../article30/facts.ts';
import { extractSummary, extractTables } from '../article30/tables.ts';
import { dependenciesOn, scenarioOn } from '../derived/scenario.ts';
import { suppliersFile } from '../export/suppliers.ts';
import { type TableFormat, toWorkbook } from '../export/write.ts';
import { type Making, makeReport } from '../report/make.ts';
import type { Reader } from '../store/writing.ts';

interface OnDay {
  readonly language: Language;
  readonly asOf: string | null;
}

const extractOf = (reader: Reader, { language, asOf }: OnDay) =>
  article30Extract({ ...article30Facts(reader.view(asOf)), language });

/** By name: of a register, a question and the way in which reports are set, the answer. */
export const answers = {
  report: (reader: Reader, request: ReportRequest, making: Making) => makeReport(reader, request, making),
  /** All suppliers as a file. */
  suppliers: (reader: Reader, asked: OnDay & { readonly format: TableFormat | 'json' }) => {
    const view = reader.view(asked.asOf);
    return { asOf: view.asOf, bytes: suppliersFile(view, asked) };
  },
  scenario: (reader: Reader, request: ScenarioRequest) => scenarioOn(reader.view(), request),
  dependencies: (reader: Reader, asOf: string | null) => dependenciesOn(reader.view(asOf)),
  article30: (reader: Reader, asked: OnDay) => extractSummary(extractOf(reader, asked)),
  article30Workbook: (reader: Reader, asked: OnDay) => {
    const extract = extractOf(reader, asked);
    return { asOf: extract.asOf, bytes: toWorkbook(extractTables(extract)) };
  },
};

export type QuestionName = keyof typeof answers;
export type Question<Name extends QuestionName> = Parameters<(typeof answers)[Name]>[1];
export type Answer<Name extends QuestionName> = Awaited<ReturnType<(typeof answers)[Name]>>;
