/** Words in a cell about places that are not places: fillers, kinds of use, regions, instruments, choices. */
import { isWithinEea, shippedList } from '../../../../shared/law/jurisdictions.ts';
import type { flowKinds } from '../../../../shared/schema/flow.ts';
import { pattern } from '../pattern.ts';
import { foldWords } from './reading.ts';

export type FlowKind = (typeof flowKinds)[number];

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words around a place that do not change its meaning. */
export const fillers = set(
  'in vanuit uit from the de het een a te at op on van voor for via by door met with under data gegevens opslag ' +
    'storage opgeslagen stored hosting hosted gehost host server servers datacenter datacenters datacentre ' +
    'datacentra datacentrum center centre locatie location regio region only alleen uitsluitend enkel alle all ' +
    'primair primary hoofdlocatie main secundair secondary processing verwerking verwerkt processed staat staan ' +
    'back-up backup backups back-ups remote access toegang afstand land country plaats onze our hun their based gevestigd binnen ' +
    'within inside is are wordt worden zijn und et im dans en die der den les la le auf regions area infrastructure infrastructuur cloud ' +
    'fernzugriff fernwartung telemetrie telemetry telemetriegegevens uitwijk uitwijklocatie failover zugriff acces reservekopie reservekopieen sicherung sauvegarde ' +
    'innerhalb aus nur ausschliesslich uniquement depuis',
);
export const supportWords = set('support ondersteuning helpdesk servicedesk supportafdeling klantenservice');
/** Words for a use other than that data are there: the place beside them, or below them in a list, is one of that use only. */
const useWords: readonly [ReadonlySet<string>, FlowKind][] = [
  [supportWords, 'support'],
  [set('backup backups back-up back-ups reservekopie reservekopieen sicherung sauvegarde'), 'backup'],
  [set('uitwijk uitwijklocatie failover'), 'disaster-recovery'],
  [
    set('fernzugriff fernwartung access accessible toegang toegankelijk zugriff zuganglich acces'),
    'remote-access',
  ],
  [set('telemetrie telemetry telemetrics telemetriegegevens gebruiksstatistieken'), 'telemetry'],
];

/** The use that a word names besides storage, or null. */
export function wordUse(word: string): FlowKind | null {
  return useWords.find(([words]) => words.has(word))?.[1] ?? null;
}

/** In a header they stand in compounds and of several words too: "Toegangslocaties", "Datenzugriff", "Disaster recovery". */
const usesInHeader: readonly [RegExp, FlowKind][] = [
  [/\bsupport/, 'support'],
  [/\bback ?ups?\b|\breservekopie/, 'backup'],
  [/\b(disaster recovery|dr)\b|\buitwijk/, 'disaster-recovery'],
  [/\btoegang|zugriff|\baccessed from\b/, 'remote-access'],
];

/** The use that the words of a header name besides storage, or null; support before the others. @param folded as headers are. */
export function namedUse(folded: string): FlowKind | null {
  const words = new Set(folded.split(' ').map(wordUse));
  const isNamed = ([pattern, kind]: (typeof usesInHeader)[number]) => words.has(kind) || pattern.test(folded);
  return usesInHeader.find(isNamed)?.[1] ?? null;
}

/** Words that say when: a code behind one of them is a country, as behind a place, and no part of a name. */
export const timeWords = set(
  'daarna vervolgens later straks binnenkort toekomst toekomstig toen dan nu eerst eerder voorheen vroeger was vanaf sinds tot ' +
    'ook naar then afterwards thereafter future now first formerly previously since until till to also ' +
    'danach dann jetzt zuerst fruher ab seit bis auch ensuite puis maintenant depuis jusqu aussi',
);
const storageWords = set(
  'opslag storage opgeslagen stored hosting hosted gehost data gegevens datacenter backup back-up',
);
/** Transfer instruments: they go into a remark and never become a record. */
export const instruments = set(
  'dpf scc sccs bcr bcrs tia adequaatheidsbesluit adequacy modelcontract modelcontractbepalingen standaardcontractbepalingen standaardbepalingen modelclausules eu-modelcontract idta eu-us',
);
/** Words beside an instrument that say that it is there, or which one. */
export const instrumentWords = set(
  'in place signed getekend ondertekend afgesloten gesloten aanwezig available beschikbaar module modules bijlage annex attached bijgevoegd van op toepassing applicable ja yes und and en',
);
export const subWords = set(
  'sub subs subverwerker subverwerkers subprocessor subprocessors sub-processor sub-processors',
);

