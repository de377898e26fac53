/** The certificates of one supplier while rows of a list are merged into them. */
import { type CertificateInput, certificateFields } from '../../../shared/fields/evidence.ts';
import { namesOf, pickValues } from '../../../shared/fields/field.ts';

/** What tells one certificate from a renewed one. */
type Told = Pick<CertificateInput, 'standard' | 'issuedOn' | 'validUntil' | 'remark'>;
/** One of the register, with its identity; or what an earlier list named, which is there no more. */
type Known = (CertificateInput & { readonly id: string }) | Told;

/** A certificate of the register that a list says the day of. */
interface Completed {
  readonly id: string;
  readonly certificate: CertificateInput;
}

const days = ['issuedOn', 'validUntil'] as const;

export class ListedCertificates {
  readonly #known: Known[];
  readonly #added: CertificateInput[] = [];
  readonly #changed = new Map<string, CertificateInput>();

  constructor(known: readonly Known[]) {
    this.#known = [...known];
  }

  /** Those that the list adds, in its order. */
  get added(): CertificateInput[] {
    return [...this.#added];
  }

  /** Those of the register of which it says a day that was not known. */
  get changed(): Completed[] {
    return [...this.#changed].map(([id, certificate]) => ({ id, certificate }));
  }

  /**
   * Takes in what a row names. One of a standard that is there already adds nothing unless it brings another day, for
   * then it is a renewed one; where no day was known it completes that one. Of those of another kind ("other") the words
   * tell them apart.
   */
  add(certificates: readonly CertificateInput[]): void {
    for (const certificate of certificates) {
      if (this.#known.some((known) => saysNoMore(known, certificate))) continue;
      const at = this.#known.findIndex(
        (known) =>
          isUndated(known, certificate) && ('id' in known || this.#added.includes(known as CertificateInput)),
      );
      const known = this.#known[at];
      if (known === undefined) {
        this.#known.push(certificate);
        this.#added.push(certificate);
        continue;
      }
      const completed = { ...known, ...pickValues(certificate, days) };
      this.#known[at] = completed;
      if ('id' in completed) {
        this.#changed.set(completed.id, pickValues(completed, namesOf(certificateFields)));
      } else this.#added[this.#added.indexOf(known as CertificateInput)] = completed as CertificateInput;
    }
  }
}

const isSameKind = (known: Told, named: CertificateInput): boolean =>
  known.standard === named.standard && (named.standard !== 'other' || known.remark === named.remark);

function saysNoMore(known: Told, named: CertificateInput): boolean {
  return isSameKind(known, named) && days.every((day) => named[day] === null || named[day] === known[day]);
}

/** Whether no day is known of a certificate that may be the named one. */
const isUndated = (known: Told, named: CertificateInput): boolean =>
  isSameKind(known, named) && days.every((day) => known[day] === null);
