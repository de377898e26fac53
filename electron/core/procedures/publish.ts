/** Procedures on the list that an organisation publishes. */
import { fileNames } from '../../../shared/words/export.ts';
import { previewOf } from '../publish/document.ts';
import { writtenAs } from '../publish/files.ts';
import { noticeDraft, readPublished } from '../publish/publish.ts';
import { os } from './base.ts';

const mediaTypes = { html: 'text/html', md: 'text/markdown', csv: 'text/csv' } as const;

export const publish = {
  preview: os.publish.preview.handler(({ context: { core }, input }) =>
    previewOf(readPublished((day) => core.view(day), input)),
  ),
  make: os.publish.make.handler(({ context: { core }, input: { format, ...request } }) => {
    const published = readPublished((day) => core.view(day), request);
    const name = `${fileNames[request.list][request.language]} ${published.asOf}.${format}`;
    return new File([writtenAs(published, format)], name, { type: `${mediaTypes[format]};charset=utf-8` });
  }),
  notice: os.publish.notice.handler(({ context: { core }, input }) =>
    noticeDraft((day) => core.view(day), input),
  ),
};