const negation = pattern()`
    \b(niet|geen|nooit|not|no|non|never|except|excepting|excluding|excl|behalve|uitgezonderd|zonder|buiten
    |outside|without|nicht|kein|keine|ohne|ausser|ausserhalb|pas|sans|hors|uitzondering|exception|ausnahme|ausgenommen
    |sauf|hormis|muv|m\.u\.v)\b
  `;
const negatedAfter = /\b(niet|not|excluded|uitgesloten|uitgezonderd|excepted|nicht)\W*$/;
const choice = pattern()`
    \b(customer|client|klant|user|gebruiker|afnemer)s?['’]?s?[ -]?(selected|chosen|choice|option|specified
    |defined|keuze|gekozen|kiest|kan kiezen)|\b(selected|chosen|specified|configured) by\b|\b(naar|eigen|vrije
    |te) (eigen )?keuze\b|\bkeuze (van|uit|tussen)\b|\b(your|customers?|of|by) choice\b|\bselectable\b
    |\bconfigur(able|eerbaar)\b|\binstelbaar\b|\bte kiezen\b|\bkeuzemogelijkheid\b|\bdepend(s|ing) on\b
    |\bafhankelijk van\b|\beither\b|\bhetzij\b|\boptie\b|\boption(al|ally)?\b|\boptioneel\b|\b(een|one) (van
    |of) (de|the)\b|\bkeuze\b
  `;

/** "Data verlaat Nederland niet", "never leaves Germany": that is where they are. */
const stays = /\b(verla(?:at|ten)|leaves?|leaving|verlassen|verlasst|quitte(?:nt)?)\b/;

/** Whether data are said not to leave the place that a text names. */
export const saysStays = (text: string): boolean => stays.test(foldWords(text));

/** Whether the words exclude a place that follows them: "niet in de VS", "worldwide except China". */
export function isNegated(text: string): boolean {
  return negation.test(foldWords(text));
}

/** Whether the words behind a place exclude it: "China excluded". */
export function isNegatedAfter(text: string): boolean {
  return negatedAfter.test(foldWords(text));
}

/** Words that make another place of the name beside them: "New Jersey", "Noord Cyprus", "Frans Guyana". */
const modifiers = set(
  'n z new nieuw noord noordelijk north northern zuid zuidelijk south southern oost oostelijk east eastern west westelijk western ' +
    'centraal central city stad frans french nederlands dutch brits british amerikaans american spaans spanish deens danish ' +
    'equatoriaal equatorial papoea papua inner bissau islands eilanden virgin samoa',
);

/** Whether a word changes the place whose name stands beside it. */
export function isModifier(word: string): boolean {
  return modifiers.has(word);
}

/** Words for who owns a supplier. Where its own seat is counts: "hoofdkantoor VS" says who can reach the data. */
const owner = pattern('u')`
    ^((amerikaanse?|us|american|haar|zijn|its|de|the|met|with) )*(moeder\w*|parent\w*|ultimate parent\w*
    |mutter\w*|konzern\w*|concern\w*|holding\w*|maison mere|eigenaar|eigendom|owner|owned|dochter\w*|subsidiary
    |aandeelhouder\w*)(?![\p{L}\p{N}])
  `;

/** Whether a piece of a text begins with who owns a supplier: "moeder: VS", "parent company US". */
export function saysOwner(text: string): boolean {
  return owner.test(foldWords(text));
}

/** Whether the words leave the place to someone's choice: "customer-selected", "naar keuze". */
export function leavesChoice(text: string): boolean {
  return choice.test(foldWords(text));
}

const others = pattern()`
    (^|[\s(,])(e\.a|o\.a|a\.o|u\.a|etc|enz|usw|enzovoort)\b|\b(onder (meer|andere)|among others|(en|and) (andere
    |other|others|more)|andere (e\w+-)?landen|other countries|(diverse|verschillende|various|multiple|meerdere
    |several)(?! (data ?cent\w*|rekencentra|servers?|sites?|zones?|regio\w*|locati\w*|availability))|overige?)\b
    |\.\.\.|…
  `;

