import { reviews as contract } from '../../../shared/contract/reviews.ts';
import type { Review } from '../../../shared/fields/evidence.ts';
import { isSamePerson } from '../../../shared/law/names.ts';
import { evidenceSentences } from '../../../shared/words/evidence.ts';
import { Problem } from '../ground/problem.ts';
import { openAt, sign } from '../sign-off/sign.ts';
import { entities } from '../store/entities.ts';
import { savePart } from '../store/parts.ts';
import { requireRecord } from '../store/records.ts';
import { toPart } from '../store/supplier-records.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

export const reviews = {
  open: os.open.handler(({ context: { core }, input }) =>
    openAt(
      core.view(),
      input.targets.map(({ id }) => id),
    ),
  ),
  sign: os.sign.handler(
    async ({ context: { core, actor }, input }): Promise<Review> =>
      toPart(
        await core.write(actor, '', (writing) => sign(writing, input.processorId, input.input, input.seen)),
      ),
  ),
  countersign: os.countersign.handler(async ({ context: { core, actor }, input }): Promise<Review> => {
    const stored = await core.write(actor, '', (writing) => {
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
    return toPart(stored);
  }),
};
