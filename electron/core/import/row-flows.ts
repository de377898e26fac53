/** The data flows of one row: its places, its answer on "outside the EEA?", and words about the basis of a transfer. */
import { emptyFlow } from '../../../shared/fields/flow.ts';
import type { DraftFlow, DraftProcessor } from '../../../shared/fields/import.ts';
import { isWithinEea, shippedList } from '../../../shared/law/jurisdictions.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import type { Cell } from './cells/cell.ts';
import { readYesNo } from './cells/facts.ts';
import { findPlace } from './cells/find-place.ts';
import type { StatedPlace } from './cells/place-part.ts';
import { readPlaces } from './cells/places.ts';
import {
  certain,
  foldWords,
  incomplete,
  type Reading,
  saysNone,
  saysNothing,
  saysUnknown,
} from './cells/reading.ts';
import { readUses } from './cells/use.ts';
import { isNegated, isRegion } from './cells/words.ts';
import type { FieldCell } from './field-cell.ts';
import type { ColumnHabits } from './habits.ts';
import { foldHeader, isOfSub } from './header.ts';
import { pattern } from './pattern.ts';
import type { RowCells } from './row-cells.ts';

const { subProcessorId: _whose, ...draftOf } = emptyFlow;

/**
 * One flow for each place; what a list cannot tell is left open. The receiving entity is the one in the row only where it
 * is established: the Irish company of a group is not its company in the United States.
 */
export function readFlows(
  cells: RowCells,
  processor: DraftProcessor,
  actor: DraftFlow['actor'],
): readonly DraftFlow[] {
  const named = cells.all('location').flatMap((entry) => {
    // "Zo ja, in welk land?": nee. "NO" in capitals is the code of Norway.
    const isNo = entry.cell.text !== 'NO' && readYesNo(entry.cell).value === false;
    if (entry.habits.place === null && !entry.saysNothing && isNo) {
      cells.keep(entry);
      return [];
    }
    return cells.take(entry, (cell) => placesIn(cell, entry.habits));
  });
  const places = withUses(cells, named);
  for (const answer of cells.all('insideEea')) places.push(...placesOfAnswer(cells, answer, places));
  for (const basis of cells.all('transferBasis')) places.push(...destinations(cells, basis, places));
  const isOfSubs = isOfSub(cells.first('name')?.habits.header ?? '');
  for (const entry of isOfSubs ? [] : cells.all('location')) {
    if (entry.known(tellsOfSub)) cells.say('uncertain', entry, cellSentences.placeOfSub);
  }
  const all = distinct(places);
  const flows = all.map(({ country, kind, stated, remark }) => ({
    ...draftOf,
    actor,
    entity: country === processor.country ? processor.name : '',
    country,
    kind,
    statedLocation: stated,
    remark,
  }));
  return withBasis(cells, flows);
}

/** The places of a row, for what a column of its own says that they are used for. */
function withUses(cells: RowCells, places: StatedPlace[]): StatedPlace[] {
  const entry = cells.first('locationUse');
  if (entry === null) return places;
  if (places.length === 0) {
    cells.keep(entry);
    return places;
  }
  const uses = cells.take(entry, readUses);
  if (uses.length === 0) return places;
  return places.flatMap((place) =>
    place.kind === 'storage' ? uses.map((kind) => ({ ...place, kind })) : [place],
  );
}

/** Whether a cell that names places stands in a column of those of sub-processors. */
const tellsOfSub = ({ habits, value }: FieldCell): boolean =>
  Array.isArray(value) && value.length > 0 && isOfSub(habits.header);

/** The places of a cell; what its column is for counts where the cell does not say it. */
function placesIn(cell: Cell, { codes, use, place }: ColumnHabits): Reading<StatedPlace[]> {
  if (place !== null) {
    const isThere = readYesNo(cell).value === true;
    return isThere ? readPlaces({ text: place, kind: 'text' }) : certain([]);
  }
  const read = readPlaces(cell, codes);
  if (use === null) return read;
  const places = use === 'remote-access' ? read.value.filter(isNamed) : read.value;
  if (places.length === 0 && read.value.length > 0) {
    return { value: [], remarks: [incomplete(cellSentences.placeNotFound(cell.text))] };
  }
  const value = places.map(
    (place): StatedPlace => (place.kind === 'storage' ? { ...place, kind: use } : place),
  );
  return { ...read, value };
}

/** "Who has access?" is answered by people as well as by places: words that name neither country nor region are no place. */
const isNamed = ({ country, stated }: StatedPlace) =>
  country !== 'unknown' || isRegion(stated) || saysUnknown(stated);

