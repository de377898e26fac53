/** The certificates of one supplier while rows of a list are merged into them. */
import type { CertificateInput } from '../../../shared/fields/evidence.ts';

/** What tells one certificate from a renewed one. */
type Known = Pick<CertificateInput, 'standard' | 'issuedOn' | 'validUntil' | 'remark'>;

export class ListedCertificates {
  readonly #known: Known[];
  readonly #added: CertificateInput[] = [];

  constructor(known: readonly Known[]) {
    this.#known = [...known];
  }

  /** Those that the list adds, in its order. */
  get added(): CertificateInput[] {
    return [...this.#added];
  }

  /**
   * Takes in what a row names. One of a standard that is there already adds nothing unless it brings another day, for
   * then it is a renewed one; of those of another kind ("other") the words tell them apart.
   */
  add(certificates: readonly CertificateInput[]): void {
    for (const certificate of certificates) {
      if (this.#known.some((known) => saysNoMore(known, certificate))) continue;
      this.#known.push(certificate);
      this.#added.push(certificate);
    }
  }
}

function saysNoMore(known: Known, named: CertificateInput): boolean {
  if (known.standard !== named.standard) return false;
  if (named.standard === 'other' && known.remark !== named.remark) return false;
  const bringsNoDay = (name: 'issuedOn' | 'validUntil') =>
    named[name] === null || named[name] === known[name];
  return bringsNoDay('issuedOn') && bringsNoDay('validUntil');
}
