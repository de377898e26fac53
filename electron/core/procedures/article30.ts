/** Procedures on the extract for the record of processing activities. */

import { article30 as contract } from '../../../shared/contract/article30.ts';
import { documentTypes } from '../../../shared/schema/document.ts';
import { article30Words } from '../../../shared/words/article30.ts';
import { ask } from '../questions/ask.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

export const article30 = {
  summary: os.summary.handler(({ context: { core }, input, signal }) =>
    ask(core, 'article30', input, { signal }),
  ),
  workbook: os.workbook.handler(async ({ context: { core }, input, signal }) => {
    const { asOf, bytes } = await ask(core, 'article30Workbook', input, { signal });
    const name = `${article30Words[input.language].fileName} ${asOf}.xlsx`;
    return new File([new Uint8Array(bytes)], name, { type: documentTypes.xlsx });
  }),
};
