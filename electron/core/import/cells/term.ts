/** How long an agreement runs, as people write it where its last day is asked: "1 jaar, daarna stilzwijgend", "36 mnd, opzegtermijn 3 mnd". */
import type { AgreementFacts } from '../../../../shared/fields/agreement.ts';
import type { Period } from '../../../../shared/law/dates.ts';
import { pattern } from '../pattern.ts';
import { foldWords } from './reading.ts';
import {
  findPeriod,
  readRenewalWords,
  spelledOut,
  towardsEndOf,
  withHalves,
  withoutTowards,
} from './terms.ts';

/** What such words say; null for what they do not say. */
export interface TermReading {
  readonly term: Period | null;
  /** What it is counted from, where the words say so. */
  readonly from: 'signing' | 'start' | 'other' | null;
  readonly renewal: AgreementFacts['renewal'] | null;
  readonly notice: AgreementFacts['notice'];
  /** It renews, and nobody says for how long. */
  readonly isMissingLength: boolean;
  /** Words that are none of this. */
  readonly leftover: string;
}

const clauses = pattern()`
    [,;()+\n]|\b(?:daarna|vervolgens|erna|then|thereafter|afterwards|danach|anschliessend|ensuite|puis|unless
    |tenzij|waarna
    |(?:met|with|mit|avec)(?= (?:een |a )?(?:stilzw|autom|tacit|opti|verleng|renew|opzeg|notice)))\b|\.(?=\s|$)
  `;
const ofNotice = /\b(opzeg\w*|opgezegd|notice|kundig\w*|preavis|termination)/;
/** Words that make of a period the one by which an agreement is renewed. */
const ofRenewal = pattern()`
    \b(verleng\w*|renew\w*|extend\w*|extension\w*|telkens|steeds|opties?|options?|optione?el\w*|optional\w*
    |verlanger\w*|reconduction|renouvel\w*)|\d ?x\b
  `;
/** "Stilzwijgend 1 jaar" renews by it; "1 jaar stilzwijgend" runs that long. */
const renewalBefore = /^(stilzwijgend\w*|automatisch\w*|auto(matic(ally)?)?|tacit\w*|stillschweigend\w*)\b/;
/** Of which each term is as long as the first. */
const rolling = /\brolling\b|\bdoorlopend\b/;
const terminable = /\b(opzegbaar|op te zeggen|cancell?able|terminable|kundbar)\b/;
const fromSigning =
  /\b(na|vanaf|sinds|from|after|since|ab|nach|apres|depuis) (de |the |la |der |datum |date of )*((onder)?teken\w*|sign\w*|unterz\w*)/;
const fromStart =
  /\b(na|vanaf|sinds|from|after|since|ab|nach|apres|depuis) (de |the |la |le |l['’]|dem )*(entree en vigueur|inkrafttreten|ingang\w*|aanvang\w*|start\w*|begin\w*|commence\w*|effective\w*)/;

/** "Na oplevering", "after go-live": of what no list says the day. */
const fromOther = pattern()`
    \b(na|after|nach|apres|following) (de |het |the |der |la |le )?
    (?!afloop\b|verloop\b|ablauf\b|dat\b|deze\b|dit\b|die\b|which|that|this|it\b|expiry|the\b|datum|date|contract|overeenkomst)[a-z]
  `;

/** Reads words beside a day, or those that name none. */
export function readTerm(text: string): TermReading {
  // "1,5 jaar": that comma parts nothing.
  const folded = spelledOut(foldWords(withHalves(text))).replace(/(?<=\d),(?=5 ?\p{L})/gu, '.');
  let term: Period | null = null;
  let notice: AgreementFacts['notice'] = null;
  let isRolling = false;
  const about: string[] = [];
  for (const clause of folded.split(clauses)) {
    const towards = towardsEndOf(clause);
    const found = findPeriod(withoutTowards(clause));
    if (ofNotice.test(clause) && found !== null)
      notice ??= towards === null ? found.period : { ...found.period, towards };
    else if (terminable.test(clause)) continue;
    else if (
      term === null &&
      found !== null &&
      !ofRenewal.test(clause) &&
      !renewalBefore.test(clause.trim())
    ) {
      term = found.period;
      isRolling = rolling.test(clause);
      about.push(found.rest);
    } else about.push(clause);
  }
  const { renewal, missingLength, leftover } = readRenewalWords(about.join(', '), false);
  const isByTerm = isRolling && renewal?.kind === 'automatic' && term !== null && term.days === 0;
  return {
    term: renewal?.kind === 'indefinite' ? null : term,
    from: fromSigning.test(folded)
      ? 'signing'
      : fromStart.test(folded)
        ? 'start'
        : fromOther.test(folded)
          ? 'other'
          : null,
    renewal: isByTerm ? { kind: 'automatic', months: term?.months ?? null } : renewal,
    notice,
    isMissingLength: missingLength && !isByTerm,
    leftover,
  };
}
