/** The agreements of one supplier while rows of a list are merged into them, each with the services that it is for. */
import { type AgreementInput, agreementFields, agreementInputOf } from '../../../shared/fields/agreement.ts';
import { namesOf } from '../../../shared/fields/field.ts';
import {
  type ImportField,
  listedFields,
  nameInMapping,
  type PlannedAgreement,
} from '../../../shared/fields/import.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { compareText } from '../../../shared/law/dates.ts';
import { foldText } from '../../../shared/law/names.ts';
import { equal } from '../../../shared/schema/equal.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import type { Draft } from './draft.ts';
import { type EarlierLists, keptOf, sentenceOf } from './said-before.ts';
import { addsNothing, continues, described, overlay } from './same-agreement.ts';

/** How a row's values combine with existing ones: `add` only fills gaps, `overwrite` prefers the list. */
export type MergeMode = 'add' | 'overwrite';

interface Listed {
  readonly id: string | null;
  readonly agreement: AgreementInput;
  /** Names of the services that it is for, as first written; none = of the supplier as a whole. */
  readonly services: readonly string[];
  /** Recorded without services, so for every one, until a row says of another that it has its own. */
  readonly isForAll: boolean;
  readonly isChanged: boolean;
}

/** An agreement that the register has, with its identity and what the rows made of it. */
export interface KnownAgreement {
  readonly id: string;
  readonly agreement: PlannedAgreement;
}

/** What became of a row's agreement: its place, null where it says nothing of one; and what it says again that people changed since. */
interface Taken {
  readonly place: number | null;
  readonly again: readonly { readonly field: ImportField; readonly message: Bilingual }[];
}

/** An agreement that a row can be about, and what the row then says of it that is new. */
interface Candidate {
  readonly known: Listed;
  readonly stated: AgreementInput;
}

const isWhole = (values: object): values is AgreementInput => 'recorded' in values && 'renewal' in values;

const beginOf = ({ agreement: { effectiveOn, signedOn, endsOn } }: Listed): string =>
  effectiveOn ?? signedOn ?? endsOn ?? '';
const lastFirst = (one: Listed, other: Listed): number => compareText(beginOf(other), beginOf(one));

const without = (names: readonly string[], others: readonly string[]) =>
  names.filter((name) => !others.some((other) => foldText(other) === foldText(name)));
const meets = (names: readonly string[], others: readonly string[]) =>
  without(names, others).length < names.length;

/** null where a state says neither. */
const isSigned = ({ recorded }: AgreementInput): boolean | null =>
  recorded === 'missing' ? false : recorded === 'signed' || recorded === 'incorporated' ? true : null;

export class ListedAgreements {
  #all: Listed[];
  readonly #earlier: EarlierLists;

