/**
 * The extract for the record of processing activities: of each supplier what the register knows of what Art. 30(1) GDPR asks
 * of a controller, and Art. 30(2) of a processor. What is not recorded is said, and so is what the register has no place for.
 * A pure function.
 *
 * The exception of Art. 30(5) is that of the law in force: fewer than 250 persons. Omnibus IV (COM(2025) 501, 2025/0130(COD))
 * makes that 1,000; it was agreed provisionally on 9 June 2026 and not law on 1 October 2026.
 */
import type { Organisation } from '../../../shared/fields/organisation.ts';
import { isRunning } from '../../../shared/law/dates.ts';
import type { Judged } from '../../../shared/law/judged.ts';
import { compareNames } from '../../../shared/law/names.ts';
import {
  isChainKnown,
  linksInUse,
  type Standing,
  standingOf,
  whereaboutsOf,
} from '../../../shared/law/recipients.ts';
import type { Article30Column, Article30Part } from '../../../shared/schema/article30.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { type Article30Words, article30Words } from '../../../shared/words/article30.ts';
import { countryName } from '../../../shared/words/places.ts';
import { terms } from '../../../shared/words/ui-terms.ts';
import { transfersText } from '../publish/basis.ts';

export interface Article30Input {
  readonly organisation: Pick<Organisation, 'name' | 'kvk' | 'contact' | 'dataProtectionOfficer'>;
  readonly asOf: string;
  readonly suppliers: readonly Judged[];
  readonly language: Language;
}

/** A text, and whether it says what is recorded, that nothing is, or that this register has no place for it. */
export interface Told {
  readonly text: string;
  readonly state: 'recorded' | 'missing' | 'not-held';
}

export interface ExtractPart {
  readonly part: Article30Part;
  readonly facts: readonly (Told & { readonly label: string })[];
  /** Those that are not held are what the law asks and this register has no place for. */
  readonly columns: readonly {
    readonly key: Article30Column;
    readonly label: string;
    readonly isHeld: boolean;
  }[];
  /** A cell for each column; by name. */
  readonly rows: readonly (readonly Told[])[];
}

export interface Article30Extract {
  readonly language: Language;
  readonly asOf: string;
  readonly organisation: string;
  readonly parts: readonly ExtractPart[];
  readonly notes: readonly string[];
}

const columnsOf: Readonly<Record<Article30Part, readonly Article30Column[]>> = {
  controller: [
    'name',
    'role',
    'activity',
    'services',
    'purposes',
    'dataSubjects',
    'dataCategories',
    'subProcessors',
    'transfers',
    'retention',
    'measures',
  ],
  processor: ['name', 'customer', 'services', 'subProcessors', 'transfers', 'measures'],
};

const notHeldColumns: ReadonlySet<Article30Column> = new Set(['activity', 'customer']);

const partOf: Readonly<Partial<Record<Standing, Article30Part>>> = {
  processor: 'controller',
  'joint-controller': 'controller',
  'independent-controller': 'controller',
  'sub-processor': 'processor',
};

/** The extract of a day in words: a line for each supplier in use, in the part of Art. 30 that it belongs to, by name. */
export function article30Extract(input: Article30Input): Article30Extract {
  const { suppliers, language, asOf, organisation } = input;
  const words = article30Words[language];
  const sorted = [...suppliers]
    .sort((a, b) => compareNames(a.record.processor.name, b.record.processor.name))
    .map((supplier) => ({ supplier, standing: standingOf(supplier) }));
  const parts = (['controller', 'processor'] as const).map((part): ExtractPart => {
    const own = sorted.filter(({ standing }) => partOf[standing] === part);
    const columns = columnsOf[part];
    return {
      part,
      facts: factsOf(part, input, sorted),
      columns: columns.map((key) => ({
        key,
        label: words.columns[part][key],
        isHeld: !notHeldColumns.has(key),
      })),
      rows: own.map(({ supplier }) => {
        const cells = cellsOf(supplier, language);
        return columns.map((key) => cells[key]);
      }),
    };
  });
  const count = (wanted: Standing) => sorted.filter(({ standing }) => standing === wanted).length;
  const leftOut = words.leftOut(count('ended'), count('no-personal-data'), count('own-authority'));
  return {
    language,
    asOf,
    organisation: organisation.name,
    parts,
    notes: [
      ...(leftOut === '' ? [] : [words.leftOutNote(leftOut)]),
      words.coverage,
      words.exception,
      words.amendment,
      words.stays,
    ],
  };
}

