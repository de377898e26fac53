/** What kind of document a file is, by the words in its name and at its head. A guess: the person sees it and may change it. */
import type { documentKinds } from '../schema/evidence.ts';
import { foldLetters } from './names.ts';

export type DocumentKind = (typeof documentKinds)[number];

/** Words by kind. The kind that is named first counts: a letter about an agreement is a letter. */
const words: readonly (readonly [DocumentKind, RegExp])[] = [
  [
    'deletion-proof',
    /\b(vernietiging\w*|(ver)?wijderings?\w*|gewist|wissen|deletion|destruction|erasure|wiping|terugbezorg\w*)\b/,
  ],
  ['tia', /\b(d?tia|transfer impact|doorgifte(beoordeling|analyse)\w*|transfer risk)\b/],
  [
    'scc',
    /\b(sccs?|standard contractual clauses|(standaard|model)contract(uele)?( ?)bepalingen|modelclausules|2021 914)\b/,
  ],
  [
    'certificate',
    /\b(iso ?(iec ?)?27\d{3}|nen ?7510|soc ?[123]|isae ?\d{4}|certifica\w+|pentest\w*|penetratietest\w*|assurance|verklaring van toepasselijkheid|statement of applicability|bio verklaring)\b/,
  ],
  [
    'agreement',
    /\b(\w*(verwerkers?|bewerkers?|verwerkings)overeenkomst\w*|v[wv]o|dpa|data processing (agreement|addendum|terms)|processor agreement|avv|addendum|2021 915|\w*overeenkomst\w*|\w*contract|agreement)\b/,
  ],
  ['correspondence', /\b(brief|letter|e ?mail|mail|correspondentie|bericht|eml)\b/],
];

/** Where the title of a document stands. Unit: characters. */
const HEAD = 600;

const plain = (text: string): string => foldLetters(text).replace(/[^\p{L}\p{N}]+/gu, ' ');

/**
 * The kind of a document; null where neither its name nor its head says any.
 * @param text of the document from its start, if it could be read.
 */
export function documentKindOf(name: string, text = ''): DocumentKind | null {
  const ofName = plain(name.replace(/\.[a-z0-9]{1,5}$/i, ''));
  return kindIn(ofName) ?? kindIn(plain(text.slice(0, HEAD)));
}

function kindIn(text: string): DocumentKind | null {
  let found: DocumentKind | null = null;
  let first = Number.POSITIVE_INFINITY;
  for (const [kind, pattern] of words) {
    const at = pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    if (at < first) [found, first] = [kind, at];
  }
  return found;
}
