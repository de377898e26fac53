/** The names of sub-processors in one cell of a supplier's row. */
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { readYesNo } from './cells/facts.ts';
import { findPlace } from './cells/find-place.ts';
import { saysNone, saysUnknown } from './cells/reading.ts';
import { splitOutside } from './cells/split.ts';
import { isRegion } from './cells/words.ts';
import type { FieldCell } from './field-cell.ts';
import type { RowCells } from './row-cells.ts';

/** Longer than this, or more words, is a sentence and no name. */
const NAME_LENGTH = 80;
const NAME_WORDS = 6;

/** What the words of a cell name: no names where it is no list of them. */
interface NamedChain {
  readonly names: readonly string[];
  readonly isList: boolean;
  /** Words that are no name stand beside them. */
  readonly saysMore: boolean;
}

/** The sub-processors that a row names; a cell that is no list of names is kept as words. */
export function readChain(cells: RowCells): readonly string[] {
  const [only, ...more] = cells.all('subProcessors');
  if (!only) return [];
  // Equal cells share their names.
  if (more.length === 0) return namesIn(cells, only);
  return [...new Set([only, ...more].flatMap((entry) => namesIn(cells, entry)))];
}

function namesIn(cells: RowCells, entry: FieldCell): readonly string[] {
  if (entry.saysNothing) {
    if (saysNone(entry.cell.text)) cells.keep(entry);
    return [];
  }
  const { names, isList, saysMore } = entry.known(chainIn);
  if (!isList || saysMore) cells.keep(entry);
  if (!isList) cells.say('uncertain', entry, cellSentences.chainNotRead);
  else {
    cells.say('uncertain', entry, saysMore ? cellSentences.chainWithWords : cellSentences.chainWithoutPlaces);
  }
  return names;
}

function chainIn({ cell: { text } }: FieldCell): NamedChain {
  const said = namedParts(text);
  const parts = said.filter((part) => !isPlace(part) && !isNoName(part));
  const names = parts.map(withoutPlace);
  const isList =
    !saysUnknown(text) &&
    readYesNo({ text, kind: 'text' }).value === null &&
    names.length > 0 &&
    names.every((name) => isName(name)) &&
    names.length <= 200;
  const saysMore = parts.length < said.length || names.some((name, index) => name !== parts[index]);
  return { names: isList ? [...new Set(names)] : [], isList, saysMore };
}

/** Words that stand where names are asked for: that there are none, where to find them, or that there are more. */
const noName =
  /^(none|no|not|nee|neen|geen|niet|nein|nicht|kein\w*|non|aucune?|yes|ja|oui|on request|op (aan)?vraag|auf anfrage|sur demande|available|beschikbaar|listed|vermeld|published|annex(e|es)?|bijlagen?|appendix|anhang|anlage|schedule|exhibit|as per|conform|multiple|many|meerdere|veel|several|plusieurs|mehrere|formerly|voorheen|ehemals|affiliates?|group (companies|entities|members)|groepsmaatschappij\w*|hosting ?(provider|partij|partner)s?|internal|intern|(and |en |und |et )?(others?|overigen?|anderen?|weitere|autres|more|meer)|wordt|worden|nog|liste?|list|lijst)(?![\p{L}\p{N}])/iu;
const isNoName = (part: string): boolean =>
  /^[\s.…?]*$/.test(part) || saysUnknown(part) || (noName.test(part) && !legalEnd.test(part));

const bullet = /^(?:\d{1,2}[.)]|[-–•*▪◦·])\s+/;
const andSoOn = /\s*\b(?:etc|enz|usw|e\.a|a\.o)\b\.?$/i;

/** "1. AWS 2. Twilio", "AWS, Azure and Twilio", "AWS + Twilio": each name on a line of its own. */
const asLines = (text: string): string =>
  text
    .replace(/\s+(?=\d{1,2}[.)]\s)/g, '\n')
    .replace(/\s+\+\s+/g, '\n')
    .replace(/(?<=,[^,;\n]*)\s+(?:and|en|und|et)\s+(?=\p{Lu})/gu, '\n');

/** The parts of a list; a comma before the form of a legal entity ("Snowflake, Inc.") separates nothing. */
function namedParts(text: string): string[] {
  const parts: string[] = [];
  for (const { words } of splitOutside(asLines(text), /[;,\n]/g)) {
    const part = words
      .trim()
      .replace(bullet, '')
      .replace(andSoOn, '')
      .replace(/^(yes|ja|oui)\s*[-–:]\s+/i, '');
    const before = parts.at(-1);
    if (before !== undefined && legalForm.test(part)) parts[parts.length - 1] = `${before}, ${part}`;
    else if (part !== '') parts.push(part);
  }
  return parts;
}

const legalForm =
  /^(b\.? ?v|n\.? ?v|inc(orporated)?|l\.? ?l\.? ?c|l\.? ?l\.? ?p|l\.? ?p|ltd|limited|corp(oration)?|co|gmbh|ag|s\.?a(\.?s|\.?r\.?l)?|pty|pte|plc|p\.?b\.?c|ab|oy|a\/s|aps|s\.?l)\b\.?( (ltd|limited|inc|co)\b\.?)?( ?\(.*\))?$/i;

const legalEnd = new RegExp(`\\s${legalForm.source.slice(1)}`, 'i');

/** "Twilio, Verenigde Staten": where the one before it processes, and no sub-processor. */
const isPlace = (part: string): boolean => findPlace(part).length > 0 || isRegion(part);

/** "Twilio (VS)", "Google Cloud – België": the name without the words behind it. */
function withoutPlace(part: string): string {
  const [outside = ''] = part.split(/\s*\(.*\)\s*$/);
  const behind = /^(.+?)\s+[-–—:]\s+(.+)$/.exec(outside);
  return behind?.[1] !== undefined && findPlace(behind[2] ?? '').length > 0 ? behind[1] : outside;
}

/** How databases refer to records of another table: nobody's name. */
const reference = /^(rec[A-Za-z0-9]{14}|[0-9a-f]{24,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

function isName(text: string): boolean {
  if (reference.test(text)) return false;
  if (text.length > NAME_LENGTH || text.split(/\s+/).length > NAME_WORDS) return false;
  return (
    /\p{L}/u.test(text) &&
    !/^(https?:|www\.|zie\b|see\b|div(ers|erse)?\b|diverse\b|various\b|siehe\b|voir\b)/i.test(text)
  );
}
