/** The sub-processors that a supplier's row names. */
import type { PlannedPlace } from '../../../shared/fields/import.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { holdsInstruments } from './by-contents.ts';
import { countryOfCity } from './cells/cities.ts';
import { saysEnded } from './cells/ended.ts';
import { readYesNo, withoutBullet } from './cells/facts.ts';
import { findPlace } from './cells/find-place.ts';
import { saysNone, saysNothing, saysUnknown } from './cells/reading.ts';
import { splitOutside } from './cells/split.ts';
import { isRegion } from './cells/words.ts';
import { readChainPlaces } from './chain-places.ts';
import { isDitto } from './dittos.ts';
import type { FieldCell } from './field-cell.ts';
import { isKnownName } from './known-names.ts';
import { pattern } from './pattern.ts';
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

/** What a row says of a supplier's sub-processors: their names, and where each of them processes. */
export interface RowChain {
  readonly names: readonly string[];
  readonly places: readonly PlannedPlace[];
}

const noNames: readonly string[] = [];

/** The sub-processors that a row names; a cell that is no list of names is kept as words. */
export function readChain(cells: RowCells): RowChain {
  const entries = cells.all('subProcessors');
  const ofColumn = new Map(entries.map((entry) => [entry.at, namesOf(entry)]));
  const places = readChainPlaces(cells, (at) => ofColumn.get(at) ?? noNames);
  const placed = new Set(places.map(({ name }) => name));
  for (const entry of entries) tellOf(cells, entry, placed);
  const [only = noNames, ...more] = ofColumn.values();
  // Equal cells share their names.
  return { names: more.length === 0 ? only : [...new Set([only, ...more].flat())], places };
}

const namesOf = (entry: FieldCell): readonly string[] =>
  entry.saysNothing ? noNames : entry.known(chainIn).names;

function tellOf(cells: RowCells, entry: FieldCell, placed: ReadonlySet<string>): void {
  if (entry.saysNothing) {
    if (saysNone(entry.cell.text)) cells.keep(entry);
    return;
  }
  const { names, isList, saysMore } = entry.known(chainIn);
  if (!isList || saysMore) cells.keep(entry);
  if (!isList) cells.say('uncertain', entry, cellSentences.chainNotRead);
  else if (saysMore) cells.say('uncertain', entry, cellSentences.chainWithWords);
  else if (names.some((name) => !placed.has(name)))
    cells.say('uncertain', entry, cellSentences.chainWithoutPlaces);
}

const chainIn = ({ cell: { text } }: FieldCell): NamedChain => chainOf(text);

/** The names in a text that is a list of two or more, and nothing else; null for any other. */
export function severalNamesIn(text: string): readonly string[] | null {
  if (!/[;,/+&\n]|\d[.)]\s|\s(?:en|and|und|et)\s/i.test(text)) return null;
  const { names, isList } = chainOf(text);
  return isList && names.length > 1 ? names : null;
}

function chainOf(text: string): NamedChain {
  const said = namedParts(text.replace(introduction, ''));
  const parts = said.filter((part) => !isPlace(part) && !isNoName(part) && !isDitto(part));
  const names = parts.flatMap((part) =>
    hasStopped(part)
      ? []
      : [
          withoutWork(withoutPlace(part))
            .replace(among, '')
            .replace(/ ?\?+$/, ''),
        ],
  );
  const isList =
    !saysUnknown(text) &&
    readYesNo({ text, kind: 'text' }).value === null &&
    names.length > 0 &&
    names.every((name) => isName(name)) &&
    !parts.some((part) => doubted.test(part)) &&
    names.length <= 200;
  const saysMore =
    namesOthers(text) ||
    parts.length < said.length ||
    names.length < parts.length ||
    names.some((name, index) => name !== parts[index]);
  return { names: isList ? [...new Set(names)] : [], isList, saysMore };
}

