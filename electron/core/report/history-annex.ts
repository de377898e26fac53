/** The history of one supplier as an annex: every line up to the day, in the words of the screen. */
import type { CustomField } from '../../../shared/fields/custom.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import type { HistoryLine } from '../../../shared/schema/register.ts';
import { formatMoment } from '../../../shared/words/format.ts';
import { wordedLine } from '../../../shared/words/history-lines.ts';
import { dossierWords } from '../../../shared/words/report-dossier.ts';
import { type Annex, type AnnexCell, textCell } from './annex.ts';
import type { Printing } from './context.ts';

/** Lines of the history, the oldest first, with the names of the records that they are about. */
export interface HistoryRead {
  readonly lines: readonly HistoryLine[];
  readonly names: Readonly<Record<string, string>>;
}

/** What the lines are read with. */
interface Reading {
  readonly history: HistoryRead;
  /** The organisation's own fields, those out of use included. */
  readonly custom: readonly CustomField[];
  readonly language: Language;
}

/** Every line, the oldest first. Pure. */
export function historyAnnex(
  { history, custom, language }: Reading,
  { number }: Pick<Printing, 'number'>,
): Annex {
  const words = dossierWords[language].history;
  const { lines, names } = history;
  const row = (line: HistoryLine): AnnexCell[] => {
    const { what, was, became, whole } = wordedLine(line, { language, custom, names });
    const filled = whole?.map(({ name, text }) => `${name}: ${text}`).join('; ') ?? '';
    const gone = line.erased ? textCell(words.erased, { tone: 'quiet' }) : null;
    const [before, after] = line.action === 'delete' ? [filled, ''] : [was ?? '', became ?? filled];
    return [
      textCell(formatMoment(line.at, language)),
      textCell(line.who),
      textCell(what, { tone: 'strong' }),
      gone ?? textCell(before),
      gone ?? textCell(after),
      textCell(line.why),
    ];
  };
  return {
    heading: words.heading,
    intro: words.intro(number(lines.length), lines.length === 1),
    empty: words.empty,
    landscape: true,
    columns: [
      { label: words.at, width: { points: 84 } },
      { label: words.who, width: { share: 0.6 } },
      { label: words.what, width: { share: 1.2 } },
      { label: words.was, width: { share: 1.2 } },
      { label: words.became, width: { share: 1.6 } },
      { label: words.why, width: { share: 0.8 } },
    ],
    names: 2,
    rows: lines.map(row),
  };
}
