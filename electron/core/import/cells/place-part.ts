/** One place with the words around it: "EU · Germany", "support vanuit India", "VS (DPF)", "AWS eu-central-1". */
import { flowKinds } from '../../../../shared/schema/flow.ts';
import { cellSentences } from '../../../../shared/words/import-cells.ts';
import { terms } from '../../../../shared/words/ui-terms.ts';
import { countryOfCity } from './cities.ts';
import { type FoundRegion, findRegion } from './clouds.ts';
import { findPlace } from './find-place.ts';
import { type Scan, scan } from './place-scan.ts';
import { foldWords, incomplete, type Remark, uncertain } from './reading.ts';
import { apartFromBrackets } from './split.ts';
import { areStatesOf } from './states.ts';
import {
  type FlowKind,
  fillers,
  instrumentWords,
  isKeepingWord,
  isModifier,
  isNegated,
  isRegion,
  isStorageWord,
  liesIn,
  supportWords,
  timeWords,
  wordUse,
} from './words.ts';

/** One place in a cell. `stated` = the original words for it; `remark` = words next to it. */
export interface StatedPlace {
  readonly country: string;
  readonly kind: FlowKind;
  readonly stated: string;
  readonly remark: string;
}

/**
 * What a part of a cell yields. `type`: countries; a region; only words (a city, an address, a sentence); only transfer
 * instruments, which apply to the previous place; or a name that is not certain to be a place. `saysKind`: it names its
 * own use; `leadingUse`: the use it begins with, other than that data are kept.
 */
export interface PartReading {
  readonly type: 'place' | 'region' | 'words' | 'notes' | 'unclear';
  readonly text: string;
  readonly value: StatedPlace[];
  readonly remarks: readonly Remark[];
  readonly saysKind: boolean;
  readonly leadingUse: FlowKind | null;
  readonly notes: readonly string[];
}

/** A piece of a part, or what stands between brackets. */
interface Said extends Scan {
  readonly text: string;
  readonly region: boolean;
  readonly inner: boolean;
}

/** Reads one part of a cell, without separators outside brackets. `codes`: the column holds codes of countries; `around`: the whole clause. */
export function readPart(text: string, codes: boolean, around: string): PartReading {
  const part = new Part(text, codes, around);
  const { said, kind } = part;
  const done = (
    type: PartReading['type'],
    value: StatedPlace[],
    remarks: readonly Remark[],
  ): PartReading => ({
    type,
    text,
    value: value.flatMap((place) => ofUses(place, part.uses)),
    remarks,
    saysKind: part.saysKind,
    leadingUse: leadingUse(text),
    notes: [],
  });
  const unknown = (type: PartReading['type'], remark: Remark): PartReading =>
    done(type, [{ country: 'unknown', kind, stated: text, remark: '' }], [remark]);
  // "Taiwan (Province of China)" is one name, brackets and all.
  const [named, ...others] = text.includes('(') && !text.includes('?') ? findPlace(text) : [];
  if (named !== undefined && others.length === 0) {
    return done('place', [{ country: named, kind, stated: text, remark: '' }], []);
  }
  const other = otherName(text);
  if (other !== null) return done('place', [{ country: other, kind, stated: text, remark: '' }], []);
  // "US-East (Virginia)": a side of one country, and in brackets what lies there.
  const isAmerican =
    /^(us|usa|vs|united states)[- ](north|south|east|west|central|noord|zuid|oost|midden)( ?\([^()]*\))?$/i.test(
      text.trim(),
    ) && !said.some(({ inner, places, ambiguous }) => inner && places.length + ambiguous.length > 0);
  if (isAmerican) {
    const remark = uncertain(cellSentences.wordsBesidePlace(text));
    return done('place', [{ country: 'US', kind, stated: text, remark: text }], [remark]);
  }
  if (part.clouds.length > 0) return done('place', ...ofClouds(part));
  if (isRegion(text)) return unknown('region', uncertain(cellSentences.placeRegion(text)));
  if (said.some(({ ambiguous }) => ambiguous.length > 0))
    return unknown('unclear', uncertain(cellSentences.placeAmbiguous(text)));
  const naming = said.filter(({ places, negated, region }) => places.length > 0 && !negated && !region);
  if (naming.some(({ changed }) => changed)) {
    return unknown('unclear', uncertain(cellSentences.placeNotFound(text)));
  }
  // "Atlanta (Georgia)": a city of the United States beside the name of one of their states.
  const isAmericanState = naming.some(({ places }) => places.join() === 'GE') && /georgia/i.test(text);
  if (isAmericanState && said.some(({ leftover }) => countryOfCity(leftover.join(' ')) === 'US')) {
    return unknown('unclear', uncertain(cellSentences.placeCity(text, 'US')));
  }
  const notes = said.flatMap((found) => found.notes);
  if (naming.length === 0) {
    const isNote =
      notes.length > 0 &&
      said.every(
        ({ leftover, places }) =>
          places.length === 0 &&
          leftover.every((word) => instrumentWords.has(foldWords(word)) || /^\d{1,4}$/.test(word)),
      );
    if (isNote) {
      return { ...done('notes', [], [uncertain(cellSentences.instrumentIsRemark(notes.join(', ')))]), notes };
    }
    if (said.some(({ negated }) => negated)) {
      return unknown('words', uncertain(cellSentences.placeNegated(text)));
    }
    return said.some(({ region }) => region)
      ? unknown('region', uncertain(cellSentences.placeRegion(text)))
      : unknown('words', uncertain(cellSentences.placeNotFound(text)));
  }
  return done('place', ...ofCountries(part, naming, notes));
}

