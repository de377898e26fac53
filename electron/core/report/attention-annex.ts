/** What needs attention as an annex: of each supplier by name, most urgent first, with what is on record besides. */
import type { AttentionItem } from '../../../shared/schema/attention.ts';
import { capital, formatArticle } from '../../../shared/words/format.ts';
import { type Annex, type AnnexCell, dateCell, markCell, textCell } from './annex.ts';
import type { Printing, ReportContext, ReportSupplier } from './context.ts';
import { type Mark, withoutArticle } from './labels.ts';
import { shortName } from './names.ts';
import { factsOf } from './printed.ts';

const marks: Record<AttentionItem['urgency'], Mark> = { now: 'blocked', soon: 'action', later: 'none' };

/** A row for each point; a supplier without any is left out. Pure. */
export function attentionAnnex(context: ReportContext): Annex {
  const { input, words, suppliers } = context;
  const { heading, intro, none, columns } = words.attention;
  const points = Map.groupBy(input.attention, (item) => item.processorId);
  const onRecord = Map.groupBy(input.noted, (entry) => entry.processorId);
  return {
    heading,
    intro,
    empty: none,
    landscape: true,
    columns: [
      { label: columns.name, width: { share: 1 } },
      { label: columns.urgency, width: { points: 74 } },
      { label: columns.reason, width: { share: 2 } },
      { label: columns.nextStep, width: { share: 1.6 } },
      { label: columns.article, width: { points: 84 } },
      { label: columns.due, width: { points: 54 } },
      { label: columns.owner, width: { share: 0.6 } },
    ],
    names: 0,
    rows: suppliers.flatMap((supplier) => {
      const { id, name } = supplier.record.processor;
      const rows = [
        ...(points.get(id) ?? []).map((item) => pointRow(item, context)),
        ...(onRecord.get(id) ?? []).map(({ label, name: about, sentences }) => [
          markCell({ mark: 'listed', text: words.attention.onRecord }),
          textCell(
            `${[label[input.language], shortName(about)].filter((part) => part !== '').join(': ')}. ${sentences.map((sentence) => sentence[input.language]).join(' ')}`,
          ),
          textCell(''),
          textCell(''),
          dateCell(''),
        ]),
      ];
      const owner = ownerCell(supplier, context);
      return rows.map((row, at) => [
        textCell(name, { tone: 'strong', below: at === 0 ? besides(supplier, context) : '' }),
        ...row,
        owner,
      ]);
    }),
  };
}

function pointRow(item: AttentionItem, { input, words, date }: ReportContext): AnnexCell[] {
  const { language, asOf } = input;
  // Some stand on no article of the GDPR and say so in words.
  const article = /^\d/.test(item.article) ? formatArticle(item.article, language) : item.article;
  return [
    markCell({ mark: marks[item.urgency], text: words.attention.urgency[item.urgency] }),
    textCell(capital(withoutArticle(item.reason[language], article))),
    textCell(item.nextStep[language]),
    textCell(article, { tone: 'quiet' }),
    dateCell(date(item.due), item.due !== null && item.due < asOf ? words.attention.overdue : ''),
  ];
}

function besides({ record }: ReportSupplier, { input }: ReportContext): string {
  return factsOf(record.processor, input.language)
    .map(({ label, value }) => `${label}: ${value}`)
    .join('; ');
}

/** Who has to do it. */
export function ownerCell(
  { record }: Pick<ReportSupplier, 'record'>,
  { words }: Pick<Printing, 'words'>,
): AnnexCell {
  const { owner } = record.processor;
  return owner === '' ? textCell(words.nobody, { tone: 'quiet' }) : textCell(owner);
}
