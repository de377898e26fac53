/** The extract for the record of processing activities as pages: of whom it is, what is not held, and a table for each part. */
import { needsAgreement } from '../../../shared/law/verdict.ts';
import { article30Words } from '../../../shared/words/article30.ts';
import {
  type Article30Extract,
  type Article30Input,
  article30Extract,
  type ExtractPart,
  type Told,
} from '../article30/extract.ts';
import { type Annex, type AnnexCell, textCell } from './annex.ts';
import { type OverviewInput, printingIn } from './context.ts';
import { everyPage, type PageModel, type ReportModel, sourcesOf } from './model.ts';

export type Article30ReportInput = Article30Input & Pick<OverviewInput, 'generatedFrom'>;

/** Everything that the template prints. */
export interface Article30Model extends Pick<ReportModel, keyof PageModel | 'annexes'> {
  readonly lead: string;
  readonly parts: readonly {
    readonly heading: string;
    readonly facts: readonly { readonly label: string; readonly value: string; readonly missing: boolean }[];
  }[];
  readonly notes: { readonly heading: string; readonly texts: readonly string[] };
}

export function article30Model(input: Article30ReportInput): Article30Model {
  const { language } = input;
  const extract = article30Extract(input);
  const words = article30Words[language];
  const context = { ...printingIn(language), input };
  const anyListed = input.suppliers.some(({ record }) => !needsAgreement(record.processor.role));
  return {
    ...everyPage(input, context, words.title),
    lead: words.lead,
    parts: extract.parts.map((part) => ({
      heading: words.parts[part.part].heading,
      facts: [...part.facts, ...notHeldOf(part, words.notHeld)].map(({ label, text, state }) => ({
        label,
        value: text,
        missing: state !== 'recorded',
      })),
    })),
    notes: { heading: words.notesHeading, texts: extract.notes },
    annexes: extract.parts.map((part) => annexOf(part, extract)),
    sources: sourcesOf({ ...context, anyListed }),
  };
}

/** What no line can have stands above the table once, and not in every line; of customers the facts say it. */
const notHeldOf = ({ columns }: ExtractPart, text: string): (Told & { readonly label: string })[] =>
  columns
    .filter(({ key, isHeld }) => !isHeld && key !== 'customer')
    .map(({ label }) => ({ label, text, state: 'not-held' }));

/** The longest name of a role stands below the name of a supplier, untorn. */
const NAME_WIDTH = 128;
/** So that the long words of the law fit their column: a word that fits no line is torn. */
const shares: Readonly<Partial<Record<ExtractPart['columns'][number]['key'], number>>> = {
  dataCategories: 1.2,
  transfers: 1.65,
  purposes: 1.05,
  retention: 0.95,
  measures: 0.9,
};

function annexOf({ part, columns, rows }: ExtractPart, { language }: Article30Extract): Annex {
  const { heading, intro, empty } = article30Words[language].parts[part];
  const role = columns.findIndex(({ key }) => key === 'role');
  const shown = columns.flatMap(({ key, label, isHeld }, at) =>
    key === 'role' || !isHeld ? [] : [{ key, label, at }],
  );
  const cellOf = (row: readonly Told[], key: string, at: number): AnnexCell => {
    const { text, state } = row[at] ?? { text: '', state: 'missing' };
    if (key === 'name') return textCell(text, { tone: 'strong', below: row[role]?.text ?? '' });
    return textCell(text, state === 'recorded' ? {} : { tone: 'quiet' });
  };
  return {
    heading,
    intro: intro(rows.length),
    empty,
    landscape: true,
    columns: shown.map(({ key, label }) => ({
      label,
      width: key === 'name' ? { points: NAME_WIDTH } : { share: shares[key] ?? 1 },
    })),
    names: 0,
    rows: rows.map((row) => shown.map(({ key, at }) => cellOf(row, key, at))),
  };
}
