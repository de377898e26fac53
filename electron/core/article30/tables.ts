/** The extract as the sheets of a workbook, and how much of it is there. A pure function. */
import type { Article30Summary } from '../../../shared/schema/article30.ts';
import { article30Words } from '../../../shared/words/article30.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { publishWords } from '../../../shared/words/publish.ts';
import type { ExportTable } from '../export/table.ts';
import type { Article30Extract } from './extract.ts';

/** A sheet for each part, and one with what is of the organisation as a whole. */
export function extractTables(extract: Article30Extract): ExportTable[] {
  const { language, parts, notes, asOf } = extract;
  const words = article30Words[language];
  const sheets = parts.map(({ part, columns, rows }): ExportTable => {
    const { sheet, empty } = words.parts[part];
    const [first = '', ...others] = columns.map(({ label }) => label);
    return {
      title: sheet,
      language,
      columns: [first, ...others],
      rows:
        rows.length === 0
          ? [[{ text: empty }, ...others.map(() => ({ text: '' }))]]
          : rows.map((row) => row.map(({ text }) => ({ text }))),
    };
  });
  const line = (label: string, text: string) => [{ text: label }, { text }];
  return [
    ...sheets,
    {
      title: words.about,
      language,
      columns: [words.factColumn, words.valueColumn],
      rows: [
        line(words.title, publishWords[language].asOf(formatDate(asOf, language))),
        ...parts.flatMap(({ part, facts }) => [
          line(words.parts[part].heading, ''),
          ...facts.map(({ label, text }) => line(label, text)),
        ]),
        ...notes.map((note) => line(words.notesHeading, note)),
      ],
    },
  ];
}

export function extractSummary({ asOf, parts }: Article30Extract): Article30Summary {
  return {
    asOf,
    parts: parts.map((part) => ({
      part: part.part,
      rows: part.rows.length,
      gaps: part.columns.flatMap(({ label }, at) => {
        const count = part.rows.filter((row) => row[at]?.state === 'missing').length;
        return count === 0 ? [] : [{ label, count }];
      }),
      notHeld: [
        ...part.facts.filter(({ state }) => state === 'not-held').map(({ label }) => label),
        ...part.columns.filter(({ isHeld }) => !isHeld).map(({ label }) => label),
      ],
      missing: part.facts.filter(({ state }) => state === 'missing').map(({ label }) => label),
    })),
  };
}
