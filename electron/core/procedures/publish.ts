/** Procedures on the list that an organisation publishes. */

import { publish as contract } from '../../../shared/contract/publish.ts';
import { fileNames } from '../../../shared/words/export.ts';
import { ask } from '../questions/ask.ts';
import { keepReport } from '../store/reports-made.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

const mediaTypes = { html: 'text/html', md: 'text/markdown', csv: 'text/csv' } as const;

export const publish = {
  preview: os.preview.handler(({ context: { core }, input, signal }) =>
    ask(core, 'publishPreview', input, { signal }),
  ),
  make: os.make.handler(async ({ context: { core }, input, signal }) => {
    const { format, list, language } = input;
    const { asOf, text } = await ask(core, 'publishFile', input, { signal });
    const name = `${fileNames[list][language]} ${asOf}.${format}`;
    return new File([text], name, { type: `${mediaTypes[format]};charset=utf-8` });
  }),
  notice: os.notice.handler(({ context: { core }, input, signal }) =>
    ask(core, 'publishNotice', input, { signal }),
  ),
  sentence: os.sentence.handler(({ context: { core }, input, signal }) =>
    ask(core, 'privacySentence', input, { signal }),
  ),
  record: os.record.handler(async ({ context: { core, actor }, input, signal }) => {
    // It is a person's word on the list as it was read: a change in between is told as a change since then.
    const publication = await ask(core, 'publication', input, { signal });
    return core.keep(actor, ({ connection, change }) => {
      keepReport(connection, { ...publication, madeAt: change.at });
      return { asOf: publication.asOf };
    });
  }),
};
