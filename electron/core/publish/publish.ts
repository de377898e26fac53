/** The published list from the open register: as it is on a day, and with whatever changed since another. */

import type { Organisation } from '../../../shared/fields/organisation.ts';
import { isWithinObjection } from '../../../shared/law/announcements.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import type { NoticeRequest, PublishRequest, Sentence } from '../../../shared/schema/publish.ts';
import type { ReportMade } from '../../../shared/schema/report-made.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import type { Letter } from '../../../shared/words/letters.ts';
import { judgedOn } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import { type Draft, emailDraft } from '../letters/email-draft.ts';
import { entities, readStored } from '../store/entities.ts';
import { historyHead, holdsHistory } from '../store/history.ts';
import { firstDay } from '../store/order.ts';
import { snapshot } from '../store/replay.ts';
import { reportsMade } from '../store/reports-made.ts';
import type { Reader, View } from '../store/writing.ts';
import { changesOf, type Published } from './document.ts';
import { type PublicList, publicList } from './entries.ts';
import { type Announced, announcedBy, noticeOf } from './notice.ts';
import { sentenceOf } from './sentence.ts';

/** A list, and the changes that those on it announced. */
interface ReadList {
  readonly list: PublicList;
  readonly announced: readonly Announced[];
}

function listOn(view: View, request: PublishRequest): ReadList {
  const suppliers = judgedOn(view);
  return { list: publicList(suppliers, request), announced: announcedBy(suppliers, request) };
}

// Every column that somebody ticks asks for the same list again, and for the one with which it is compared: reading
// a large register takes seconds. A list depends on the history, the day and what is chosen of it, and on nothing else.
const KEPT_LISTS = 4;
const keptLists = new WeakMap<Reader, Map<string, ReadList>>();

/** @param at the day, or the line of the history, on which it is read. */
function known(reader: Reader, at: string, request: PublishRequest, read: () => ReadList): ReadList {
  const { list, withChain, withProcessors, language } = request;
  const { head } = historyHead(reader.stored);
  const key = JSON.stringify([head, at, list, withChain, withProcessors, language]);
  const kept = keptLists.get(reader) ?? new Map<string, ReadList>();
  keptLists.set(reader, kept);
  const found = kept.get(key) ?? read();
  kept.delete(key);
  kept.set(key, found);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_LISTS) break;
    kept.delete(oldest);
  }
  return found;
}

/** @param day null = today. */
const knownOn = (reader: Reader, day: string | null, request: PublishRequest): ReadList =>
  known(reader, day ?? reader.today(), request, () => listOn(reader.view(day), request));

/** Publications kept of both lists, of which one is looked for. */
const KEPT = 1000;

function lastPublication({ stored }: Reader, { list }: PublishRequest, asOf: string): ReportMade | null {
  const made = reportsMade(stored, 'publication', KEPT);
  return made.find((one) => one.subject === list && one.asOf <= asOf) ?? null;
}

/** What was published: the records behind the line at which the history was then, whatever came later that day. */
function listPublished(reader: Reader, { asOf, lines, head }: ReportMade, request: PublishRequest): ReadList {
  if (!holdsHistory(reader.stored, { lines, head })) return knownOn(reader, asOf, request);
  return known(reader, `${asOf} ${lines}`, request, () => {
    const { connection } = snapshot(reader.stored, lines);
    try {
      return listOn({ connection, asOf }, request);
    } finally {
      connection.close();
    }
  });
}

function readBefore(
  reader: Reader,
  request: PublishRequest,
  asOf: string,
  last: ReportMade | null,
): Published['before'] {
  const { since } = request;
  if (since === null) return null;
  if (since === 'last') return last && { list: listPublished(reader, last, request).list, day: last.asOf };
  if (since >= asOf) {
    throw new Problem('invalid', undefined, fieldProblems([{ path: ['since'], message: 'not-before' }]));
  }
  // Before the first line of the history nobody was on a list: that is told as such.
  const first = firstDay(reader.stored);
  if (first !== null && since < first) return { list: publicList([], request), day: since };
  return { list: knownOn(reader, since, request).list, day: since };
}

function organisationIn({ connection }: View): { organisation: Pick<Organisation, 'name' | 'contact'> } {
  const stored = readStored(connection, entities.organisation, 'organisation');
  return { organisation: { name: '', contact: '', ...stored?.fields } };
}

function readList(
  reader: Reader,
  request: PublishRequest,
): { readonly published: Published; readonly announced: ReadList['announced'] } {
  const asOf = request.asOf ?? reader.today();
  const last = lastPublication(reader, request, asOf);
  const before = readBefore(reader, request, asOf, last);
  const { list: now, announced } = knownOn(reader, request.asOf, request);
  const { name: organisation } = organisationIn(reader.view(request.asOf)).organisation;
  const lastPublished = last?.asOf ?? null;
  return { published: { request, organisation, asOf, now, before, lastPublished }, announced };
}

/** The list as chosen. Errors: `invalid` if it is compared with a day that is not before its own. */
export function readPublished(reader: Reader, request: PublishRequest): Published {
  return readList(reader, request).published;
}

/**
 * The notice to customers as a draft, null if there is nothing to tell. Errors: as {@link readPublished}, and `invalid` for a day
 * on which customers may still object.
 */
export function noticeDraft(reader: Reader, request: NoticeRequest): (Letter & Draft) | null {
  const { published, announced } = readList(reader, request);
  if (isWithinObjection(published.asOf, request.objectionDays, request.effectiveOn))
    throw new Problem(
      'invalid',
      undefined,
      fieldProblems([{ path: ['effectiveOn'], message: 'within-objection' }]),
    );
  const compared = changesOf(published);
  const changes = compared === null || compared.nothingBefore ? [] : compared.changes;
  const letter = noticeOf(published, changes, announced, request);
  return letter && { ...letter, ...emailDraft([], letter) };
}

/** The sentence on transfers for a privacy statement, on a day (null = today). */
export function privacySentence(reader: Reader, asOf: string | null, language: Language): Sentence {
  const view = reader.view(asOf);
  return sentenceOf({ ...organisationIn(view), asOf: view.asOf, suppliers: judgedOn(view), language });
}

/** What is kept of the list as it is now when it is published, but for the moment. */
export function publicationOf(reader: Reader, request: PublishRequest): Omit<ReportMade, 'madeAt'> {
  const { published } = readList(reader, { ...request, asOf: null, since: null });
  const { entries } = published.now;
  return {
    kind: 'publication',
    subject: request.list,
    asOf: reader.today(),
    ...historyHead(reader.stored),
    figures: { entries: entries.length, unknown: entries.filter(({ unknown }) => unknown.length > 0).length },
  };
}