/** A place once for each of its uses: "Duitsland (uitwijk en support)". */
const ofUses = (place: StatedPlace, uses: readonly FlowKind[]): StatedPlace[] =>
  uses.length > 1 ? uses.map((kind) => ({ ...place, kind })) : [place];

/** "Support from the US", "Remote access from the US": the use a text begins with; null if none, or if data are kept. */
function leadingUse(text: string): FlowKind | null {
  const words = text.split(/[\s:]+/);
  const at = words.findIndex((word) => wordUse(foldWords(word)) !== null);
  const before = words.slice(0, at);
  if (at === -1 || before.some((word) => findPlace(word).length > 0 || isKeepingWord(foldWords(word))))
    return null;
  return wordUse(foldWords(words[at] ?? ''));
}

/** "Cyprus (noord)", "Ierland (Noord)": a word in brackets that makes another place of the name before it; null where it makes none. */
function otherName(text: string): string | null {
  const [, name, word = ''] = /^([^()]+?)\s*\((\p{L}+)\)$/u.exec(text.trim()) ?? [];
  if (name === undefined || !isModifier(foldWords(word))) return null;
  const [found, ...others] =
    [`${word}-${name}`, `${word} ${name}`].map(findPlace).find((one) => one.length > 0) ?? [];
  return found !== undefined && others.length === 0 ? found : null;
}

/** "USA (CA, VA)", "United States - Georgia": what stands beside a country that has such states is one, unless its column holds codes. */
function statesAsWords(said: readonly Said[], codes: boolean): readonly Said[] {
  const [country, ...others] = said[0]?.places ?? [];
  if (country === undefined || others.length > 0) return said;
  return said.map((found, at) => {
    const isState = at > 0 && areStatesOf(found.text, country) && !(codes && /^[A-Z]{2}$/.test(found.text));
    return isState ? { ...found, places: [], ambiguous: [], leftover: [found.text] } : found;
  });
}

class Part {
  readonly text: string;
  readonly said: readonly Said[];
  /** The use of a place that our own list prints behind it, or support where a word says so. */
  readonly kind: FlowKind;
  readonly ownKind: FlowKind | null;
  /** Another use that its words name: for its places, and for those in brackets. */
  readonly use: FlowKind | null;
  readonly innerUse: FlowKind | null;
  readonly saysKind: boolean;
  /** The uses that a pair of brackets has, where it has several and nothing else. */
  readonly uses: readonly FlowKind[];
  readonly clouds: readonly FoundRegion[];