const orMissing = (text: string, words: Article30Words): Told =>
  text === '' ? { text: words.notRecorded, state: 'missing' } : { text, state: 'recorded' };

function factsOf(
  part: Article30Part,
  { organisation, language }: Article30Input,
  suppliers: readonly { readonly supplier: Judged; readonly standing: Standing }[],
): ExtractPart['facts'] {
  const words = article30Words[language];
  const { facts } = words;
  const notHeld: Told = { text: words.notHeld, state: 'not-held' };
  const joint = suppliers
    .filter(({ standing }) => standing === 'joint-controller')
    .map(({ supplier }) => supplier.record.processor.name);
  return [
    { label: facts[part], ...orMissing(organisation.name, words) },
    { label: facts.kvk, ...orMissing(organisation.kvk ?? '', words) },
    { label: facts.contact, ...orMissing(organisation.contact, words) },
    { label: facts.officer, ...orMissing(organisation.dataProtectionOfficer, words) },
    { label: facts.representative, ...notHeld },
    part === 'controller'
      ? { label: facts.joint, text: joint.length === 0 ? words.noJoint : joint.join('; '), state: 'recorded' }
      : { label: facts.customers, ...customersOf(suppliers, words) },
  ];
}

/** Customers have no record of their own; only a flow to one names it. */
function customersOf(
  suppliers: readonly { readonly supplier: Judged; readonly standing: Standing }[],
  words: Article30Words,
): Told {
  const named = suppliers
    .filter(({ standing }) => standing !== 'ended')
    .flatMap(({ supplier }) => supplier.runningFlows)
    .filter(({ actor, entity }) => actor === 'customer' && entity !== '')
    .map(({ entity }) => entity);
  const names = [...new Set(named)].sort(compareNames);
  return {
    text: names.length === 0 ? words.notHeld : words.namedInFlows(names.join('; ')),
    state: 'not-held',
  };
}

function cellsOf(supplier: Judged, language: Language): Record<Article30Column, Told> {
  const words = article30Words[language];
  const { record, judgement } = supplier;
  const { processor } = record;
  const told = (text: string) => orMissing(text, words);
  const notHeld: Told = { text: words.notHeld, state: 'not-held' };
  const services = processor.services.filter((service) => isRunning(service, judgement.asOf));
  const category = processor.category === null ? [] : [terms[language].category[processor.category]];
  const kinds = [
    ...processor.dataCategories,
    ...(processor.specialCategories === true ? [words.special] : []),
    ...(processor.criminalData === true ? [words.criminal] : []),
    ...(processor.bsn === true ? [words.bsn] : []),
  ];
  const links = [
    ...new Set(
      linksInUse(supplier.record, supplier.judgement.asOf).map(({ subProcessor }) => subProcessor.name),
    ),
  ];
  const isNone = links.length === 0 && isChainKnown(supplier);
  const place = (code: string) => countryName(code, language, judgement.list);
  const { text, isKnown } = transfersText(whereaboutsOf(supplier, 'all'), place, language);
  return {
    name: told(processor.name),
    role: told(terms[language].role[processor.role]),
    services: told([...(services.length > 0 ? services.map(({ name }) => name) : category)].join('; ')),
    activity: notHeld,
    customer: notHeld,
    purposes: told(processor.purposes),
    dataSubjects: told(processor.dataSubjects.join('; ')),
    dataCategories: told(kinds.join('; ')),
    subProcessors: told(isNone ? words.noSubProcessors : links.sort(compareNames).join('; ')),
    transfers: { text, state: isKnown ? 'recorded' : 'missing' },
    retention: told(processor.retention),
    measures: told(processor.measures.join('; ')),
  };
}
