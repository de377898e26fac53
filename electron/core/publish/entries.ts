/**
 * The entries of the published list: of each supplier, and of each sub-processor in its chain, nothing but the public facts.
 * What is not named here cannot get out: no contact, owner, remark, document, agreement or verdict. A pure function.
 */
import type { Processor } from '../../../shared/fields/processor.ts';
import { compareText, hasHappened, isRunning } from '../../../shared/law/dates.ts';
import type { Judged } from '../../../shared/law/judged.ts';
import { compareNames } from '../../../shared/law/names.ts';
import {
  isChainKnown,
  linksInUse,
  type Standing,
  standingOf,
  type Whereabouts,
  whereaboutsOf,
} from '../../../shared/law/recipients.ts';
import type { PublicColumn, PublishedList, PublishRequest } from '../../../shared/schema/publish.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { countryName } from '../../../shared/words/places.ts';
import { publishWords } from '../../../shared/words/publish.ts';
import { terms } from '../../../shared/words/ui-terms.ts';
import { transfersText } from './basis.ts';

/** What is chosen of the list, apart from its days and its columns. */
export type ListChoice = Pick<PublishRequest, 'list' | 'withChain' | 'withProcessors' | 'language'>;

/** One row: the text of every public column, and the columns of which something is not recorded. */
export interface PublicEntry {
  /** The same on every day; it is not published. */
  readonly key: string;
  readonly cells: Readonly<Record<PublicColumn, string>>;
  readonly unknown: readonly PublicColumn[];
}

/** The entries in the order of their names, who is left out, and whose chain is not known. */
export interface PublicList {
  readonly entries: readonly PublicEntry[];
  readonly leftOut: {
    readonly ended: number;
    readonly controllers: number;
    readonly noPersonalData: number;
    readonly ownAuthority: number;
    readonly otherRole: number;
  };
  readonly chainUnknown: readonly string[];
  /** Whether the register held a supplier at all on the day. */
  readonly hasSuppliers: boolean;
}

/** The facts of one row, before they are text: null and empty = not recorded. */
interface PublicFacts {
  readonly name: string;
  readonly services: readonly string[];
  /** Undefined for a sub-processor: the register does not ask it there. */
  readonly category: Processor['category'] | undefined;
  readonly role: 'processor' | 'sub-processor';
  readonly engagedBy: readonly string[];
  readonly country: string | null;
  readonly where: Whereabouts;
  readonly dataCategories: readonly string[] | undefined;
  readonly since: string | null;
}

/** Which of the standings are on which list. */
export function isOnList(
  standing: Standing,
  list: PublishedList,
  withProcessors: boolean,
): standing is 'processor' | 'sub-processor' {
  if (list === 'processors') return standing === 'processor';
  return standing === 'sub-processor' || (withProcessors && standing === 'processor');
}

/** The public list of suppliers as they are judged on one day. */
export function publicList(suppliers: readonly Judged[], choice: ListChoice): PublicList {
  const leftOut = { ended: 0, controllers: 0, noPersonalData: 0, ownAuthority: 0, otherRole: 0 };
  const listed = suppliers.filter((supplier) => {
    const standing = standingOf(supplier);
    if (isOnList(standing, choice.list, choice.withProcessors)) return true;
    leftOut[whyLeftOut(standing)] += 1;
    return false;
  });
  const own = listed.map((supplier) => {
    const { id } = supplier.record.processor;
    return { key: `processor ${id}`, facts: factsOf(supplier, choice), supplier };
  });
  const chain = choice.withChain ? chainOf(listed) : [];
  const entries = [...own, ...chain]
    .sort((a, b) => compareNames(a.facts.name, b.facts.name) || compareText(a.key, b.key))
    .map(({ key, facts, supplier }) => entryOf(key, facts, supplier, choice));
  return {
    entries,
    leftOut,
    chainUnknown: listed
      .filter((supplier) => !isChainKnown(supplier))
      .map(({ record }) => record.processor.name),
    hasSuppliers: suppliers.length > 0,
  };
}

function whyLeftOut(standing: Standing): keyof PublicList['leftOut'] {
  switch (standing) {
    case 'ended':
      return 'ended';
    case 'no-personal-data':
      return 'noPersonalData';
    case 'own-authority':
      return 'ownAuthority';
    case 'processor':
    case 'sub-processor':
      return 'otherRole';
    default:
      return 'controllers';
  }
}

function factsOf(supplier: Judged, { list, withChain }: ListChoice): PublicFacts {
  const { record, judgement } = supplier;
  const { name, services, category, country, dataCategories } = record.processor;
  return {
    name,
    services: services.filter((service) => isRunning(service, judgement.asOf)).map((service) => service.name),
    category,
    role: list === 'processors' ? 'processor' : 'sub-processor',
    engagedBy: [],
    country,
    // Without rows of their own, what its sub-processors do with the data is told with the supplier.
    where: whereaboutsOf(supplier, withChain ? null : 'all'),
    dataCategories,
    since: begunOn(supplier),
  };
}

