/**
 * The sentence on transfers for a privacy statement, from the transfers as they are judged: to which countries, on which
 * adequacy decision or which safeguards, and how to obtain a copy of these (Art. 13(1)(f), 14(1)(f) GDPR). That there are
 * none is said only where it is known. A pure function.
 */
import type { Organisation } from '../../../shared/fields/organisation.ts';
import type { Judged } from '../../../shared/law/judged.ts';
import { compareNames } from '../../../shared/law/names.ts';
import {
  isChainKnown,
  type Standing,
  standingOf,
  type ToldTransfer,
  type Whereabouts,
  whereaboutsOf,
} from '../../../shared/law/recipients.ts';
import { isOnwardTool } from '../../../shared/law/safeguards.ts';
import { isProcessor } from '../../../shared/law/verdict.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import type { Sentence, SentenceGap } from '../../../shared/schema/publish.ts';
import { decisionName, joinList, lowerFirst } from '../../../shared/words/format.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { countryName, withArticle } from '../../../shared/words/places.ts';
import { privacySentence } from '../../../shared/words/privacy-sentence.ts';
import { terms } from '../../../shared/words/ui-terms.ts';

/** Who receives data of which we are the controller; of what we do for our customers, they tell. */
const told: ReadonlySet<Standing> = new Set(['processor', 'joint-controller', 'independent-controller']);

interface Recipient {
  readonly name: string;
  readonly where: Whereabouts;
  readonly isChainKnown: boolean;
}

export interface SentenceInput {
  readonly organisation: Pick<Organisation, 'contact'>;
  readonly asOf: string;
  readonly suppliers: readonly Judged[];
  readonly language: Language;
}

export function sentenceOf({ organisation, asOf, suppliers, language }: SentenceInput): Sentence {
  const recipients = suppliers
    .filter((supplier) => told.has(standingOf(supplier)))
    .map((supplier): Recipient => {
      const { name, role } = supplier.record.processor;
      const where = whereaboutsOf(supplier, 'all');
      // Another controller answers for its own processors.
      return { name, where, isChainKnown: !isProcessor(role) || isChainKnown(supplier) };
    });
  const gaps = gapsOf(recipients);
  const transfers = recipients.flatMap(({ where }) => where.transfers);
  const list = suppliers[0]?.judgement.list;
  if (transfers.length === 0) {
    return gaps.length === 0
      ? { asOf, state: 'none', text: privacySentence[language].none, gaps }
      : { asOf, state: 'unknown', text: '', gaps };
  }
  const name = (code: string) => countryName(code, language, list);
  const countries = [...new Set(transfers.map(({ country }) => country))].sort((a, b) =>
    compareNames(name(a), name(b)),
  );
  const words = privacySentence[language];
  const lines = countries.flatMap((code) => {
    const place = withArticle(code, name(code), language);
    const there = transfers.filter(({ country }) => country === code);
    return basesOf(there, language).map((basis) => `- ${words.to(place, basis)}`);
  });
  const contact = inSentence(organisation.contact);
  const needsCopy = transfers.some(({ basis }) => hasCopy(basis));
  const copy = needsCopy ? [words.copy(contact === '' ? words.copyBlank : contact)] : [];
  const all: Sentence['gaps'] =
    needsCopy && contact === '' ? [...gaps, { key: 'contact', count: 0, names: [] }] : gaps;
  return {
    asOf,
    state: all.length === 0 ? 'whole' : 'incomplete',
    text: [words.lead, ...lines, ...copy].join('\n'),
    gaps: all,
  };
}

const namesShown = 10;

function gapsOf(recipients: readonly Recipient[]): Sentence['gaps'] {
  if (recipients.length === 0) return [{ key: 'nothing', count: 0, names: [] }];
  const gap = (key: SentenceGap, isGap: (recipient: Recipient) => boolean): Sentence['gaps'] => {
    const names = recipients.filter(isGap).map(({ name }) => name);
    return names.length === 0 ? [] : [{ key, count: names.length, names: names.slice(0, namesShown) }];
  };
  return [
    ...gap('places', ({ where }) => where.hasUnknownPlace),
    ...gap('importers', ({ where }) => where.hasUnknownImporter),
    ...gap('chain', (recipient) => !recipient.isChainKnown),
    ...gap('basis', ({ where }) => where.transfers.some(({ basis }) => basis === null)),
  ];
}

type Basis = ToldTransfer['basis'];

/**
 * Whether a copy is to be obtained: of safeguards (Arts 46, 47), and of those beside compelling interests (49(1)). A contract
 * between two recipients for sending data on is neither, and not ours to give.
 */
const hasCopy = (basis: Basis): boolean =>
  (basis?.kind === 'safeguard' && !isOnwardTool(basis.mechanism)) ||
  (basis?.kind === 'derogation' && basis.ground === 'second-subparagraph');

/** A name that begins with a word and not with an abbreviation has no capital here. */
const withinSentence = (name: string): string => (/^\p{Lu}\p{Ll}/u.test(name) ? lowerFirst(name) : name);

/** What carries the transfers to one country, each kind once; a blank where that is not certain. */
function basesOf(transfers: readonly ToldTransfer[], language: Language): string[] {
  const words = privacySentence[language];
  const { mechanism, ground } = terms[language];
  const decisions = new Set<string>();
  const tools = new Set<string>();
  const onwardTools = new Set<string>();
  const grounds = new Set<string>();
  for (const { basis } of transfers) {
    if (basis?.kind === 'adequacy') {
      const decision = decisionName(basis.decision.decision, language);
      decisions.add(
        basis.decision.condition === 'dpf' ? words.framework(decision) : words.adequacy(decision),
      );
    }
    if (basis?.kind === 'safeguard') {
      const named = isOnwardTool(basis.mechanism) ? onwardTools : tools;
      named.add(withinSentence(mechanism[basis.mechanism]));
    }
    if (basis?.kind === 'derogation') {
      const compelling = basis.ground === 'second-subparagraph' ? ` ${words.compelling}` : '';
      grounds.add(`${ground[basis.ground]}${compelling}`);
    }
  }
  const join = (some: ReadonlySet<string>) => joinList([...some].sort(compareNames), language);
  return [
    ...[...decisions].sort(compareNames),
    ...(tools.size === 0 ? [] : [words.safeguards(join(tools))]),
    ...(onwardTools.size === 0 ? [] : [words.onward(join(onwardTools))]),
    ...(grounds.size === 0 ? [] : [words.derogation(join(grounds))]),
    ...(transfers.some(({ basis }) => basis === null) ? [words.blank] : []),
  ];
}
