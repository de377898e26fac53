/** Procedures on what shows that a supplier is in order, on sign-offs, and on decisions. */
import { foldText } from '../../../shared/law/names.ts';
import { judgeRecord } from '../../../shared/law/verdict.ts';
import type { Review } from '../../../shared/schema/evidence.ts';
import { freeze } from '../../../shared/schema/frozen.ts';
import { evidenceSentences } from '../../../shared/words/evidence.ts';
import { judgementOn } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import type { Core } from '../register/core.ts';
import { readOverrides } from '../store/countries.ts';
import { type Entity, entities, readAll, type Stored } from '../store/entities.ts';
import { requireReferences, type Saving, savePart } from '../store/parts.ts';
import { requireRecord, saveRecord, setDeleted } from '../store/records.ts';
import {
  asAnnouncement,
  asCertificate,
  asManagementDecision,
  asOverride,
  asReview,
  readRecord,
} from '../store/supplier-records.ts';
import { os } from './base.ts';
import { removePart } from './suppliers.ts';

export const certificates = {
  save: os.certificates.save.handler(({ context: { core, actor }, input }) =>
    asCertificate(
      core.write(actor, input.reason, (writing) => savePart(writing, entities.certificate, input)),
    ),
  ),
  remove: os.certificates.remove.handler(({ context: { core, actor }, input }) =>
    removePart(core, actor, entities.certificate, input),
  ),
};

export const announcements = {
  save: os.announcements.save.handler(({ context: { core, actor }, input }) =>
    asAnnouncement(
      core.write(actor, input.reason, (writing) => savePart(writing, entities.announcement, input)),
    ),
  ),
  remove: os.announcements.remove.handler(({ context: { core, actor }, input }) =>
    removePart(core, actor, entities.announcement, input),
  ),
};

export const reviews = {
  sign: os.reviews.sign.handler(({ context: { core, actor }, input }): Review => {
    const { connection, asOf } = core.view();
    const record = readRecord(connection, input.processorId);
    if (!record) throw new Problem('not-found');
    const fields = {
      ...input.input,
      reviewedOn: core.today(),
      secondReviewer: '',
      secondReviewedOn: null,
      frozen: freeze(record, judgeRecord(record, judgementOn(connection, asOf))),
    };
    const save = { id: null, version: null, processorId: input.processorId, input: fields };
    return asReview(core.write(actor, '', (writing) => savePart(writing, entities.review, save)));
  }),
  countersign: os.reviews.countersign.handler(({ context: { core, actor }, input }): Review => {
    const stored = core.write(actor, '', (writing) => {
      const present = requireRecord(writing.connection, entities.review, input.id);
      if (present.fields.secondReviewedOn !== null) throw new Problem('conflict');
      if (foldText(String(present.fields.reviewer)) === foldText(input.secondReviewer)) {
        throw new Problem('invalid', evidenceSentences.samePerson, [
          { path: 'secondReviewer', message: evidenceSentences.samePerson },
        ]);
      }
      const fields = {
        ...present.fields,
        secondReviewer: input.secondReviewer,
        secondReviewedOn: core.today(),
      };
      return savePart(writing, entities.review, {
        id: input.id,
        version: input.version,
        processorId: String(present.processorId),
        input: fields,
      });
    });
    return asReview(stored);
  }),
};

/** Saves a record that belongs to no supplier. */
function saveLoose(core: Core, actor: string | null, entity: Entity, save: Saving): Stored {
  return core.write(actor, save.reason, ({ connection, change }) => {
    const { id, version, input: fields } = save;
    const present = id === null ? null : requireRecord(connection, entity, id);
    requireReferences(connection, entity, present, { id, processorId: null, input: fields });
    return saveRecord(connection, entity, { id, version, processorId: null, fields }, change);
  });
}

function removeLoose(
  core: Core,
  actor: string | null,
  entity: Entity,
  target: { id: string; version: number; reason: string },
): { id: string } {
  const { id, version, reason } = target;
  core.write(actor, reason, ({ connection, change }) =>
    setDeleted(connection, entity, { id, version, deleted: true }, change),
  );
  return { id };
}

export const decisions = {
  list: os.decisions.list.handler(({ context: { core } }) =>
    readAll(core.view().connection, entities.management_decision).map(asManagementDecision),
  ),
  save: os.decisions.save.handler(({ context: { core, actor }, input }) =>
    asManagementDecision(saveLoose(core, actor, entities.management_decision, input)),
  ),
  remove: os.decisions.remove.handler(({ context: { core, actor }, input }) =>
    removeLoose(core, actor, entities.management_decision, input),
  ),
};

export const overrides = {
  list: os.overrides.list.handler(({ context: { core } }) => readOverrides(core.view().connection)),
  save: os.overrides.save.handler(({ context: { core, actor }, input }) =>
    asOverride(saveLoose(core, actor, entities.adequacy_override, input)),
  ),
  remove: os.overrides.remove.handler(({ context: { core, actor }, input }) =>
    removeLoose(core, actor, entities.adequacy_override, input),
  ),
};
