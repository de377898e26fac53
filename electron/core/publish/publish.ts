/** The published list from the open register: as it is on a day, and with whatever changed since another. */
import type { Organisation } from '../../../shared/fields/organisation.ts';
import { type Judged, judged } from '../../../shared/law/judged.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import type { NoticeRequest, PublishRequest, Sentence } from '../../../shared/schema/publish.ts';
import type { ReportMade } from '../../../shared/schema/report-made.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import type { Letter } from '../../../shared/words/letters.ts';
import { judgementOn } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import { type Draft, emailDraft } from '../letters/email-draft.ts';
import type { Core } from '../register/core.ts';
import { entities, readStored } from '../store/entities.ts';
import { historyHead, holdsHistory } from '../store/history.ts';
import { snapshotAtLine } from '../store/replay.ts';
import { keepReport, reportsMade } from '../store/reports-made.ts';
import { allRecords } from '../store/supplier-records.ts';
import type { View, Writing } from '../store/writing.ts';
import { changesOf, type Published } from './document.ts';
import { publicList } from './entries.ts';
import { announcedBy, noticeOf } from './notice.ts';
import { sentenceOf } from './sentence.ts';

/** The open register: read on a day (null = today), and as it is stored. */
export type Source = Pick<Core, 'view' | 'stored'>;

interface Read {
  readonly published: Published;
  readonly suppliers: readonly Judged[];
}

const suppliersOn = ({ connection, asOf }: View): Judged[] => {
  const judgement = judgementOn(connection, asOf);
  return allRecords(connection).map((record) => judged(record, judgement));
};

/** Publications kept of both lists, of which one is looked for. */
const KEPT = 1000;

function lastPublication({ stored }: Source, { list }: PublishRequest, asOf: string): ReportMade | null {
  const made = reportsMade(stored, 'publication', KEPT);
  return made.find((one) => one.subject === list && one.asOf <= asOf) ?? null;
}

/** What was published: the records behind the line at which the history was then, whatever came later that day. */
function listPublished({ view, stored }: Source, { asOf, lines, head }: ReportMade, request: PublishRequest) {
  if (!holdsHistory(stored, { lines, head })) return publicList(suppliersOn(view(asOf)), request);
  const connection = snapshotAtLine(stored, lines);
  try {
    return publicList(suppliersOn({ connection, asOf }), request);
  } finally {
    connection.close();
  }
}

function readBefore(source: Source, request: PublishRequest, asOf: string, last: ReportMade | null) {
  const { since } = request;
  if (since === null) return null;
  if (since === 'last') return last && { list: listPublished(source, last, request), day: last.asOf };
  if (since >= asOf) {
    throw new Problem('invalid', undefined, fieldProblems([{ path: ['since'], message: 'not-before' }]));
  }
  return { list: publicList(suppliersOn(source.view(since)), request), day: since };
}

function organisationIn({ connection }: View): { organisation: Pick<Organisation, 'name' | 'contact'> } {
  const stored = readStored(connection, entities.organisation, 'organisation');
  return { organisation: { name: '', contact: '', ...stored?.fields } };
}

function readList(source: Source, request: PublishRequest): Read {
  const { asOf } = source.view(request.asOf);
  const lastPublished = lastPublication(source, request, asOf);
  // A view of a past day is gone once another is asked for: each is read to its end before the next.
  const before = readBefore(source, request, asOf, lastPublished);
  const view = source.view(request.asOf);
  const suppliers = suppliersOn(view);
  const { name: organisation } = organisationIn(view).organisation;
  const now = publicList(suppliers, request);
  return {
    published: { request, organisation, asOf, now, before, lastPublished: lastPublished?.asOf ?? null },
    suppliers,
  };
}

/** The list as chosen. Errors: `invalid` if it is compared with a day that is not before its own. */
export function readPublished(source: Source, request: PublishRequest): Published {
  return readList(source, request).published;
}

/** The notice to customers as a draft, null if there is nothing to tell. Errors: as {@link readPublished}. */
export function noticeDraft(source: Source, request: NoticeRequest): (Letter & Draft) | null {
  const { published, suppliers } = readList(source, request);
  const compared = changesOf(published);
  const changes = compared === null || compared.nothingBefore ? [] : compared.changes;
  const letter = noticeOf(published, changes, announcedBy(suppliers, request), request);
  return letter && { ...letter, ...emailDraft([], letter) };
}

/** The sentence on transfers for a privacy statement, on a day (null = today). */
export function privacySentence(source: Source, asOf: string | null, language: Language): Sentence {
  const view = source.view(asOf);
  return sentenceOf({ ...organisationIn(view), asOf: view.asOf, suppliers: suppliersOn(view), language });
}

/** Keeps a person's word that the list was published as it is now; the next one can say what changed since. */
export function keepPublication(
  source: Source,
  { connection, change, today }: Writing,
  request: PublishRequest,
): void {
  const { published } = readList(source, { ...request, asOf: null, since: null });
  const { entries } = published.now;
  keepReport(connection, {
    kind: 'publication',
    subject: request.list,
    asOf: today,
    madeAt: change.at,
    ...historyHead(connection),
    figures: { entries: entries.length, unknown: entries.filter(({ unknown }) => unknown.length > 0).length },
  });
}
