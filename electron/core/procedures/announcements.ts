import { announcements as contract } from '../../../shared/contract/announcements.ts';
import { announcementVerdict } from '../../../shared/explained/announcements.ts';
import { judged } from '../../../shared/law/judged.ts';
import { acceptAnnouncement, subProcessorNamed } from '../announcements/accept.ts';
import { judgementOn } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import { writeLines } from '../register/write-lines.ts';
import { entities } from '../store/entities.ts';
import { removePart, savePart } from '../store/parts.ts';
import { asAnnouncement, readRecord } from '../store/supplier-records.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

export const announcements = {
  save: os.save.handler(async ({ context: { core, actor }, input }) =>
    asAnnouncement(
      await core.write(actor, input.reason, (writing) => savePart(writing, entities.announcement, input)),
    ),
  ),
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
  remove: os.remove.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => removePart(writing, entities.announcement, input)),
  ),
};