/** The day on which the oldest agreement that was signed took effect. */
function begunOn({ record, judgement }: Judged): string | null {
  const days = record.agreements
    .filter(
      ({ recorded }) => recorded === 'signed' || recorded === 'incorporated' || recorded === 'superseded',
    )
    .map(({ effectiveOn, signedOn }) => effectiveOn ?? signedOn)
    .filter((day) => hasHappened(day, judgement.asOf));
  return days.sort()[0] ?? null;
}

interface Row {
  readonly key: string;
  readonly facts: PublicFacts;
  readonly supplier: Judged;
}

/** The sub-processors in use, each once: several suppliers may engage the same one. */
function chainOf(listed: readonly Judged[]): Row[] {
  const rows = new Map<string, Row>();
  for (const supplier of listed) {
    const { chain, processor } = supplier.record;
    for (const link of linksInUse(supplier.record, supplier.judgement.asOf)) {
      const { subProcessor } = link;
      const engager = chain.find(({ id }) => id === link.parentLinkId)?.subProcessor.name ?? processor.name;
      const authorised = hasHappened(link.authorisedOn, supplier.judgement.asOf) ? link.authorisedOn : null;
      const facts: PublicFacts = {
        name: subProcessor.name,
        services: link.service === '' ? [] : [link.service],
        category: undefined,
        role: 'sub-processor',
        engagedBy: [engager],
        country: subProcessor.country,
        where: whereaboutsOf(supplier, link.subProcessorId),
        dataCategories: undefined,
        since: authorised,
      };
      const known = rows.get(link.subProcessorId);
      rows.set(link.subProcessorId, {
        key: `sub-processor ${link.subProcessorId}`,
        facts: known === undefined ? facts : merged(known.facts, facts),
        supplier,
      });
    }
  }
  return [...rows.values()];
}

const union = <Value>(one: readonly Value[], other: readonly Value[]): Value[] => [
  ...new Set([...one, ...other]),
];

function merged(one: PublicFacts, other: PublicFacts): PublicFacts {
  return {
    ...one,
    services: union(one.services, other.services),
    engagedBy: union(one.engagedBy, other.engagedBy),
    where: {
      countries: union(one.where.countries, other.where.countries),
      access: union(one.where.access, other.where.access),
      hasUnknownPlace: one.where.hasUnknownPlace || other.where.hasUnknownPlace,
      hasUnknownImporter: one.where.hasUnknownImporter || other.where.hasUnknownImporter,
      transfers: [...one.where.transfers, ...other.where.transfers],
    },
    since: one.since !== null && other.since !== null && other.since < one.since ? other.since : one.since,
  };
}

function entryOf(key: string, facts: PublicFacts, { judgement }: Judged, choice: ListChoice): PublicEntry {
  const { language } = choice;
  const words = publishWords[language];
  const unknown: PublicColumn[] = [];
  const place = (code: string) => countryName(code, language, judgement.list);
  const known = (column: PublicColumn, text: string) => {
    if (text !== '') return text;
    unknown.push(column);
    return words.unknown;
  };
  const listed = (column: PublicColumn, told: readonly string[], isPartly: boolean) => {
    if (isPartly || told.length === 0) unknown.push(column);
    const sorted = [...new Set(told)].sort(compareNames);
    return [...sorted, ...(isPartly || told.length === 0 ? [words.unknown] : [])].join('; ');
  };
  const { where } = facts;
  const transfers = transfersText(where, place, language);
  if (!transfers.isKnown) unknown.push('safeguard');
  const { category, dataCategories } = facts;
  const cells: Record<PublicColumn, string> = {
    name: facts.name,
    service: known('service', facts.services.join('; ')),
    category:
      category === undefined
        ? words.notAsked
        : known('category', category === null ? '' : terms[language].category[category]),
    role: words.role[facts.role],
    engagedBy: facts.engagedBy.length === 0 ? words.us : [...facts.engagedBy].sort(compareNames).join('; '),
    establishment: known('establishment', facts.country === null ? '' : place(facts.country)),
    places: listed(
      'places',
      [...where.countries.map(place), ...where.access.map((code) => words.access(place(code)))],
      where.hasUnknownPlace,
    ),
    safeguard: transfers.text,
    dataCategories:
      dataCategories === undefined ? words.notAsked : known('dataCategories', dataCategories.join('; ')),
    since: known('since', facts.since === null ? '' : formatDate(facts.since, language)),
  };
  return { key, cells, unknown };
}
