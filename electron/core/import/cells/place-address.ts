/** A city, street, state or sentence beside a country is a remark of that country, and no second place. */
import { cellSentences } from '../../../../shared/words/import-cells.ts';
import { countryOfCityIn, countryOfState, isStateOf, mayBeState } from './cities.ts';
import { findPlace } from './find-place.ts';
import { type PartReading, readPart } from './place-part.ts';
import { foldWords, type Remark, uncertain } from './reading.ts';
import { federal } from './states.ts';
import { type FlowKind, isNegated, isRegion, supportWords } from './words.ts';

const countryOf = ({ type, value }: PartReading): string | null =>
  type === 'place' && value.length === 1 ? (value[0]?.country ?? null) : null;

/** The parts of a clause, with words that belong to a country as its remark. `clause` = the text of all of them. */
export function attach(
  parts: readonly PartReading[],
  clause: string,
  codes: boolean,
): readonly PartReading[] {
  const read = withOwnStates(
    parts.map((part, at) => (isState(parts, at, codes, clause) ? asWords(part) : part)),
  );
  const places = read.flatMap(({ type }, at) => (type === 'place' ? [at] : []));
  if (places.length === 0) return withoutCountry(read, clause);
  const told = new Map<number, { words: string[]; isNew: boolean }>();
  const uses = new Map<number, FlowKind>();
  const kept: (PartReading | null)[] = read.map((part, at) => {
    if (part.type !== 'words' || endsInRegion(part.text)) return part;
    const target = targetOf(read, places, at, codes);
    if (target === null) return { ...part, remarks: [cityElsewhere(part)] };
    const own = told.get(target) ?? { words: [], isNew: false };
    // "Georgia, USA" may also be two countries.
    const isNew = !isOf(part.text, read[target]) || (parts[at]?.type === 'place' && at === 0);
    if (supportWords.has(foldWords(part.text))) {
      uses.set(target, 'support');
      return null;
    }
    // "Backups in Dublin, Ireland": the use before a city is that of its country.
    const use = at < target && isOf(part.text, read[target]) ? part.value[0]?.kind : undefined;
    if (use !== undefined && use !== 'storage' && read[target]?.saysKind === false) uses.set(target, use);
    told.set(target, { words: [...own.words, part.text], isNew: own.isNew || isNew });
    return null;
  });
  return kept.flatMap((given, at) => {
    const own = told.get(at);
    const use = uses.get(at);
    const part =
      given && use !== undefined
        ? { ...given, saysKind: true, value: given.value.map((place) => ({ ...place, kind: use })) }
        : given;
    if (part === null || !own) return part ?? [];
    const stated = places.length === 1 ? clause : part.value[0]?.stated;
    const value = part.value.map((place) => ({
      ...place,
      stated: place.country === 'unknown' ? place.stated : (stated ?? place.stated),
      remark: [...own.words, place.remark].filter((text) => text !== '').join('; '),
    }));
    const remarks = own.isNew ? [uncertain(cellSentences.wordsBesidePlace(own.words.join('; ')))] : [];
    return [{ ...part, value, remarks: [...part.remarks, ...remarks] }];
  });
}

/** "Inhoud in EU" beside "metadata in VS": a place of its own that nobody named. */
const endsInRegion = (text: string): boolean => !isNegated(text) && isRegion(text.split(/\s+/).at(-1) ?? '');

/** Whether a part that could be a country is a state: "CA" in "San Francisco, CA, USA", "Georgia" before it. */
function isState(parts: readonly PartReading[], at: number, codes: boolean, clause: string): boolean {
  const part = parts[at];
  const before = parts[at - 1];
  const next = parts[at + 1];
  if (!part || part.type === 'words') return false;
  const letters = /^([A-Z]{2,3})( [\d-]+)?$/.exec(part.text)?.[1] ?? '';
  const nextCountry = next ? countryOf(next) : null;
  const isAddress = before?.type === 'words' || before?.type === 'unclear';
  if (letters !== '') {
    if (nextCountry !== null && isAddress && isStateOf(letters, nextCountry)) return true;
    // "CA, USA": a code beside a name in words is that of a state; "CA, US" are two codes.
    const isNamed = letters !== 'DE' && parts.length === 2 && /,\s*\p{L}[^,]{2,}$/u.test(clause);
    if (at === 0 && isNamed && nextCountry !== null && isStateOf(letters, nextCountry)) return true;
    const city = before ? countryOfCityIn(before.text) : null;
    if (!isAddress || city === letters) return false;
    return (city !== null && isStateOf(letters, city)) || (!codes && mayBeState(letters));
  }
  if (nextCountry !== null && countryOfState(part.text) === nextCountry) return true;
  // "Jersey City, NJ": what stands before a state is a city, whatever its name.
  const following = /^([A-Z]{2})( [\d-]+)?$/.exec(next?.text ?? '')?.[1] ?? '';
  if (part.type === 'unclear' && following !== '') return mayBeState(following);
  // "Lebanon, NH": letters that are a state and no country make a city of the name before them.
  if (countryOf(part) !== null && at === 0 && /^\p{L}{3}/u.test(part.text) && mayBeState(following))
    return findPlace(following).length === 0 && !isStateOf(following, countryOf(part) ?? '');
  return (
    isAddress &&
    countryOfState(part.text) !== null &&
    countryOfCityIn(before.text) === countryOfState(part.text)
  );
}