  constructor(known: Pick<ProcessorRecord, 'processor' | 'agreements'> | null, earlier: EarlierLists) {
    this.#earlier = earlier;
    const services = known?.processor.services ?? [];
    this.#all = (known?.agreements ?? []).map((agreement) => {
      const own = services.filter(({ id }) => agreement.serviceIds.includes(id));
      const isForAll = agreement.serviceIds.length === 0;
      const names = (isForAll ? services : own).map(({ name }) => name);
      const { id } = agreement;
      return { id, agreement: agreementInputOf(agreement), services: names, isForAll, isChanged: false };
    });
  }

  /** Takes in what a row says of an agreement: of one that is here already, or of another. */
  merge(draft: Draft, mode: MergeMode): Taken {
    const { agreement } = draft;
    if (agreement === null) return { place: null, again: [] };
    const services = draft.processor.services.map(({ name }) => name);
    const candidates = this.#candidates(agreement, services).map((known): Candidate => {
      const stated = this.#newOf(agreement, known);
      return { known, stated };
    });
    // A known agreement may already contain what the row states, or the row completes an earlier one.
    const same = candidates.find(({ known, stated }) => addsNothing(known.agreement, stated));
    if (same) {
      const { known, stated } = same;
      const place = this.#replace(known, described(known.agreement, stated, mode === 'overwrite'), services);
      return { place, again: this.#kept(draft, agreement, known) };
    }
    if (
      this.#earlier.removed('agreement').some((values) => isWhole(values) && addsNothing(values, agreement))
    ) {
      return { place: null, again: [{ field: 'agreementState', message: cellSentences.removedSince }] };
    }
    const targets = candidates.filter(({ known, stated }) =>
      mode === 'overwrite'
        ? continues(known.agreement, stated) && !this.#isOfOthers(known, services)
        : known.id === null && addsNothing(agreement, known.agreement),
    );
    // Of several that it could continue, the last one runs; a list says nothing more of those before it.
    const [target] = mode === 'overwrite' ? targets.toSorted((a, b) => lastFirst(a.known, b.known)) : targets;
    if (target) {
      const { known, stated } = target;
      const next = overlay(known.agreement, stated);
      const place = this.#replace(known, next, services);
      const isDenied = isSigned(known.agreement) === true && isSigned(next) === false;
      const denied = { field: 'agreementState', message: cellSentences.signedBefore } as const;
      return { place, again: [...(isDenied ? [denied] : []), ...this.#kept(draft, agreement, known)] };
    }
    return { place: this.#add(agreement, services), again: [] };
  }

  /** What a row states of a known agreement, but for what people changed since an earlier list. */
  #newOf(stated: AgreementInput, { id, agreement }: Listed): AgreementInput {
    if (id === null) return stated;
    const { signedOn, ...rest } = this.#earlier.newOf('agreement', id, stated, agreement);
    // Signed on a day that neither the register nor an earlier list has, it is another agreement.
    const isOther =
      agreement.signedOn !== null &&
      stated.signedOn !== null &&
      this.#earlier.of('agreement', id).values.signedOn !== stated.signedOn;
    return { ...rest, signedOn: isOther ? stated.signedOn : signedOn };
  }

  /** The fields in which a row says otherwise than what people made of an agreement since an earlier list. */
  #kept({ source }: Draft, stated: AgreementInput, { id, agreement }: Listed): Taken['again'] {
    const given = this.#earlier.of('agreement', id ?? '');
    const kept = keptOf(given, { ...stated }, { ...agreement }, namesOf(agreementFields));
    return kept.flatMap(({ name, why }) => {
      const listed = listedFields.find((one) => one.kind === 'agreement' && one.name === name);
      // An end says nothing of what comes after it.
      const isImplied = name === 'renewal' && stated.renewal.kind === 'none' && source('renewal') === null;
      if (!listed || isImplied || (name === 'recorded' && stated.recorded === 'unknown')) return [];
      return [{ field: nameInMapping(listed), message: sentenceOf[why] }];
    });
  }

  /** Whether a row says that none is signed where another says that one is, or the reverse, of the same services. */
  isContradicted({ agreement, processor }: Pick<Draft, 'agreement' | 'processor'>): boolean {
    const said = agreement === null ? null : isSigned(agreement);
    const services = processor.services.map(({ name }) => name);
    return this.#all.some(
      (known) =>
        said !== null &&
        isSigned(known.agreement) === !said &&
        (meets(known.services, services) || (known.services.length === 0 && services.length === 0)),
    );
  }

  /** The agreement at a place: its identity in the register, or its place among those that are {@link added}. */
  at(place: number): string | number {
    const before = this.#all.slice(0, place).filter(({ id }) => id === null).length;
    return this.#all[place]?.id ?? before;
  }

  /** What is new, for a supplier with these services. */
  added(services: readonly string[]): PlannedAgreement[] {
    return this.#all.filter(({ id }) => id === null).map((one) => this.#planned(one, services));
  }

  /** What was changed of those in the register. */
  changed(services: readonly string[]): KnownAgreement[] {
    return this.#all.flatMap((one) =>
      one.id !== null && one.isChanged ? [{ id: one.id, agreement: this.#planned(one, services) }] : [],
    );
  }

  /** Those that a row can be about: of its own services where one is, else any that does not leave it open. */
  #candidates(stated: AgreementInput, services: readonly string[]): Listed[] {
    const own = this.#all.filter((known) => meets(known.services, services));
    if (own.length > 0) return own;
    // What is not known of one service says nothing of another, and is not answered by it.
    return this.#all.filter(
      (known) =>
        !this.#isOfOthers(known, services) ||
        (stated.recorded !== 'unknown' && known.agreement.recorded !== 'unknown'),
    );
  }

  #isOfOthers(known: Listed, services: readonly string[]): boolean {
    return services.length > 0 && known.services.length > 0 && !meets(known.services, services);
  }

  #replace(known: Listed, agreement: AgreementInput, stated: readonly string[]): number {
    const place = this.#all.indexOf(known);
    // What the register says of the services that it had is not widened by a row that names them together.
    const more = known.id !== null && meets(known.services, stated) ? [] : without(stated, known.services);
    const services = known.services.length === 0 ? [] : [...known.services, ...more];
    const isChanged =
      known.isChanged ||
      !equal(agreement, known.agreement) ||
      (!known.isForAll && services.length > known.services.length);
    this.#all = this.#all.with(place, { ...known, agreement, services, isChanged });
    return place;
  }

  #add(agreement: AgreementInput, services: readonly string[]): number {
    this.#all = this.#all.map((known) =>
      known.isForAll && this.#isOfOthers(known, services)
        ? { ...known, isForAll: false, isChanged: true }
        : known,
    );
    return this.#all.push({ id: null, agreement, services, isForAll: false, isChanged: false }) - 1;
  }

  #planned({ id, agreement, services, isForAll }: Listed, all: readonly string[]): PlannedAgreement {
    const forServices = isForAll || without(all, services).length === 0 ? [] : [...services];
    const isNamed = id !== null || this.#all.length === 1 || agreement.title !== '';
    return { ...agreement, title: isNamed ? agreement.title : services.join(', '), forServices };
  }
}
