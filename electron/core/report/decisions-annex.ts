/** The decisions relied on as an annex: what was asked of management before, and what it decided. */
import { type Annex, textCell } from './annex.ts';
import type { ReportContext } from './context.ts';
import { decidedOf, knownDecisions } from './decisions.ts';

/** A row for each request, the open ones first. Pure. */
export function decisionsAnnex(context: ReportContext): Annex {
  const { words } = context;
  const { heading, intro, none } = words.decisionsAnnex;
  const [question = '', outcome = '', by = '', remark = ''] = words.decided.columns;
  return {
    heading,
    intro,
    empty: none,
    landscape: false,
    columns: [
      { label: question, width: { share: 1.5 } },
      { label: outcome, width: { points: 92 } },
      { label: by, width: { points: 104 } },
      { label: remark, width: { share: 1 } },
    ],
    names: 0,
    rows: knownDecisions(context).map((one) => {
      const said = decidedOf(one, context, Number.POSITIVE_INFINITY);
      return [
        textCell(said.question, { below: said.supplier }),
        textCell(said.outcome),
        textCell(said.by, { tone: 'quiet' }),
        textCell(said.remark),
      ];
    }),
  };
}