/** "San Jose, CA and Amsterdam, NL": letters of a state that belong to the city before them, where no part names their country. */
function withOwnStates(parts: readonly PartReading[]): readonly PartReading[] {
  const isOwn = (part: PartReading | undefined, before: PartReading | undefined): boolean => {
    const letters = /^([A-Z]{2,3})( [\d-]+)?$/.exec(part?.text ?? '')?.[1];
    if (letters === undefined || part?.type !== 'words' || before?.type !== 'words') return false;
    const country = countryOfCityIn(before.text);
    return (
      country !== null && isStateOf(letters, country) && !parts.some((one) => countryOf(one) === country)
    );
  };
  if (!parts.some(({ type }) => type === 'place')) return parts;
  return parts.flatMap((part, at) => {
    if (isOwn(part, parts[at - 1])) return [];
    const state = parts[at + 1];
    if (state === undefined || !isOwn(state, part)) return [part];
    const text = `${part.text}, ${state.text}`;
    return [{ ...part, text, value: part.value.map((place) => ({ ...place, stated: text })) }];
  });
}

const asWords = (part: PartReading): PartReading => ({
  ...part,
  type: 'words',
  value: [{ country: 'unknown', kind: 'storage', stated: part.text, remark: '' }],
  remarks: [uncertain(cellSentences.placeNotFound(part.text))],
});

/** The country that words belong to: of the city they name, else the next one, else the one before; null = neither. */
function targetOf(
  parts: readonly PartReading[],
  places: readonly number[],
  at: number,
  codes: boolean,
): number | null {
  const next = places.find((index) => index > at) ?? null;
  const before = places.findLast((index) => index < at) ?? null;
  const text = parts[at]?.text ?? '';
  const city = countryOfCityIn(text);
  const isIn = (index: number | null) => index !== null && isOf(text, parts[index]);
  if (isIn(before) && !isIn(next)) return before;
  if (isIn(next)) return next;
  if (codes && next === at + 1 && /^[A-Z]{2}$/.test(parts[next]?.text ?? '')) return next;
  const country = next === null ? null : countryOf(parts[next] as PartReading);
  const isTold = /, [A-Z]{2,3}( [\d-]+)?$/.test(text);
  if (city !== null && (isTold || !(country !== null && federal.has(country)))) return null;
  // A country that begins the clause has its words behind it.
  if (before !== null && (next === null || places[0] === 0)) return before;
  return next;
}

/** Whether words are a city or state of the country of a part. */
function isOf(text: string, part: PartReading | undefined): boolean {
  const country = part ? countryOf(part) : null;
  if (country === null) return false;
  return (
    countryOfCityIn(text) === country ||
    countryOfState(text) === country ||
    isStateOf(text.replace(/ [\d-]+$/, ''), country)
  );
}

/** A cell without a country: its regions each, or all its words as one unknown place, with the country of a city as a hint. */
function withoutCountry(parts: readonly PartReading[], clause: string): readonly PartReading[] {
  if (parts.every(({ type }) => type !== 'words') || parts.length === 1) {
    return parts.map((part) =>
      // "EU (London)": a city beside a region is told of, and neither makes a country.
      part.type === 'words' || part.type === 'region' ? { ...part, remarks: hinted(part, part.text) } : part,
    );
  }
  // "Support from Manila, hosting in Dublin": each is a place with a use of its own.
  const areUses = parts.every(({ type, saysKind }) => type === 'words' && saysKind);
  if (areUses && parts.some(({ text }) => countryOfCityIn(text) !== null))
    return parts.map((part) => ({ ...part, remarks: hinted(part, part.text) }));
  const whole = parts.find(({ type }) => type === 'words') ?? readPart(clause, false, clause);
  const said = parts.find(({ saysKind }) => saysKind);
  // "Amsterdam (primair), Frankfurt (back-up)": a copy of what the cell names before it.
  const isCopy = said !== parts[0] && /^(backup|disaster-recovery)$/.test(said?.value[0]?.kind ?? '');
  const kind = isCopy ? 'storage' : (said?.value[0]?.kind ?? 'storage');
  return [
    {
      ...whole,
      value: [{ country: 'unknown', kind, stated: clause, remark: '' }],
      remarks: hinted(whole, clause),
      notes: parts.flatMap(({ notes }) => notes),
    },
  ];
}

function hinted(part: PartReading, text: string): readonly Remark[] {
  const state = /(?:,|\s)\s*([A-Z]{2})( \d{5}(-\d+)?)?$/.exec(text)?.[1] ?? '';
  if (mayBeState(state)) return [uncertain(cellSentences.placeState(text, state))];
  const city = countryOfCityIn(text) ?? countryOfState(text);
  if (city === null)
    return text === part.text ? part.remarks : [uncertain(cellSentences.placeNotFound(text))];
  return [uncertain(cellSentences.placeCity(text, city))];
}

const cityElsewhere = (part: PartReading): Remark => {
  const [remark] = hinted(part, part.text);
  return remark ?? uncertain(cellSentences.placeNotFound(part.text));
};