/** One of each place and use: several columns may name the same. */
function distinct(places: readonly StatedPlace[]): readonly StatedPlace[] {
  if (places.length < 2) return places;
  const keyOf = ({ country, kind, stated }: StatedPlace) =>
    `${country}|${kind}|${country === 'unknown' ? stated : ''}`;
  const byKey = new Map<string, StatedPlace>();
  for (const place of places) if (!byKey.has(keyOf(place))) byKey.set(keyOf(place), place);
  return [...byKey.values()];
}

const isOpen = ({ country }: StatedPlace) => country === 'unknown';
const isOutside = (country: string) => country !== 'unknown' && !isWithinEea(country, shippedList);

/** Headers under which "yes" means that data leave the EEA. */
const asksOutside = pattern()`
    \b(buiten|outside|doorgifte|transfers?|hors|ausserhalb|drittland\w*|drittstaat\w*|derde land(en)?|pays tiers
    |third countr(y|ies))\b
  `;
/** "Doorgifte binnen de EER": the words of a transfer, but asked the other way round. */
const asksInside = /\b(binnen|inside|within|innerhalb)\b(?!.*\b(buiten|outside|ausserhalb)\b)/;

/** What a cell answers on the EEA, and the countries that it names. */
interface Answer {
  readonly answer: boolean | null;
  readonly named: readonly StatedPlace[];
  /** Whether data leave the EEA by it; null where it does not answer. */
  readonly leaves: boolean | null;
  /** Words behind the answer that name no place. */
  readonly says: string;
}

/** "Ja, behalve support (India)", "nee, tenzij": an answer that holds for a part only. */
const limited = pattern()`
    \b(behalve|uitgezonderd|uitzondering|except\w*|m\.?u\.?v|tenzij|unless|deels|gedeeltelijk|grotendeels|partly
    |partially|mostly|but|maar|aber|mais|ausser|teilweise|sauf|partiellement)\b\.?
  `;
const exception = new RegExp(limited, 'gi');
/** A whole cell that answers for a part only. */
const partly = pattern()`
    ^(deels|gedeeltelijk|grotendeels|mogelijk|beperkt|soms|partly|partially|mostly|possibly|limited|sometimes
    |teilweise|moglich\w*|partiel\w*)\b
  `;

function answerIn({ cell: { text }, column }: FieldCell): Answer {
  const [, first = '', rest = ''] =
    /^([\p{L}]+)[\s,:;.–-]*(.*)$/su.exec(text.replace(/^(\p{L}+)\s*\((.*)\)$/su, '$1 $2')) ?? [];
  // A tick is an answer too.
  const answer = saysUnknown(text) ? null : readYesNo({ text: first || text, kind: 'text' }).value;
  const words = answer === null ? text : rest;
  const isLimited = limited.test(foldWords(words)) || (answer === null && partly.test(foldWords(text)));
  const said = readPlaces({ text: isLimited ? words.replace(exception, ' ').trim() : words, kind: 'text' });
  const named = said.value.filter(({ country }) => country !== 'unknown');
  // "Ja; VS alleen back-up": where something goes that the answer leaves out.
  const isPart =
    isLimited || (/\b(alleen|only)\b/i.test(words) && named.some(({ country }) => isOutside(country)));
  const header = foldHeader(column);
  const isOfOutside = asksOutside.test(header) && !asksInside.test(header);
  const plain = answer === null ? null : answer === isOfOutside;
  return { answer, named, leaves: isPart ? true : plain, says: named.length > 0 ? '' : rest.trim() };
}

/** What an answer on the EEA adds to the places of its row. Where it names none, a place that nobody named is added. */
function placesOfAnswer(cells: RowCells, entry: FieldCell, places: readonly StatedPlace[]): StatedPlace[] {
  if (entry.saysNothing) return [];
  const { text } = entry.cell;
  const { answer, named, leaves, says } = entry.known(answerIn);
  if (answer !== null && says !== '') {
    cells.keep(entry);
    cells.say('uncertain', entry, cellSentences.wordsBesideAnswer(says));
  }
  if (answer === null && leaves === null && named.length === 0) {
    cells.keep(entry);
    cells.say('uncertain', entry, cellSentences.eeaNotAnswered);
    return [];
  }
  if (leaves === false) {
    if (places.some(({ country }) => isOutside(country)) || named.some(({ country }) => isOutside(country))) {
      cells.keep(entry);
      cells.say('uncertain', entry, cellSentences.eeaContradiction);
      return named.map((place) => ({ ...place, stated: text }));
    }
    if (named.length > 0 && places.length === 0) {
      cells.say('uncertain', entry, cellSentences.eeaNamesCountry);
      return named.map((place) => ({ ...place, stated: text }));
    }
    if (places.length === 0) {
      cells.keep(entry);
      cells.say('uncertain', entry, cellSentences.eeaWithoutCountry);
    } else if (places.some((place) => isOpen(place) && !isRegion(place.stated))) cells.keep(entry);
    return [];
  }
  if (named.length > 0) {
    const added = named.map((place) => ({ ...place, stated: text }));
    cells.say('uncertain', entry, cellSentences.eeaNamesCountry);
    return added;
  }
  if (places.some((place) => isOpen(place) || isOutside(place.country))) {
    // "Deels", beside a place that is outside: which part, only its words say.
    if (answer === null || places.some(isOpen)) cells.keep(entry);
    return [];
  }
  cells.say('uncertain', entry, cellSentences.eeaOutsideUnknown);
  return [{ country: 'unknown', kind: 'storage', stated: `${entry.column}: ${text}`, remark: '' }];
}

