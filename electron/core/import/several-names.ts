/** A cell of names that has more than one supplier: "Parkmobile, EasyPark B.V." below "Verwerkers", "Nedap / Salto". */
import { holdsParties } from './by-contents.ts';
import type { Cell } from './cells/cell.ts';
import { asksForSeveral, namesMore } from './header.ts';
import { isKnownName } from './known-names.ts';
import { severalNamesIn } from './row-chain.ts';

/** The names that are taken apart, or null; and whether a name that is taken whole may be more than one. */
interface Several {
  readonly names: readonly string[] | null;
  readonly isDoubted: boolean;
}

const one: Several = { names: null, isDoubted: false };
/** How each cell of a list is read that a register itself exported: its names were settled there. */
export const settledName = (): Several => one;

const doubtedOne: Several = { names: null, isDoubted: true };

/** Words or signs that stand between names, and within them: "Marks & Spencer". */
const joins = /[;,+&/\n]|\s(?:en|and|und|et)\s/i;
/** Of these, what names of one seldom have: most names of a long list need not be looked at closer. */
const parts = /[;\n]|\s[+/]\s|,\s/;

/** "Ontvangers / verwerkers": more than one may stand below it, among those that are no processors. */
const speaksOfSeveral =
  /(?<!\p{L})((sub)?(ver|be)werkers|ontvangers|leveranciers|partijen|recipients|processors|vendors|suppliers|providers|empf[aä]nger|destinataires)(?!\p{L})/iu;

/** A number to call, which stands in no name. */
export const telephone = /(?<!\d)(?:\+|0)\d[\d -]{7,}\d/;

/**
 * How the cells below a header of names are read, once for all equal cells. Where the header asks for several, a list of names is taken
 * apart; elsewhere names that stand together are one supplier, which is doubted where each of them is a legal entity or known.
 */
export function severalNames(header: string): (cell: Cell) => Several {
  const isForSeveral = asksForSeveral(header);
  const isOfMore = namesMore(header) || speaksOfSeveral.test(header);
  const separates = isForSeveral || isOfMore ? joins : parts;
  const known = new Map<string, Several>();
  return ({ text }) => {
    if (!separates.test(text)) return one;
    if (telephone.test(text)) return one;
    const before = known.get(text);
    if (before !== undefined) return before;
    const names = severalNamesIn(text);
    const made = isForSeveral
      ? { names, isDoubted: names === null && joins.test(text.replace(/,/g, '')) }
      : isOfMore || names?.every((name) => holdsParties([name]) || isKnownName(name)) === true
        ? doubtedOne
        : one;
    known.set(text, made);
    return made;
  };
}