/** Words that stand where names are asked for: that there are none, where to find them, or that there are more. */
const noName = pattern('iu')`
    ^(none|no|not|nee|neen|geen|niet|nein|nicht|kein\w*|non|aucune?|yes|ja|oui|on request|op (aan)?vraag
    |auf anfrage|sur demande|available|beschikbaar|listed|vermeld|published|annex(e|es)?|bijlagen?|appendix
    |anhang|anlage|schedule|exhibit|as per|conform|multiple|many|meerdere|veel|several|plusieurs|mehrere
    |formerly|voorheen|ehemals|affiliates?|group (companies|entities|members)|groepsmaatschappij\w*
    |(eigen |onze |our |own )?(dochter(maatschappij)?s?|dochtermaatschappijen|subsidiaries|freelancers?|zzp\W?ers?|inhuur|data ?cent(er|re|rum)s?)
    |hosting ?(provider|partij|partner)s?|onderaannemers?|sub-?(verwerkers?|processors?|contractors?)|internal
    |intern|(and |en |und |et )?(others?|overigen?|anderen?|weitere|autres|more|meer)|wordt|worden|nog|liste?
    |list|lijst)(?![\p{L}\p{N}])
  `;
const consent =
  /(?<![\p{L}\p{N}])(toestemming|toegestaan|goedkeuring|goedgekeurd|authori[sz]ation|permitted|allowed|mits|tenzij|unless|genehmigung)(?![\p{L}\p{N}])/iu;
const isNoName = (part: string): boolean =>
  /^[\s.…?]*$/.test(part) ||
  // "Algemene toestemming", "toegestaan, mits gemeld": whether they are allowed, and not who they are.
  consent.test(part) ||
  // "Zendesk, US, SCC": on what its transfer rests.
  holdsInstruments([part]) ||
  saysUnknown(part) ||
  saysNothing(part) ||
  (noName.test(part) && !legalEnd.test(part));

/** "AWS etc.", "AWS en anderen": behind a name. */
const andSoOn =
  /\s*\b(?:etc|enz|usw|e\.a|a\.o|(?:and|en|und|et) (?:others?|anderen?|overigen?|more|meer|weitere|autres|(?:its |haar |zijn )?(?:affiliates|dochters|dochtermaatschappijen|onderaannemers|partners|subsidiaries|subcontractors)))\b\.?$/i;

/** "1. AWS 2. Twilio", "AWS, Azure and Twilio", "AWS + Twilio": each name on a line of its own. */
const asLines = (text: string): string =>
  text
    .replace(/\s+(?=\d{1,2}[.)]\s)/g, '\n')
    .replace(/\s+\+\s+/g, '\n')
    .replace(/(?<=,[^,;\n]*)\s+(?:and|en|und|et)\s+(?=\p{Lu})/gu, '\n');

/** The parts of a list; a comma before the form of a legal entity ("Snowflake, Inc.") separates nothing. */
function namedParts(text: string): string[] {
  const parts: string[] = [];
  for (const { words } of splitOutside(asLines(text), /[;,\n]|\s\/\s/g)) {
    const part = withoutBullet(words).replace(andSoOn, '');
    const before = parts.at(-1);
    if (before !== undefined && legalForm.test(part)) parts[parts.length - 1] = `${before}, ${part}`;
    else if (part !== '' && !others.test(part)) parts.push(...knownNames(part));
  }
  return parts;
}

/** "AWS en Azure", "AWS/Twilio": names that are all known; "Marks and Spencer plc" is one. */
function knownNames(part: string): readonly string[] {
  const names = splitOutside(part, /\s+(?:and|en|und|et)\s+|\s*[/&]\s*/gi).map(({ words }) => words.trim());
  return names.every((name) => isKnownName(withoutPlace(name))) ? names : [part];
}

/** "Ja: AWS, Twilio": that there are some, before their names. */
const introduction =
  /^\s*(ja|yes|oui|\d{1,3}(?=:)|(\d{1,3} )?(de )?sub-?(verwerkers?|processors?))\s*[:,;–-]+\s*/i;
