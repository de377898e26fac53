import type { Review } from '../../../shared/fields/evidence.ts';
import { freeze } from '../../../shared/fields/frozen.ts';
import { judged } from '../../../shared/law/judged.ts';
import { isSamePerson } from '../../../shared/law/names.ts';
import { evidenceSentences } from '../../../shared/words/evidence.ts';
import { judgementOn } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import { entities } from '../store/entities.ts';
import { savePart } from '../store/parts.ts';
import { requireRecord } from '../store/records.ts';
import { asReview, readRecord } from '../store/supplier-records.ts';
import { os } from './base.ts';

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
      frozen: freeze(record, judged(record, judgementOn(connection, asOf)).verdict),
    };
    const save = { id: null, version: null, processorId: input.processorId, input: fields };
    return asReview(core.write(actor, '', (writing) => savePart(writing, entities.review, save)));
  }),
  countersign: os.reviews.countersign.handler(({ context: { core, actor }, input }): Review => {
    const stored = core.write(actor, '', (writing) => {
      const present = requireRecord(writing.connection, entities.review, input.id);
      if (present.fields.secondReviewedOn !== null) throw new Problem('conflict');
      if (isSamePerson(String(present.fields.reviewer), input.secondReviewer)) {
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
