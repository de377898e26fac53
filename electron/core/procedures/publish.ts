/** Procedures on the list that an organisation publishes. */
import { fileNames } from '../../../shared/words/export.ts';
import { previewOf } from '../publish/document.ts';
import { writtenAs } from '../publish/files.ts';
import { keepPublication, noticeDraft, privacySentence, readPublished } from '../publish/publish.ts';
import { os } from './base.ts';

const mediaTypes = { html: 'text/html', md: 'text/markdown', csv: 'text/csv' } as const;

export const publish = {
  preview: os.publish.preview.handler(({ context: { core }, input }) =>
    previewOf(readPublished(core, input)),
  ),
  make: os.publish.make.handler(({ context: { core }, input: { format, ...request } }) => {
    const published = readPublished(core, request);
    const name = `${fileNames[request.list][request.language]} ${published.asOf}.${format}`;
    return new File([writtenAs(published, format)], name, { type: `${mediaTypes[format]};charset=utf-8` });
  }),
  notice: os.publish.notice.handler(({ context: { core }, input }) => noticeDraft(core, input)),
  sentence: os.publish.sentence.handler(({ context: { core }, input }) =>
    privacySentence(core, input.asOf, input.language),
  ),
  record: os.publish.record.handler(({ context: { core, actor }, input }) =>
    core.keep(actor, (writing) => {
      keepPublication(core, writing, input);
      return { asOf: writing.today };
    }),
  ),
};