/** "O.a. AWS": there are others, which nobody names; "e.a." the same behind the names. */
const among =
  /^(o\.?a\.?|onder (andere|meer)|waaronder|inclusief|including|incl\.?|e\.?g\.?|among others)\s+/i;
const others = /^(e\.?a|en ander\w*|etc|enz|enzovoorts?|and others|et al|u\.?a|diversen?)\.?$/i;
/** Whether a cell says that there are more than it names. */
export const namesOthers = (text: string): boolean =>
  text.split(/[;,\n]/).some((part) => [among, others, andSoOn].some((pattern) => pattern.test(part.trim())));
/** "Mogelijk AWS", "voorheen AWS", "niet AWS": no sub-processor as far as anybody says. */
const doubted = pattern('i')`
    ^(niet|geen|no|not|mogelijk|misschien|wellicht|voorheen|vroeger|was|eerst|nu|straks|binnenkort|possibly
    |maybe|perhaps|formerly|previously|soon)\s
  `;

/** "AWS (gestopt per 2024)". */
const hasStopped = (part: string): boolean => saysEnded('status', /\(([^()]*)\)\s*$/.exec(part)?.[1] ?? '');

/** The form of a legal entity, as behind a comma. */
export const legalForm = pattern('i')`
    ^(b\.? ?v|n\.? ?v|inc(orporated)?|l\.? ?l\.? ?c|l\.? ?l\.? ?p|l\.? ?p|ltd|limited|corp(oration)?|co|gmbh|ag
    |s\.?a(\.?s|\.?r\.?l)?|pty|pte|plc|p\.?b\.?c|ab|oy|a\/s|aps
    |s\.?l)\b\.?( (ltd|limited|inc|co)\b\.?)?( ?\(.*\))?$
  `;

const legalEnd = new RegExp(`\\s${legalForm.source.slice(1)}`, 'i');

/** "Twilio, Verenigde Staten": where the one before it processes, and no sub-processor. */
const isPlace = (part: string): boolean =>
  findPlace(part).length > 0 || isRegion(part) || countryOfCity(part) !== null;

/** "Twilio (VS)", "Google Cloud – België": the name without the words behind it. */
function withoutPlace(part: string): string {
  const [outside = ''] = part.split(/\s*\(.*\)\s*$/);
  const behind = /^(.+?)\s+[-–—:]\s+(.+)$/.exec(outside);
  return behind?.[1] !== undefined && findPlace(behind[2] ?? '').length > 0 ? behind[1] : outside;
}

/** What a sub-processor is engaged for, in a word. */
const work =
  '(?:hosting|opslag|storage|back-?ups?|e-?mail|mail|sms|telefonie|chat|support|ondersteuning|helpdesk|betaling(?:en)?|payments?|analytics|statistieken|monitoring|logging|cdn|database|nieuwsbrie(?:f|ven)|crm|ai|zoeken|search)';
const workBefore = new RegExp(
  `^${work}(?:\\s*[:=]\\s*|\\s+(?:door|by|via|bij|durch|par)\\s+)(?=\\p{Lu})`,
  'iu',
);
const workBehind = /^(\p{Lu}.*?)(?:\s*[:–—]\s+|\s+-\s+|\s+(?:voor|for|für|pour)\s+)\p{Ll}.*$/u;

/** "Hosting: Leaseweb", "AWS - hosting", "Mailjet voor mail": the name without what it is engaged for. */
const withoutWork = (part: string): string => part.replace(workBefore, '').replace(workBehind, '$1');

/** How databases refer to records of another table: nobody's name. */
const reference = /^(rec[A-Za-z0-9]{14}|[0-9a-f]{24,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

function isName(text: string): boolean {
  if (reference.test(text) || saysNothing(text) || saysUnknown(text)) return false;
  if (text.length > NAME_LENGTH || text.split(/\s+/).length > NAME_WORDS) return false;
  return (
    /\p{L}/u.test(text) &&
    !/^(https?:|www\.|zie\b|see\b|div(ers|erse)?\b|diverse\b|various\b|siehe\b|voir\b)/i.test(text)
  );
}
