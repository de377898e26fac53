/**
 * What lists said of a supplier before, where people changed or removed it since. A later list that says the same says
 * nothing new: what people made of it stays, and is told.
 */
import type { CertificateInput } from '../../../shared/fields/evidence.ts';
import { isEmptyValue, pickValues } from '../../../shared/fields/field.ts';
import type { DraftFlow, DraftProcessor, ImportField } from '../../../shared/fields/import.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { entityKey, foldText } from '../../../shared/law/names.ts';
import { equal } from '../../../shared/schema/equal.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { liesIn } from './cells/words.ts';

/** A record as imports left it, which people changed or removed since. */
export interface SaidBefore {
  readonly kind:
    | 'processor'
    | 'service'
    | 'contact'
    | 'agreement'
    | 'sub_processor'
    | 'chain_link'
    | 'data_flow'
    | 'certificate';
  readonly id: string;
  /** The last value that an import gave each field. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The fields that somebody wrote since. */
  readonly changed: ReadonlySet<string>;
  readonly isRemoved: boolean;
  /** All that a field held before, where the register itself said it and no list did. */
  readonly formerly?: ReadonlyMap<string, readonly unknown[]>;
}

/** What imports gave a record, and which of its fields somebody wrote since. */
export type Given = Pick<SaidBefore, 'values' | 'changed' | 'formerly'>;
export const nothingGiven: Given = { values: {}, changed: new Set() };

/** Something that a row says and that stays as people made it. */
export interface ToldAgain {
  readonly field: ImportField;
  readonly message: Bilingual;
}

type Present = Pick<ProcessorRecord, 'flows' | 'chain'>;
type Service = DraftProcessor['services'][number];
type Contact = DraftProcessor['contacts'][number];
type Known<Part> = Part & { readonly id: string | null };

const sameText = (one: unknown, other: string): boolean =>
  typeof one === 'string' && foldText(one) === foldText(other);

export class EarlierLists {
  readonly #said: readonly SaidBefore[];

  constructor(said: readonly SaidBefore[]) {
    this.#said = said;
  }

  #of(kind: SaidBefore['kind']): readonly SaidBefore[] {
    return this.#said.filter((said) => said.kind === kind);
  }

  /** A record as imports left it, and what was written since; nothing where no import wrote it. */
  of(kind: SaidBefore['kind'], id: string): Given {
    return this.#of(kind).find((said) => said.id === id) ?? nothingGiven;
  }

  /** What imports gave the records of a kind that people removed since. */
  removed(kind: SaidBefore['kind']): SaidBefore['values'][] {
    return this.#of(kind).flatMap(({ values, isRemoved }) => (isRemoved ? [values] : []));
  }

  /** Certificates as lists named them. */
  get certificates(): Pick<CertificateInput, 'standard' | 'issuedOn' | 'validUntil' | 'remark'>[] {
    return this.#of('certificate').map(({ values }) => values as CertificateInput);
  }

  /**
   * The services of a row under the names that they have now, without those that were removed, which is told as of all of
   * them together.
   */
  services(
    stated: readonly Service[],
    present: readonly Known<Service>[],
  ): { readonly services: readonly Service[]; readonly told: readonly ToldAgain[] } {
    if (this.#of('service').length === 0) return { services: stated, told: [] };
    const told: ToldAgain[] = [];
    const services = stated.flatMap((service): Service[] => {
      const said = this.#of('service').find(({ values }) => sameText(values.name, service.name));
      const now =
        present.find(({ name }) => sameText(name, service.name)) ?? present.find(({ id }) => id === said?.id);
      if (now === undefined) return said === undefined ? [service] : [];
      const kept = keptOf(this.of('service', now.id ?? ''), { ...service }, { ...now }, ['category']);
      told.push(...kept.map(({ why }) => ({ field: 'category' as const, message: sentenceOf[why] })));
      return [{ ...service, name: now.name, category: kept.length > 0 ? null : service.category }];
    });
    if (services.length < stated.length) told.push({ field: 'service', message: cellSentences.removedSince });
    return { services, told };
  }

  /** The contacts of a row as they are called now, without those that were removed. */
  contacts(
    stated: readonly Contact[],
    present: readonly Known<Contact>[],
  ): { readonly contacts: readonly Contact[]; readonly told: readonly ToldAgain[] } {
    const told: ToldAgain[] = [];
    const contacts = stated.flatMap((contact): Contact[] => {
      const said = this.#of('contact').find(
        ({ values }) =>
          values.kind === contact.kind && values.name === contact.name && values.email === contact.email,
      );
      const now = present.find(said ? ({ id }) => id === said.id : (one) => isSameContact(one, contact));
      if (now === undefined) return said === undefined ? [contact] : [];
      // By a name or address that it had before a row says no more than whose contact it is.
      const called: Contact = said ? { ...contact, name: now.name, email: now.email } : contact;
      const kept = keptOf(this.of('contact', now.id ?? ''), { ...called }, { ...now }, partsOfContact);
      for (const { name, why } of kept) {
        const field = contact.kind === 'general' ? contactColumns[name] : specialColumns[contact.kind];
        if (why === 'otherwise') told.push({ field, message: sentenceOf[why] });
      }
      return [
        {
          ...called,
          ...pickValues(
            now,
            kept.map(({ name }) => name),
          ),
        },
      ];
    });
    return { contacts, told };
  }

  /**
   * The places of a row as they stand now, each with what is to be told of it: words that somebody gave a country, a region
   * in which the known places lie, a place that is another by now, and none where it was ended or removed.
   * @param subProcessorId whose they are; null = of the supplier itself.
   */
  places(
    stated: readonly DraftFlow[],
    { flows }: Pick<Present, 'flows'>,
    subProcessorId: string | null,
  ): { readonly flows: readonly DraftFlow[]; readonly told: readonly ToldAgain[] } {
    const own = flows.filter((flow) => flow.subProcessorId === subProcessorId);
    const running = own.filter(({ endedOn }) => endedOn === null);
    const said = this.#of('data_flow').filter(({ values }) => values.subProcessorId === subProcessorId);
    const told: ToldAgain[] = [];
    const now = stated.flatMap((flow): DraftFlow[] => {
      if (running.some((known) => isSamePlace(known, flow))) return [flow];
      const within = running.filter((known) => liesWithin(known, flow));
      if (within.length > 0) return within.map((known) => at(known, flow));
      const before = said.find(({ values }) => isSamePlace(values, flow));
      const known = before
        ? own.find(({ id }) => id === before.id)
        : running.find((one) => isMended(one, flow));
      if (known?.endedOn === null) {
        if (flow.country !== 'unknown') told.push({ field: 'location', message: cellSentences.changedSince });
        return [at(known, flow)];
      }
      if (before === undefined) return [flow];
      told.push({ field: 'location', message: cellSentences.removedSince });
      return [];
    });
    return { flows: now, told };
  }

  /** The sub-processors that a row names, without those that were taken out of the chain. */
  chain(
    stated: readonly string[],
    { chain }: Pick<Present, 'chain'>,
  ): { readonly names: readonly string[]; readonly told: readonly ToldAgain[] } {
    const removed = new Set(this.removed('chain_link').map(({ name }) => entityKey(String(name))));
    for (const { subProcessor } of chain) removed.delete(entityKey(subProcessor.name));
    const names = stated.filter((name) => !removed.has(entityKey(name)));
    const told = names.length < stated.length ? [cellSentences.removedSince] : [];
    return { names, told: told.map((message) => ({ field: 'subProcessors', message })) };
  }

  /** What a row says of a record, but for what people changed since, which is as the record has it. */
  newOf<Values extends Readonly<Record<string, unknown>>>(
    kind: SaidBefore['kind'],
    id: string,
    stated: Values,
    present: Values,
  ): Values {
    const kept = keptOf(this.of(kind, id), stated, present, Object.keys(stated));
    return { ...stated, ...Object.fromEntries(kept.map(({ name }) => [name, present[name]])) };
  }
}

