/** Procedures on the extract for the record of processing activities. */
import { article30Words } from '../../../shared/words/article30.ts';
import { article30Extract } from '../article30/extract.ts';
import { article30Facts } from '../article30/facts.ts';
import { extractSummary, extractTables } from '../article30/tables.ts';
import { toWorkbook } from '../export/write.ts';
import { os } from './base.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const article30 = {
  summary: os.article30.summary.handler(({ context: { core }, input: { language, asOf } }) =>
    extractSummary(article30Extract({ ...article30Facts(core.view(asOf)), language })),
  ),
  workbook: os.article30.workbook.handler(({ context: { core }, input: { language, asOf } }) => {
    const extract = article30Extract({ ...article30Facts(core.view(asOf)), language });
    const name = `${article30Words[language].fileName} ${extract.asOf}.xlsx`;
    return new File([new Uint8Array(toWorkbook(extractTables(extract)))], name, { type: mediaType });
  }),
};
