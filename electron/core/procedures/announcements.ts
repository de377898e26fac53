import { acceptAnnouncement } from '../announcements/accept.ts';
import { writeLines } from '../register/write-lines.ts';
import { entities } from '../store/entities.ts';
import { removePart, savePart } from '../store/parts.ts';
import { asAnnouncement } from '../store/supplier-records.ts';
import { os } from './base.ts';

export const announcements = {
  save: os.announcements.save.handler(({ context: { core, actor }, input }) =>
    asAnnouncement(
      core.write(actor, input.reason, (writing) => savePart(writing, entities.announcement, input)),
    ),
  ),
  accept: os.announcements.accept.handler(({ context: { core, actor }, input }) => ({
    id: input.id,
    ...writeLines(core, actor, input.reason, (writing) =>
      acceptAnnouncement(writing, { ...input, decidedOn: input.decidedOn ?? writing.today }),
    ),
  })),
  remove: os.announcements.remove.handler(({ context: { core, actor }, input }) =>
    core.write(actor, input.reason, (writing) => removePart(writing, entities.announcement, input)),
  ),
};