  constructor(text: string, codes: boolean, around: string) {
    this.text = text;
    const { clouds, rest } = withoutClouds(text, around);
    this.clouds = clouds;
    const { outside, brackets } = apartFromBrackets(rest);
    const pieces = outside
      .split(/\s+[-–—>|]+\s+|\s*[·•|→]\s*|:\s+|:$/)
      .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
      // "nu eu-central-1": what is left beside a region is a word, and no code of a country.
      .filter((piece) => clouds.length === 0 || !isWordOfSentence(piece.trim()));
    const label =
      pieces.length + clouds.length > 1 && /^[^:]+:(\s|$)/.test(outside)
        ? kindOfLabel(pieces[0] ?? '')
        : null;
    this.ownKind = brackets.map(kindOfBracket).find((kind) => kind !== null) ?? label;
    this.uses = brackets.map(kindsOfBracket).find((kinds) => kinds.length > 1) ?? [];
    const inner = brackets.filter(
      (bracket) => kindOfBracket(bracket) === null && /[\p{L}\p{N}]/u.test(bracket),
    );
    const reading = (isInner: boolean) => (piece: string) => ({
      ...scan(piece, codes),
      text: piece,
      region: isRegion(piece),
      inner: isInner,
    });
    this.said = statesAsWords([...pieces.map(reading(false)), ...inner.map(reading(true))], codes);
    const support = this.said.some((found) => found.support);
    const namedUse = (inner: boolean) =>
      this.said.find(
        (found) => found.inner === inner && found.use !== null && (!inner || found.places.length > 0),
      )?.use ?? null;
    this.use = namedUse(false);
    this.innerUse = namedUse(true) ?? this.use;
    this.kind = this.ownKind ?? (support ? 'support' : (this.use ?? 'storage'));
    this.saysKind =
      this.ownKind !== null || support || this.innerUse !== null || this.said.some((found) => found.storage);
  }

  /** Meaningful words next to the place: not the place itself, its region or a filler word. */
  get words(): string[] {
    const words = this.said.flatMap(({ text, region, places, negated, inner, leftover, notes, sub }) => {
      if (region && !negated) return [];
      if (negated) return [text];
      if (inner) return leftover.length > 0 || notes.length > 0 ? [text] : [];
      return [
        ...(leftover.length > 0 ? [places.length > 0 ? leftover.join(' ') : text] : []),
        ...(leftover.length > 0 && places.length === 0 ? [] : notes),
        ...(sub ? ['sub'] : []),
      ];
    });
    return [...new Set(words)];
  }
}

const languages = ['nl', 'en'] as const;

/** Other words for a use, among them those of earlier lists of ours. */
const otherLabels: ReadonlyMap<string, FlowKind> = new Map(
  Object.entries({
    'gebruiksgegevens (telemetrie)': 'telemetry',
    telemetrie: 'telemetry',
    backup: 'backup',
    'back-ups': 'backup',
    backups: 'backup',
    'disaster recovery': 'disaster-recovery',
    failover: 'disaster-recovery',
    'beheer op afstand': 'remote-access',
    dr: 'disaster-recovery',
  }),
);

/** The use of a place by its own label in either language, or by another word for it. */
export function kindOfLabel(text: string): FlowKind | null {
  const folded = foldWords(text);
  const isLabel = (kind: FlowKind) =>
    languages.some((language) => foldWords(terms[language].flowKind[kind]) === folded);
  return flowKinds.find(isLabel) ?? otherLabels.get(folded) ?? null;
}

/** "(alleen toegang op afstand)", "(remote access only)": brackets that hold nothing but a use. */
function kindOfBracket(text: string): FlowKind | null {
  const own = kindOfLabel(text);
  if (own !== null || /\?/.test(text)) return own;
  const { use, places, ambiguous, leftover, notes, negated, sub, support } = scan(text, false);
  const isUse = places.length + ambiguous.length + leftover.length + notes.length === 0;
  return isUse && !negated && !sub && !support ? use : null;
}

