import type { TransferRow } from '../../../../shared/fields/list.ts';
import type { ViewRequest } from '../../../../shared/fields/view.ts';
import { shownResult } from '../../../../shared/law/stated.ts';
import { basisName, flowBasis } from '../../../../shared/words/flow-basis.ts';
import { formatArticle } from '../../../../shared/words/format.ts';
import { dayColumn, textColumn } from '../../../../shared/words/list-columns.ts';
import { countryName } from '../../../../shared/words/places.ts';
import { ui } from '../../../../shared/words/ui.ts';
import { viewHeadings } from '../../../../shared/words/views.ts';
import { explainedTransfers } from '../../derived/transfers.ts';
import { listOn } from '../../store/countries.ts';
import { PAGE, pagesBehind, type Reading, sourceOf, type ViewSource } from './source.ts';

type Asked = Extract<ViewRequest, { view: 'transfers' }>;

export async function transfersView(
  { view: _view, ...asked }: Asked,
  { read, language }: Reading,
): Promise<ViewSource> {
  const { flow: words, terms, labels, common, suppliers } = ui[language];
  const head = viewHeadings[language];
  const list = await read(({ connection, asOf }) => listOn(connection, asOf));
  const said = (row: TransferRow, make: (verdict: NonNullable<TransferRow['verdict']>) => string) =>
    row.verdict === null ? '' : make(row.verdict);
  const columns = [
    textColumn<TransferRow>('supplier', head.supplier, ({ processor }) => processor),
    textColumn<TransferRow>('subProcessor', head.subProcessor, ({ subProcessor }) => subProcessor),
    textColumn<TransferRow>('importer', head.importer, ({ importer }) => importer.name),
    textColumn<TransferRow>(
      'importerCountry',
      labels.data_flow.importerCountry,
      ({ importer: { country } }) =>
        country === null ? common.notRecorded : countryName(country, language, list),
    ),
    textColumn<TransferRow>('place', head.place, ({ flow: { country } }) =>
      country === 'unknown' ? common.unknownPlace : countryName(country, language, list),
    ),
    textColumn<TransferRow>('stated', labels.data_flow.statedLocation, ({ flow }) => flow.statedLocation),
    textColumn<TransferRow>('kind', labels.data_flow.kind, ({ flow }) => terms.flowKind[flow.kind]),
    textColumn<TransferRow>('data', labels.data_flow.dataKinds, ({ flow }) =>
      flow.dataKinds.map((kind) => terms.dataKind[kind] ?? kind).join(', '),
    ),
    textColumn<TransferRow>('basis', words.basis, ({ flow, verdict }) =>
      flowBasis(flow, verdict?.result ?? null, list, language),
    ),
    textColumn<TransferRow>('restsOn', words.restsOn, ({ basis }) =>
      basis === null ? '' : basisName(basis, language),
    ),
    textColumn<TransferRow>('result', suppliers.result, (row) =>
      said(
        row,
        ({ result: transferResult, advisories }) => terms.result[shownResult({ transferResult, advisories })],
      ),
    ),
    textColumn<TransferRow>('article', head.article, (row) =>
      said(row, ({ article }) => formatArticle(article, language)),
    ),
    textColumn<TransferRow>('reason', head.reason, (row) => said(row, ({ reason }) => reason[language])),
    textColumn<TransferRow>('nextStep', head.nextStep, (row) =>
      said(row, ({ nextStep }) => nextStep[language]),
    ),
    textColumn<TransferRow>('owner', labels.processor.owner, ({ owner }) => owner),
    dayColumn<TransferRow>('due', words.due, ({ due }) => due),
    dayColumn<TransferRow>('endedOn', labels.data_flow.endedOn, ({ flow }) => flow.endedOn),
  ];
  const page = (cursor: string | null) =>
    read((view) => {
      const { rows, total, nextCursor } = explainedTransfers(view, {
        ...asked,
        ...{ language, cursor, offset: 0, limit: PAGE },
      });
      return { rows, total, next: nextCursor };
    });
  return sourceOf(columns, pagesBehind(page));
}