const goesTo =
  /\b(?:transfer\w*|doorgifte\w*|doorgegeven|export\w*|[uü]bermitt\w+|transf[eé]r\w*)\b.*?\b(?:to|naar|nach|in|vers|aux?)\s+(.+)$/isu;

/** The countries outside the EEA to which the words of a basis say that data go: "Transfer to US under DPF", "SCC (India)". */
function destinationIn({ cell: { text } }: FieldCell): readonly StatedPlace[] {
  const told = isNegated(text) ? undefined : goesTo.exec(text)?.[1];
  const brackets = [...text.matchAll(/\(([^()]+)\)/g)].flatMap(([, inner = '']) =>
    inner.split(/\s*[,/&]\s*|\s+(?:en|and|und|et)\s+/).every((name) => findPlace(name).length === 1)
      ? inner
      : [],
  );
  const said = [...(told === undefined ? [] : [told]), ...brackets];
  const places = said.flatMap((words) => readPlaces({ text: words, kind: 'text' }).value);
  return places
    .filter(({ country }) => isOutside(country))
    .map((place) => ({ ...place, stated: text, remark: '' }));
}

/** What the basis of a transfer adds to the places of its row: a place that the others do not name. */
function destinations(cells: RowCells, entry: FieldCell, places: readonly StatedPlace[]): StatedPlace[] {
  if (entry.saysNothing) return [];
  const known = new Set(places.map(({ country }) => country));
  const added = entry.known(destinationIn).filter(({ country }) => !known.has(country));
  if (added.length > 0) cells.say('uncertain', entry, cellSentences.basisNamesCountry);
  return added;
}

/** The words of a cell about the basis of a transfer, and what is said of them; null where it names none. */
function basisIn({ column, cell: { text } }: FieldCell) {
  const plain = text.replace(/\(.*?\)/g, ' ').trim();
  // "N/A - EU", "n.v.t., binnen EER".
  const [first = '', second] = plain.split(/\s*(?:\s[-–—]|[,:;])\s+/);
  const said =
    second !== undefined && saysNothing(first) && (isRegion(second) || noTransfer.test(second))
      ? first
      : plain;
  if (saysNothing(said) && !saysNone(said)) return null;
  const message = cellSentences.instrumentIsRemark(text);
  const isNone = saysNone(said) || isRegion(said) || noTransfer.test(said);
  return { words: `${column}: ${text}`, isNone, message };
}

/** "Geen doorgifte": beside data that stay where they are it names no basis, and there is nothing to check. */
const noTransfer =
  /^(geen|no|keine?|pas de|aucun) (doorgiften?|transfers?|übermittlung(en)?|transferts?)( (buiten|outside|hors|in|naar|to)\b.*)?$/i;

const needsBasis = ({ country }: DraftFlow) => country === 'unknown' || isOutside(country);

/** Words about the basis of a transfer stand with the places that need one. They are words, and count as nothing yet. */
function withBasis(cells: RowCells, flows: readonly DraftFlow[]): readonly DraftFlow[] {
  const entries = cells.all('transferBasis');
  if (entries.length === 0) return flows;
  const isNeeded = flows.some(needsBasis);
  const told = entries.flatMap((entry) => {
    const basis = entry.known(basisIn);
    return basis === null || (basis.isNone && !isNeeded) ? [] : [{ entry, basis }];
  });
  for (const { entry, basis } of told) cells.say('uncertain', entry, basis.message);
  if (!isNeeded) for (const { entry } of told) cells.keep(entry);
  const words = told.map(({ basis }) => basis.words);
  return flows.map((flow) =>
    needsBasis(flow)
      ? { ...flow, remark: [flow.remark, ...words].filter((text) => text !== '').join('\n') }
      : flow,
  );
}
