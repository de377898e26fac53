/**
 * Questions that only the whole register answers. Each is a function of a register that can be read: the same one answers in the
 * program itself and in a process of its own.
 */
import type { LocalStateEntry } from '../../../shared/schema/local-state.ts';
import type { ScenarioRequest } from '../../../shared/schema/outlook.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import type { NoticeRequest, PublishFormat, PublishRequest } from '../../../shared/schema/publish.ts';
import type { ReportRequest } from '../../../shared/schema/report.ts';
import { article30Extract } from '../article30/extract.ts';
import { article30Facts } from '../article30/facts.ts';
import { extractSummary, extractTables } from '../article30/tables.ts';
import { dependenciesOn, scenarioOn } from '../derived/scenario.ts';
import { suppliersFile } from '../export/suppliers.ts';
import { type TableFormat, toWorkbook } from '../export/write.ts';
import { findMentions } from '../persons/mentions.ts';
import { previewOf } from '../publish/document.ts';
import { writtenAs } from '../publish/files.ts';
import { noticeDraft, privacySentence, publicationOf, readPublished } from '../publish/publish.ts';
import { askedOn } from '../report/asked.ts';
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
  decisionsAsked: (reader: Reader, { language, asOf }: OnDay, { signal }: Making) =>
    reader.withVerdicts(asOf, signal, (view) => askedOn(view, language)),
  /** Where a person is named besides the contact persons. `kept` = what this computer keeps. */
  mentions: (reader: Reader, { kept, words }: { readonly kept: LocalStateEntry[]; readonly words: string }) =>
    findMentions(reader.view().connection, kept, words),
  publishPreview: (reader: Reader, request: PublishRequest) => previewOf(readPublished(reader, request)),
  publishFile: (
    reader: Reader,
    { format, ...request }: PublishRequest & { readonly format: PublishFormat },
  ) => {
    const published = readPublished(reader, request);
    return { asOf: published.asOf, text: writtenAs(published, format) };
  },
  publishNotice: (reader: Reader, request: NoticeRequest) => noticeDraft(reader, request),
  publication: (reader: Reader, request: PublishRequest) => publicationOf(reader, request),
  privacySentence: (reader: Reader, { language, asOf }: OnDay) => privacySentence(reader, asOf, language),
  article30Workbook: (reader: Reader, asked: OnDay) => {
    const extract = extractOf(reader, asked);
    return { asOf: extract.asOf, bytes: toWorkbook(extractTables(extract)) };
  },
};

export type QuestionName = keyof typeof answers;
export type Question<Name extends QuestionName> = Parameters<(typeof answers)[Name]>[1];
export type Answer<Name extends QuestionName> = Awaited<ReturnType<(typeof answers)[Name]>>;