/**
 * Why what a row says of a field is not taken over: it says `again` what lists said before and people changed since, or says
 * `otherwise` than both.
 */
export type WhyKept = 'again' | 'otherwise';
export const sentenceOf: Readonly<Record<WhyKept, Bilingual>> = {
  again: cellSentences.changedSince,
  otherwise: cellSentences.changedByHand,
};

/** Whether a field stays as people made it, whatever a row says of it, and why; null where it does not. */
export function whyKept(
  { values, changed, formerly }: Given,
  name: string,
  stated: unknown,
  present: unknown,
): WhyKept | null {
  if (isEmptyValue(stated) || equal(stated, present)) return null;
  if (formerly?.get(name)?.some((value) => equal(value, stated))) return 'again';
  const isGiven = Object.hasOwn(values, name);
  if (isGiven && equal(values[name], stated)) return 'again';
  const isAsGiven = isGiven ? equal(values[name], present) : isEmptyValue(present);
  return changed.has(name) && !isAsGiven ? 'otherwise' : null;
}

/** The fields of a record that stay as people made them. */
export function keptOf<Name extends string>(
  given: Given,
  stated: Readonly<Record<Name, unknown>>,
  present: Readonly<Record<Name, unknown>>,
  names: readonly Name[],
): { readonly name: Name; readonly why: WhyKept }[] {
  return names.flatMap((name) => {
    const why = whyKept(given, name, stated[name], present[name]);
    return why === null ? [] : [{ name, why }];
  });
}

type Flow = Present['flows'][number];

/** A place that a row names, as the register has it. */
const at = ({ country, kind, statedLocation }: Flow, flow: DraftFlow): DraftFlow => ({
  ...flow,
  country,
  kind,
  statedLocation,
});

/** Whether words name a region within the EEA in which a known place lies: "EU" says no more than Ireland did. */
const liesWithin = (known: Flow, { country, kind, statedLocation }: DraftFlow): boolean =>
  country === 'unknown' &&
  known.kind === kind &&
  liesIn(known.country, statedLocation) === true &&
  liesIn('GB', statedLocation) !== true;

/** Whether a place has a country by now, of which a list has only the words that stood there. */
const isMended = (known: Flow, { country, kind, statedLocation }: DraftFlow): boolean =>
  country === 'unknown' &&
  statedLocation !== '' &&
  known.kind === kind &&
  sameText(known.statedLocation, statedLocation);

const contactColumns = { name: 'contactName', email: 'email', phone: 'phone' } as const;
const specialColumns = { privacy: 'privacyContact', incident: 'incidentContact' } as const;
const partsOfContact = ['name', 'email', 'phone'] as const;

/** Contacts are the same by their address; where one has none, by their name. */
export function isSameContact(one: Contact, other: Contact): boolean {
  if (one.kind !== other.kind) return false;
  return one.email !== '' && other.email !== ''
    ? one.email.toLowerCase() === other.email.toLowerCase()
    : foldText(one.name) === foldText(other.name);
}

/** Places are the same by country and use; where nobody knew the country, by the words that stood there. */
export function isSamePlace(one: Readonly<Record<string, unknown>> | DraftFlow, other: DraftFlow): boolean {
  return (
    one.country === other.country &&
    one.kind === other.kind &&
    (other.country !== 'unknown' || sameText(one.statedLocation, other.statedLocation))
  );
}
