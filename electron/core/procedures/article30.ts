/** Procedures on the extract for the record of processing activities. */

import { implement } from '@orpc/server';
import { article30 as contract } from '../../../shared/contract/article30.ts';
import { article30Words } from '../../../shared/words/article30.ts';
import { ask } from '../questions/ask.ts';
import { type CallContext, declaring } from './base.ts';

const os = implement({ article30: contract }).$context<CallContext>().use(declaring);

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const article30 = {
  summary: os.article30.summary.handler(({ context: { core }, input, signal }) =>
    ask(core, 'article30', input, { signal }),
  ),
  workbook: os.article30.workbook.handler(async ({ context: { core }, input, signal }) => {
    const { asOf, bytes } = await ask(core, 'article30Workbook', input, { signal });
    const name = `${article30Words[input.language].fileName} ${asOf}.xlsx`;
    return new File([new Uint8Array(bytes)], name, { type: mediaType });
  }),
};
