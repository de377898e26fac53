/** The published list from the open register: as it is on a day, and with whatever changed since another. */
import type { Organisation } from '../../../shared/fields/organisation.ts';
import { type Judged, judged } from '../../../shared/law/judged.ts';
import type { NoticeRequest, PublishRequest } from '../../../shared/schema/publish.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import type { Letter } from '../../../shared/words/letters.ts';
import { judgementOn } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import { type Draft, emailDraft } from '../letters/email-draft.ts';
import { entities, readStored } from '../store/entities.ts';
import { allRecords } from '../store/supplier-records.ts';
import type { View } from '../store/writing.ts';
import { changesOf, type Published } from './document.ts';
import { publicList } from './entries.ts';
import { announcedBy, noticeOf } from './notice.ts';

/** Reads the register on a day; null = today. */
type ViewOn = (asOf: string | null) => View;

interface Read {
  readonly published: Published;
  readonly suppliers: readonly Judged[];
}

const suppliersOn = ({ connection, asOf }: View): Judged[] => {
  const judgement = judgementOn(connection, asOf);
  return allRecords(connection).map((record) => judged(record, judgement));
};

function readList(viewOn: ViewOn, request: PublishRequest): Read {
  // A view of a past day is gone once another is asked for: each is read to its end first.
  const before = request.since === null ? null : publicList(suppliersOn(viewOn(request.since)), request);
  const view = viewOn(request.asOf);
  if (request.since !== null && request.since >= view.asOf) {
    throw new Problem('invalid', undefined, fieldProblems([{ path: ['since'], message: 'not-before' }]));
  }
  const suppliers = suppliersOn(view);
  const stored = readStored(view.connection, entities.organisation, 'organisation');
  const { name: organisation }: Pick<Organisation, 'name'> = { name: '', ...stored?.fields };
  const now = publicList(suppliers, request);
  return { published: { request, organisation, asOf: view.asOf, now, before }, suppliers };
}

/** The list as chosen. Errors: `invalid` if it is compared with a day that is not before its own. */
export function readPublished(viewOn: ViewOn, request: PublishRequest): Published {
  return readList(viewOn, request).published;
}

/** The notice to customers as a draft, null if there is nothing to tell. Errors: as {@link readPublished}. */
export function noticeDraft(viewOn: ViewOn, request: NoticeRequest): (Letter & Draft) | null {
  const { published, suppliers } = readList(viewOn, request);
  const compared = changesOf(published);
  const changes = compared === null || compared.nothingBefore ? [] : compared.changes;
  const letter = noticeOf(published, changes, announcedBy(suppliers, request), request);
  return letter && { ...letter, ...emailDraft([], letter) };
}
