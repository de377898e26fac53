import { announcements as contract } from '../../../shared/contract/announcements.ts';
import { announcementVerdict } from '../../../shared/explained/announcements.ts';
import { judged } from '../../../shared/law/judged.ts';
import { acceptAnnouncement, subProcessorNamed } from '../announcements/accept.ts';
import { judgementOn } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import { writeLines } from '../register/write-lines.ts';
import { entities } from '../store/entities.ts';
import { readRecord } from '../store/supplier-records.ts';
import { implementing } from './base.ts';
import { removingPart, savingPart } from './record-handlers.ts';

const os = implementing(contract);

export const announcements = {
  save: os.save.handler(savingPart(entities.announcement)),
  assess: os.assess.handler(({ context: { core }, input: { processorId, announcement } }) => {
    const { connection, asOf } = core.view();
    const record = readRecord(connection, processorId);
    if (!record) throw new Problem('not-found');
    return announcementVerdict(
      judged(record, judgementOn(connection, asOf)),
      { ...announcement, id: '', version: 1, processorId },
      subProcessorNamed(connection, announcement.name),
    );
  }),
  accept: os.accept.handler(async ({ context: { core, actor }, input }) => ({
    id: input.id,
    ...(await writeLines(core, actor, input.reason, (writing) =>
      acceptAnnouncement(writing, { ...input, decidedOn: input.decidedOn ?? writing.today }),
    )),
  })),
  remove: os.remove.handler(removingPart(entities.announcement)),
};
