/** The transfers as an annex: every running flow that leaves the EEA or may do so, worst first. */
import { explainFlow, withRecipient } from '../../../shared/explained/transfers.ts';
import { namedRecipient } from '../../../shared/law/flow-recipient.ts';
import { resultRank } from '../../../shared/law/transfer-codes.ts';
import { formatArticle } from '../../../shared/words/format.ts';
import { countryName } from '../../../shared/words/places.ts';
import { terms } from '../../../shared/words/ui-terms.ts';
import { type Annex, type AnnexCell, markCell, textCell } from './annex.ts';
import { ownerCell } from './attention-annex.ts';
import type { Printing, ReportContext, ReportSupplier } from './context.ts';
import { transferLabel, transferMark, withoutArticle } from './labels.ts';

/** What the rows are made of. */
type Context = Printing &
  Pick<ReportContext, 'suppliers'> & { readonly input: Pick<ReportContext['input'], 'language'> };
type Transfer = ReportSupplier['transfers'][number];

/** A row for each transfer with its verdict in words. Pure. */
export function transfersAnnex(context: Context): Annex {
  const { words, suppliers, number } = context;
  const { heading, intro, none, columns } = words.transfers;
  // The sort is stable: of the same result they stay in the order of the suppliers' names.
  const rows = suppliers
    .flatMap((supplier) => supplier.transfers.map((transfer) => ({ supplier, transfer })))
    .sort((a, b) => resultRank(a.transfer.assessment.result) - resultRank(b.transfer.assessment.result));
  return {
    heading,
    intro: intro(number(rows.length), rows.length === 1),
    empty: none,
    landscape: true,
    columns: [
      { label: columns.name, width: { share: 1 } },
      // What the recipient is stands below its name, untorn.
      { label: columns.importer, width: { points: 128 } },
      { label: columns.place, width: { share: 0.7 } },
      { label: columns.result, width: { points: 88 } },
      { label: columns.reason, width: { share: 1.9 } },
      { label: columns.nextStep, width: { share: 1.4 } },
      { label: columns.owner, width: { share: 0.6 } },
    ],
    names: 0,
    rows: rows.map(({ supplier, transfer }) => rowOf(supplier, transfer, context)),
  };
}

function rowOf(supplier: ReportSupplier, { flow, assessment }: Transfer, context: Context): AnnexCell[] {
  const { language } = context.input;
  const { processor } = supplier.record;
  const { list } = supplier.judgement;
  const said = explainFlow(flow, assessment, supplier.judgement, withRecipient(supplier.record, flow));
  const article = formatArticle(assessment.article, language);
  const isUnknown = flow.country === 'unknown';
  return [
    textCell(processor.name, { tone: 'strong' }),
    textCell(namedRecipient(supplier.record, flow), { below: terms[language].actor[flow.actor] }),
    textCell(countryName(flow.country, language, list), {
      below: [isUnknown ? flow.statedLocation : '', terms[language].flowKind[flow.kind]]
        .filter((part) => part !== '')
        .join('; '),
    }),
    markCell({
      mark: transferMark(assessment.result),
      text: transferLabel(assessment.result, language),
    }),
    textCell(withoutArticle(said.reason[language], article), { below: article }),
    textCell(said.nextStep[language]),
    ownerCell(supplier, context),
  ];
}