/** Whether the words speak of more places than they name: "Nederland e.a.", "US and other countries". */
export function leavesOthers(text: string): boolean {
  return others.test(foldWords(text)) || others.test(text.toLowerCase());
}

const later =
  /\b(gepland|planned|geplant|migratie|migration|migreren|migrating|verhuist|verhuizing|binnenkort|soon)\b/i;

/** Whether the words tell where data will be: "gepland: NL", "migratie naar NL". */
export function saysLater(text: string): boolean {
  return later.test(foldWords(text));
}

/** What stands before the words that tell where data will be: "VS" of "VS, migratie naar NL"; all of it where none do. */
export const beforeLater = (text: string): string => text.split(later)[0] ?? '';

/** Whether the options are lettered: "A) Germany, B) USA". */
export function isLettered(text: string): boolean {
  return /(^|[\s,;:(])a\)[\s\S]*[\s,;]b\)/i.test(text);
}

/** Whether a word says that data are kept: beside it a backup is one more of the same place. */
export function isKeepingWord(word: string): boolean {
  return keepingWords.has(word);
}

const keepingWords = set(
  'opslag storage opgeslagen stored hosting hosted gehost productie production incl inclusief including inkl ook also both',
);

export function isStorageWord(word: string): boolean {
  return storageWords.has(word);
}

const euWords = set('eu ue europese-unie european-union europaische-union union-europeenne');
const eeaWords = set(
  'eer eea ewr eee europese-economische-ruimte european-economic-area eu/eer eu/eea eu/ewr ue/eee eu-eer eu-eea',
);
const europeWords = set('europa europe emea continentaal-europa');
const otherRegions = set(
  'wereldwijd worldwide world wereld global globaal mondiaal international internationaal azie asia apac apj afrika ' +
    'africa amerikas americas the-americas noord-amerika north-america zuid-amerika south-america latijns-amerika ' +
    'latin-america latam oceanie oceania midden-oosten middle-east mena benelux scandinavie scandinavia nordics dach ' +
    'weltweit welt asien nordamerika sudamerika lateinamerika ozeanien naher-osten skandinavien monde monde-entier mondial ' +
    'mondiale mondialement asie afrique amerique-du-nord amerique-du-sud amerique-latine oceanie moyen-orient',
);
const europeanOutsideEea = set('CH GB AL AD BA BY FO GI GG IM JE MD MC ME MK RS RU SM TR UA VA XK');

/** Whether a text names a region: that is not a place, but may be next to one. */
export function isRegion(text: string): boolean {
  const word = regionWord(text);
  return euWords.has(word) || eeaWords.has(word) || europeWords.has(word) || otherRegions.has(word);
}

/** Whether a place is in the region next to it ("EU · Germany"); null if that cannot be determined. */
export function liesIn(code: string, region: string): boolean | null {
  const word = regionWord(region);
  if (euWords.has(word)) return shippedList.byCode.get(code)?.region === 'eu';
  if (eeaWords.has(word)) return isWithinEea(code, shippedList);
  if (europeWords.has(word)) return isWithinEea(code, shippedList) || europeanOutsideEea.has(code);
  return null;
}

function regionWord(text: string): string {
  return (
    foldWords(text)
      .replace(
        /^(alles |alleen |uitsluitend |volledig |all |only |nur |ausschliesslich |uniquement |exclusively )?((the|de|het|within|binnen|in|innerhalb|im|dans|au sein) (the |de |het |der |des |l |la |l['’]|de l['’])?)?/,
        '',
      )
      .replace(/ (only|alleen|uitsluitend)$/, '')
      .replace(/[()]/g, '')
      .replace(/ /g, '-')
      // "EU-West", "Noord-Europa", "EU data boundary": a part of a region, or a promise about it, is no country either.
      .replace(
        /^(noord|noordwest|west|oost|zuid|midden|north|northern|west|western|central|east|eastern|south|southern)-(?=europ|eu$)/,
        '',
      )
      .replace(
        /^((?:microsoft-)?(?:eu|eea|eer|europe|europa))-(north|west|central|east|south|noord|oost|zuid|data-boundary)$/,
        '$1',
      )
      .replace(/^microsoft-/, '')
      .replace(
        /^(?:cdn-)?(global|globaal|wereldwijd|worldwide|weltweit)(?:-(?:edge|cdn|network|netwerk))*$/,
        '$1',
      )
  );
}
