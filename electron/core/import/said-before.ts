/**
 * What lists said of a supplier before, where people changed or removed it since. A later list that says the same says
 * nothing new: what people made of it stays, and is told.
 */
import type { CertificateInput } from '../../../shared/fields/evidence.ts';
import { isEmptyValue } from '../../../shared/fields/field.ts';
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
  readonly isRemoved: boolean;
}

/** Something that a row says again and that stays as people made it. */
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

  /** What an import gave a record; empty where none did, or nobody changed it since. */
  valuesOf(kind: SaidBefore['kind'], id: string): SaidBefore['values'] {
    return this.#of(kind).find((said) => said.id === id)?.values ?? {};
  }

  /** What imports gave the records of a kind that people removed since. */
  removed(kind: SaidBefore['kind']): SaidBefore['values'][] {
    return this.#of(kind).flatMap(({ values, isRemoved }) => (isRemoved ? [values] : []));
  }

  /** Certificates as lists named them. */
  get certificates(): Pick<CertificateInput, 'standard' | 'issuedOn' | 'validUntil' | 'remark'>[] {
    return this.#of('certificate').map(({ values }) => values as CertificateInput);
  }

  /** The services of a row under the names that they have now, without those that were removed. */
  services(stated: readonly Service[], present: readonly Known<Service>[]): readonly Service[] {
    if (this.#of('service').length === 0) return stated;
    return stated.flatMap((service): Service[] => {
      const said = this.#of('service').find(({ values }) => sameText(values.name, service.name));
      const now =
        present.find(({ name }) => sameText(name, service.name)) ?? present.find(({ id }) => id === said?.id);
      if (now === undefined) return said === undefined ? [service] : [];
      const before = this.valuesOf('service', now.id ?? '');
      const category = equal(before.category, service.category) ? null : service.category;
      return [{ ...service, name: now.name, category }];
    });
  }

  /** The contacts of a row as they are called now, without those that were removed. */
  contacts(stated: readonly Contact[], present: readonly Known<Contact>[]): readonly Contact[] {
    return stated.flatMap((contact): Contact[] => {
      const said = this.#of('contact').find(
        ({ values }) =>
          values.kind === contact.kind && values.name === contact.name && values.email === contact.email,
      );
      if (said === undefined) return [contact];
      const now = present.find(({ id }) => id === said.id);
      if (now === undefined) return [];
      const { name, email } = now;
      return [{ ...contact, name, email, phone: said.values.phone === contact.phone ? '' : contact.phone }];
    });
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

  /** What a row says of a record, where it says something else than lists did before; the rest as the record has it. */
  newOf<Values extends Readonly<Record<string, unknown>>>(
    kind: SaidBefore['kind'],
    id: string,
    stated: Values,
    present: Values,
  ): Values {
    const values = this.valuesOf(kind, id);
    const again = Object.entries(stated).filter(([name, value]) => saysAgain(values, name, value));
    return { ...stated, ...Object.fromEntries(again.map(([name]) => [name, present[name]])) };
  }
}

/** Whether a value is the one that lists gave before. */
export function saysAgain(values: SaidBefore['values'], name: string, value: unknown): boolean {
  return !isEmptyValue(value) && Object.hasOwn(values, name) && equal(values[name], value);
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

/** Places are the same by country and use; where nobody knew the country, by the words that stood there. */
export function isSamePlace(one: Readonly<Record<string, unknown>> | DraftFlow, other: DraftFlow): boolean {
  return (
    one.country === other.country &&
    one.kind === other.kind &&
    (other.country !== 'unknown' || sameText(one.statedLocation, other.statedLocation))
  );
}
