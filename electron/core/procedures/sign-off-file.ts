/** Procedures on sign-offs that travel between two copies of a register: shown first, taken over when confirmed. */
import { signOffFile as contract } from '../../../shared/contract/sign-off-file.ts';
import type { Review } from '../../../shared/fields/evidence.ts';
import type { SignOff, SignOffPreview } from '../../../shared/fields/sign-off-file.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import type { Judgement } from '../../../shared/law/verdict.ts';
import { exchangeSentences } from '../../../shared/words/safekeeping.ts';
import { judgementOn } from '../derived/judging.ts';
import { savedName } from '../documents/names.ts';
import { Problem } from '../ground/problem.ts';
import type { Core } from '../register/core.ts';
import { LastMade } from '../register/last-made.ts';
import {
  changedSince,
  isOwnHistory,
  readSignOff,
  requireBelievable,
  writeSignOff,
} from '../sign-off-file/sign-off.ts';
import type { Connection } from '../store/connection.ts';
import { entities, readStored } from '../store/entities.ts';
import { historyHead } from '../store/history.ts';
import { requireRecord, saveRecord } from '../store/records.ts';
import { readRecord, toPart } from '../store/supplier-records.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

interface Shown {
  readonly signOff: SignOff;
  /** Head of the history on which the preview was made. */
  readonly head: string;
}

const shown = new LastMade<Shown>();

const signature = ({ version: _version, ...review }: Review): string =>
  JSON.stringify(Object.entries(review).sort());

/** What stands here under the identity of a sign-off. Errors: `conflict` when it is not an earlier state of it. */
function presentOf(connection: Connection, review: Review): SignOffPreview['present'] {
  const stored = readStored(connection, entities.review, review.id);
  if (!stored) return null;
  const present = toPart(stored);
  if (!stored.deleted && signature(present) === signature(review)) return 'same';
  // All that a sign-off ever gains is its second person.
  const { secondReviewer, secondReviewedOn } = review;
  const next = { ...present, secondReviewer, secondReviewedOn };
  const isEarlier = present.secondReviewedOn === null && signature(next) === signature(review);
  if (stored.deleted || !isEarlier) throw new Problem('conflict', exchangeSentences.conflict);
  return 'older';
}

/** How this register judges now, and how it did at the end of a day: settings may have changed since. */
function* judgementsOf(core: Core, day: CivilDate): Generator<Judgement> {
  for (const asOf of [null, day]) {
    const view = core.view(asOf);
    yield judgementOn(view.connection, view.asOf);
  }
}

export const signOffFile = {
  export: os.export.handler(({ context: { core }, input }) => {
    const { connection } = core.view();
    const review = toPart(requireRecord(connection, entities.review, input.reviewId));
    const name = readRecord(connection, review.processorId)?.processor.name ?? '';
    const bytes = writeSignOff(connection, review, name);
    const stem = savedName(
      `Beoordeling ${name} ${review.reviewedOn}`.replaceAll('/', '_'),
      'text/plain;charset=utf-8',
    );
    return new File([new Uint8Array(bytes)], stem.replace(/\.txt$/, '.json'), { type: 'application/json' });
  }),
  preview: os.preview.handler(async ({ context: { core }, input }): Promise<SignOffPreview> => {
    const { frozen, signOff } = readSignOff(new Uint8Array(await input.file.arrayBuffer()));
    const { connection } = core.view();
    const record = readRecord(connection, signOff.review.processorId);
    if (!record) throw new Problem('not-found', exchangeSentences.noSupplier(signOff.processorName));
    requireBelievable(signOff, frozen, core.today(), judgementsOf(core, signOff.review.reviewedOn));
    const present = presentOf(connection, signOff.review);
    const { frozen: _text, ...review } = signOff.review;
    return {
      exchangeId: shown.keep(core, { signOff, head: historyHead(connection).head }),
      review,
      processorName: record.processor.name,
      signedName: signOff.processorName,
      isOwnHistory: isOwnHistory(connection, signOff.history),
      changed: changedSince(frozen, record),
      present,
    };
  }),
  take: os.take.handler(async ({ context: { core, actor }, input }): Promise<Review> => {
    const todo = shown.get(core, input.exchangeId);
    const { review, history } = todo.signOff;
    const { id, version: _version, processorId, ...fields } = review;
    const why = exchangeSentences.why(history.lines, history.head);
    const stored = await core.write(actor, why, ({ connection, change, touch }) => {
      if (historyHead(connection).head !== todo.head) throw new Problem('conflict');
      requireRecord(connection, entities.processor, processorId);
      const version = readStored(connection, entities.review, id)?.version ?? null;
      touch(processorId);
      return saveRecord(connection, entities.review, { id, version, processorId, fields }, change);
    });
    shown.forget(core);
    return toPart(stored);
  }),
};
