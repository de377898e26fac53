/** The published list as a document that any form of file can be made of: a dated table, and what changed. */
import type { Language } from '../../../shared/schema/primitives.ts';
import {
  type PublicColumn,
  type PublishedChange,
  type PublishedChanges,
  type PublishPreview,
  type PublishRequest,
  publicColumns,
} from '../../../shared/schema/publish.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { publishWords } from '../../../shared/words/publish.ts';
import { changesBetween } from './changes.ts';
import type { PublicList } from './entries.ts';

export interface DocumentTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Each row begins with the name that names it. */
  readonly rows: readonly (readonly string[])[];
  /** Said where there are no rows. */
  readonly empty: string;
}

/** Everything that is published, as text of the register and of ours; nothing in it is markup. */
export interface PublishedDocument {
  readonly language: Language;
  readonly title: string;
  readonly asOf: string;
  readonly note: string;
  readonly table: DocumentTable;
  /** Its caption is the heading; null = it was not compared. */
  readonly changes: DocumentTable | null;
}

/** A list, and the state with which it is compared. */
export interface Published {
  readonly request: PublishRequest;
  readonly organisation: string;
  readonly asOf: string;
  readonly now: PublicList;
  /** The state with which it is compared, and its day; null = with none. */
  readonly before: { readonly list: PublicList; readonly day: string } | null;
  readonly lastPublished: string | null;
}

/** The chosen columns in the order of the list; the name is always the first. */
export const chosenColumns = ({ columns }: Pick<PublishRequest, 'columns'>): readonly PublicColumn[] =>
  publicColumns.filter((column) => column === 'name' || columns.includes(column));

function titleOf({ request, organisation }: Published): string {
  const words = publishWords[request.language];
  const title = words.title[request.list];
  return organisation === '' ? title : words.titleOf(title, organisation);
}

/** What is otherwise than in the list that it is compared with; null = it is compared with none. */
export function changesOf({ request, now, before }: Published): PublishedChanges | null {
  return before && changesBetween(before.list, now, chosenColumns(request), before.day);
}

/** What happened to an entry, and what is different in it, each in one line. */
export function changeText(
  { kind, fields }: Pick<PublishedChange, 'kind' | 'fields'>,
  language: Language,
): { readonly what: string; readonly details: string } {
  const words = publishWords[language];
  const details = fields.map(({ key, before, after }) =>
    words.fieldChanged(words.columns[key], before, after),
  );
  return { what: words[kind], details: details.join('; ') };
}

/** The published list in words, for every form in which it is written. */
export function documentOf(published: Published): PublishedDocument {
  const { request, asOf, now } = published;
  const { language, list } = request;
  const words = publishWords[language];
  const columns = chosenColumns(request);
  const changes = changesOf(published);
  const since = formatDate(changes?.since ?? asOf, language);
  return {
    language,
    title: titleOf(published),
    asOf: words.asOf(formatDate(asOf, language)),
    note: words.endedNote,
    table: {
      caption: words.caption[list],
      columns: columns.map((column) => words.columns[column]),
      rows: now.entries.map(({ cells }) => columns.map((column) => cells[column])),
      empty: words.empty,
    },
    changes: changes && {
      caption: words.changes(since),
      columns: words.changeColumns,
      rows: changes.nothingBefore
        ? []
        : changes.changes.map((change) => {
            const { what, details } = changeText(change, language);
            return [change.name, what, details];
          }),
      empty: changes.nothingBefore ? words.nothingBefore(since) : words.unchanged,
    },
  };
}

/** Rows of a preview; the file has all of them. */
const rowsShown = 200;
const namesShown = 10;

/** The list with what a person is to know before publishing it: who is left out, and what is not recorded. */
export function previewOf(published: Published): PublishPreview {
  const { request, asOf, now } = published;
  const words = publishWords[request.language];
  const columns = chosenColumns(request);
  const named = (names: readonly string[]) => ({ count: names.length, names: names.slice(0, namesShown) });
  return {
    asOf,
    title: titleOf(published),
    columns: columns.map((key) => ({ key, header: words.columns[key] })),
    total: now.entries.length,
    rows: now.entries.slice(0, rowsShown).map(({ cells, unknown }) => ({
      cells: columns.map((column) => cells[column]),
      unknown: unknown.filter((column) => columns.includes(column)),
    })),
    leftOut: now.leftOut,
    unknown: columns.flatMap((key) => {
      const names = now.entries.filter(({ unknown }) => unknown.includes(key)).map(({ cells }) => cells.name);
      return names.length === 0 ? [] : [{ key, ...named(names) }];
    }),
    chainUnknown: now.chainUnknown.length === 0 ? null : named(now.chainUnknown),
    changes: changesOf(published),
    lastPublished: published.lastPublished,
  };
}
