/** The names of sub-processors in one cell of a supplier's row. */
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { readYesNo } from './cells/facts.ts';
import { findPlace } from './cells/find-place.ts';
import { saysUnknown } from './cells/reading.ts';
import { splitOutside } from './cells/split.ts';
import type { RowCells } from './row-cells.ts';

/** Longer than this, or more words, is a sentence and no name. */
const NAME_LENGTH = 80;
const NAME_WORDS = 6;

/** The sub-processors that a row names; a cell that is no list of names is kept as words. */
export function readChain(cells: RowCells): string[] {
  const entry = cells.first('subProcessors');
  if (!entry || entry.saysNothing) return [];
  const { text } = entry.cell;
  const parts = splitOutside(text, /[;,\n]/g)
    .map(({ words }) => words.trim())
    .filter((words) => words !== '');
  const names = parts.map(withoutPlace);
  const isList =
    !saysUnknown(text) &&
    readYesNo({ text, kind: 'text' }).value === null &&
    names.every((name) => isName(name)) &&
    names.length <= 200;
  const saysMore = names.some((name, index) => name !== parts[index]);
  if (!isList || saysMore) cells.keep(entry);
  if (!isList) {
    cells.say('uncertain', entry, cellSentences.chainNotRead);
    return [];
  }
  cells.say('uncertain', entry, saysMore ? cellSentences.chainWithWords : cellSentences.chainWithoutPlaces);
  return [...new Set(names)];
}

/** "Twilio (VS)", "Google Cloud – België": the name without the words behind it. */
function withoutPlace(part: string): string {
  const [outside = ''] = part.split(/\s*\(.*\)\s*$/);
  const behind = /^(.+?)\s+[-–—:]\s+(.+)$/.exec(outside);
  return behind?.[1] !== undefined && findPlace(behind[2] ?? '').length > 0 ? behind[1] : outside;
}

function isName(text: string): boolean {
  if (text.length > NAME_LENGTH || text.split(/\s+/).length > NAME_WORDS) return false;
  return (
    /\p{L}/u.test(text) &&
    !/^(https?:|www\.|zie\b|see\b|div(ers|erse)?\b|diverse\b|various\b|siehe\b|voir\b)/i.test(text)
  );
}