const isWordOfSentence = (word: string): boolean =>
  /^\p{Ll}{2}$/u.test(word) && (fillers.has(word) || timeWords.has(word));

/** The uses in brackets that hold several and nothing else; none otherwise. A back-up where data are kept is one more of the same. */
function kindsOfBracket(text: string): readonly FlowKind[] {
  const parts = text.split(/\s*[,/+&]\s*|\s+(?:en|and|und|et)\s+/i);
  const kinds = parts.map((part) => {
    if (supportWords.has(foldWords(part))) return 'support';
    return kindOfBracket(part) ?? (isStorageWord(foldWords(part)) ? 'storage' : null);
  });
  if (parts.length < 2 || !kinds.every((kind) => kind !== null)) return [];
  const isKept = kinds.includes('storage') || kinds.includes('processing');
  return [...new Set(kinds)].filter((kind) => !isKept || (kind !== 'backup' && kind !== 'disaster-recovery'));
}

function withoutClouds(text: string, around: string): { clouds: FoundRegion[]; rest: string } {
  const clouds: FoundRegion[] = [];
  let [rest, unseen] = [text, text];
  for (let seen = 0; seen < 10; seen++) {
    const found = findRegion(unseen, around);
    if (found === null) break;
    const { start, end, byCity } = found;
    // The city behind the code of a region is its own.
    if (byCity && clouds.length > 0) break;
    const without = (words: string) =>
      `${words.slice(0, start)}${' '.repeat(end - start)}${words.slice(end)}`;
    unseen = without(unseen);
    // "eu-west-1 (niet us-east-1)": words that say where the data are not.
    if (!isNegated(text.slice(0, start).replace(/^.*[(,;:]/s, ''))) {
      clouds.push(found);
      rest = without(rest);
    }
    if (byCity) break;
  }
  return { clouds, rest };
}

/**
 * A cloud region decides; a country that is written beside it and is another stands, and both are named. "us-east-1 (support vanuit
 * India)": from another country something else is done, and the data are in the region.
 */
function ofClouds(part: Part): [StatedPlace[], Remark[]] {
  const { text, said, kind, clouds, words, ownKind, use, innerUse } = part;
  const uses = new Map<string, FlowKind>();
  for (const { places, negated, inner, support } of said) {
    const own = ownKind ?? (support ? 'support' : ((inner ? innerUse : use) ?? 'storage'));
    for (const place of negated ? [] : places) uses.set(place, uses.get(place) ?? own);
  }
  const ofRegions = [...new Set(clouds.map(({ country }) => country))];
  const keepsOwn = uses.size > 0 && [...uses.values()].every((own) => own !== 'storage');
  const kept = keepsOwn ? ofRegions.filter((country) => !uses.has(country)) : [];
  const remarks = clouds.flatMap(({ words: code, provider, country, others }) => {
    const isNamed = uses.size > 0 && !kept.includes(country);
    if (isNamed && !uses.has(country)) return [uncertain(cellSentences.cloudContradiction(code, country))];
    return isNamed && others.length === 0
      ? []
      : [uncertain(cellSentences.cloudRegion(code, provider, country, others))];
  });
  const remark = [...clouds.map(({ words: code }) => code), ...words].join('; ');
  const flows = uses.size > 0 ? [...uses] : ofRegions.map((country) => [country, kind] as const);
  const all = [...kept.map((country) => [country, 'storage'] as const), ...flows];
  return [all.map(([country, own]) => ({ country, kind: own, stated: text, remark })), remarks];
}

function ofCountries(
  part: Part,
  naming: readonly Said[],
  notes: readonly string[],
): [StatedPlace[], Remark[]] {
  const { text, said, words } = part;
  const outer = [...new Set(naming.flatMap(({ inner, places }) => (inner ? [] : places)))];
  const innerCodes = [...new Set(naming.flatMap(({ inner, places }) => (inner ? places : [])))].filter(
    (code) => !outer.includes(code),
  );
  // "Georgia (US)" is the state.
  const isState = outer.join() === 'GE' && innerCodes.includes('US') && /georgia/i.test(text);
  const countries = outer.length > 0 && !isState ? outer : innerCodes;
  const remarks: Remark[] = [];
  const apart: StatedPlace[] = [];
  for (const region of said.filter((found) => found.region)) {
    const inside = countries.map((code) => liesIn(code, region.text));
    if (inside.includes(false) && !(region.inner && outer.length > 0)) {
      // "EU (support vanuit de VS)", "EU · USA": the region is a place of its own that nobody named.
      apart.push({ country: 'unknown', kind: 'storage', stated: region.text, remark: '' });
      remarks.push(uncertain(cellSentences.placeRegion(region.text)));
    } else if (!region.inner && countries.length > 0 && amongOthers.test(text)) {
      apart.push({ country: 'unknown', kind: 'storage', stated: region.text, remark: '' });
      remarks.push(uncertain(cellSentences.placeRegion(region.text)));
    } else if (inside.includes(false)) remarks.push(uncertain(cellSentences.placeContradiction(text)));
    else if (inside.includes(null)) remarks.push(uncertain(cellSentences.placeBesideRegion(text)));
  }
  for (const { leftover, negated } of naming) {
    // "EU incl. Zwitserland", "US/EU/APAC": a region among the words of a place that does not lie in it.
    const regions = negated ? [] : leftover.filter(isRegion);
    const outside = regions.filter((region) => countries.every((code) => liesIn(code, region) !== true));
    for (const region of outside) {
      apart.push({ country: 'unknown', kind: 'storage', stated: region, remark: '' });
      remarks.push(uncertain(cellSentences.placeRegion(region)));
    }
  }
  if (countries.includes('GE') && /georgia/i.test(text)) remarks.push(uncertain(cellSentences.placeGeorgia));
  if (countries.length > 1) remarks.push(uncertain(cellSentences.placesTogether(text)));
  const both = outer.length > 0 && !isState ? innerCodes : [];
  if (both.length > 0) remarks.push(uncertain(cellSentences.placeInBrackets(text)));
  if (/\p{L}[\s.()]*\?/u.test(text)) remarks.push(incomplete(cellSentences.placeQuestioned(text)));
  if (notes.length > 0) remarks.push(uncertain(cellSentences.instrumentIsRemark(notes.join(', '))));
  if (said.some(({ sub }) => sub)) remarks.push(uncertain(cellSentences.placeOfSub));
  if (said.some((found) => isNews(found, countries))) {
    remarks.push(uncertain(cellSentences.wordsBesidePlace(words.join('; '))));
  }
  const contradicted = said.filter(
    ({ region, inner, text: name }) =>
      region && inner && outer.length > 0 && countries.some((code) => liesIn(code, name) === false),
  );
  const remark = [...words, ...contradicted.map(({ text: name }) => name)].join('; ');
  const support = said.some((found) => found.support);
  // "Nederland (en VS voor support)": the use in brackets applies to the place in brackets.
  const ownSupport = said.some((found) => found.support && (!found.inner || found.places.length === 0));
  const flows = [...countries, ...both].map((country): StatedPlace => {
    const supports = both.includes(country) ? support : ownSupport || (outer.length === 0 && support);
    const isInner = both.includes(country) || outer.length === 0;
    const use = (isInner ? part.innerUse : part.use) ?? 'storage';
    return { country, kind: part.ownKind ?? (supports ? 'support' : use), stated: text, remark };
  });
  return [[...apart, ...flows], remarks];
}

/** "Worldwide (incl. US)": words before countries by which a region has more of them. */
const amongOthers =
  /\((incl\w*|zoals|waaronder|such as|among which|e\.g|bijv\w*|y compris|dont|einschl\w*)\b/i;

/** Whether words beside a place say something that a person should look at: no city of the country. */
function isNews({ leftover, negated, region }: Said, countries: readonly string[]): boolean {
  if (region && !negated) return false;
  if (leftover.length === 0) return negated;
  const city = countryOfCity(leftover.join(' '));
  return city === null || !countries.includes(city);
}
