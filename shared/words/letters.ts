/** Letters to a supplier or to its owner, ready to send. Plain text. */
import type { Processor } from '../fields/processor.ts';
import { type ChecklistGap, isFound, isOurs } from '../law/article28.ts';
import type { Moment } from '../law/moments.ts';
import { isProcessor } from '../law/verdict.ts';
import type { AttentionItem } from '../schema/attention.ts';
import type { AskedTopic } from '../schema/outlook.ts';
import type { Language } from '../schema/primitives.ts';
import { both } from './both.ts';
import { checklistQuestionTexts } from './checklist-questions.ts';
import { formatArticle, formatDate, formatMoment } from './format.ts';
import { inSentence, isolated } from './in-sentence.ts';
import * as en from './letters.en.ts';
import * as nl from './letters.nl.ts';

const letters = both(nl.letters, en.letters);

export interface LetterWords {
  readonly language: Language;
  readonly supplier: string;
  /** What the supplier is to us: what a processor owes is asked of no other controller. Without one: a processor. */
  readonly role?: Processor['role'];
  /** The user's organisation; empty = a blank to fill in. */
  readonly organisation: string;
  /** How the organisation is reached; empty = nothing is said of it. */
  readonly sender: string;
  /** Day of the letter and last day for an answer, as civil dates. */
  readonly on: string;
  readonly answerBy: string;
}

/** Whether a letter goes to another controller. */
const asksOther = ({ role }: LetterWords): boolean => role !== undefined && !isProcessor(role);

/** A letter: subject, and paragraphs separated by an empty line. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** The names as used in a letter. */
function named(words: LetterWords): LetterWords {
  const { supplier, organisation, sender } = words;
  return {
    ...words,
    supplier: inSentence(supplier),
    organisation: inSentence(organisation),
    sender: inSentence(sender),
  };
}

function letter(subject: string, paragraphs: readonly string[], words: LetterWords): Letter {
  const { greeting, closing, blank } = letters[words.language];
  const signed = [words.organisation, words.sender].filter((line) => line !== '').join('\n');
  const date = formatDate(words.on, words.language);
  return {
    subject,
    body: [date, words.supplier, greeting, ...paragraphs, closing, signed === '' ? blank : signed].join(
      '\n\n',
    ),
  };
}

/**
 * Asks for what the agreement lacks: what the law asks of it as a duty, the rest as a wish. Questions that nobody
 * answered or confirmed are omitted: they are ours to answer. So is our assessment beforehand; the letter asks for what it rests on. null if
 * there is nothing to ask.
 */
export function missingTermsLetter(gaps: readonly ChecklistGap[], given: LetterWords): Letter | null {
  const found = gaps.filter(isFound);
  if (found.length === 0) return null;
  const words = named(given);
  const { language } = words;
  const { answerBy, missingTerms, certificates } = letters[language];
  const asked = found.filter(({ question }) => !isOurs(question));
  const list = (isDuty: boolean): string[] =>
    asked.filter((gap) => gap.required === isDuty).map((gap) => missingTerm(gap, language));
  const [duties, wishes] = [list(true), list(false)];
  const paragraphs: string[] = [];
  if (asked.length > 0) paragraphs.push(missingTerms.found(words.supplier));
  if (duties.length > 0) paragraphs.push(`${missingTerms.required}\n${duties.join('\n')}`);
  if (wishes.length > 0) paragraphs.push(`${missingTerms.advised}\n${wishes.join('\n')}`);
  const doubted = found.find(({ question }) => question.id === 'x.guarantee');
  if (doubted) paragraphs.push(certificates.ask(formatArticle(doubted.question.article, language)));
  if (paragraphs.length === 0) return null;
  const { subject, answer } = asked.length > 0 ? missingTerms : certificates;
  paragraphs.push(answerBy(answer, formatDate(words.answerBy, language)));
  return letter(subject(words.supplier), paragraphs, words);
}

function missingTerm({ question, answer, clause, note }: ChecklistGap, language: Language): string {
  const { missingTerms } = letters[language];
  const where = [
    formatArticle(question.article, language),
    clause === '' ? '' : `${missingTerms.clause} ${isolated(clause)}`,
  ].filter((part) => part !== '');
  return [
    `- ${checklistQuestionTexts[question.id][language]}`,
    where.length === 0 ? '' : ` (${where.join('; ')})`,
    answer === 'partly' ? missingTerms.partly : '',
    '.',
    note === '' ? '' : ` ${missingTerms.note}: ${isolated(note)}`,
  ].join('');
}

/**
 * Asks in which countries the data are and from where there is access; `entities` = whose location is
 * unknown.
 */
export function unknownLocationsLetter(entities: readonly string[], given: LetterWords): Letter | null {
  if (entities.length === 0) return null;
  const words = named(given);
  const { language } = words;
  const { answerBy, unknownLocations } = letters[language];
  const questions = unknownLocations.questions.map((question, index) => `${index + 1}. ${question}`);
  const duty = asksOther(words)
    ? unknownLocations.dutyOther(formatArticle('30(1)(e), 44', language))
    : unknownLocations.duty(formatArticle('28(3)(a), 30(1)(e)', language));
  const paragraphs = [
    `${duty}\n${entities.map((entity) => `- ${inSentence(entity)}`).join('\n')}`,
    `${unknownLocations.ask}\n${questions.join('\n')}`,
    answerBy(unknownLocations.answer, formatDate(words.answerBy, language)),
  ];
  return letter(unknownLocations.subject(words.supplier), paragraphs, words);
}

/** What is asked for with one question; `arrangement` = that of joint controllers, in place of an agreement. */
export type AskedThing = Exclude<AskedTopic, 'transfer' | 'breach'> | 'arrangement';

/** The article on which each question to a supplier rests. */
const askedArticles = {
  agreement: '28(3)',
  arrangement: '26(1)',
  certificates: '28(1)',
  deletion: '28(3)(g)',
  'sub-processors': '28(2), 28(4)',
} satisfies Record<Exclude<AskedThing, 'switching'>, string>;

/** The article behind a question; that of another regulation than the GDPR has words of its own. */
const articleOf = (topic: AskedThing, language: Language, article?: string): string =>
  topic === 'switching'
    ? letters[language].switching.article
    : formatArticle(article ?? askedArticles[topic], language);

/**
 * Asks for one thing, such as an agreement, certificates, or the confirmation that the data are gone. `article`: another one
 * than that of the question, in the notation of `formatArticle`.
 */
export function askingLetter(topic: AskedThing, given: LetterWords, article?: string): Letter {
  const words = named(given);
  const { language } = words;
  const { answerBy, [topic]: own } = letters[language];
  return letter(
    own.subject(words.supplier),
    [
      own.ask(articleOf(topic, language, article)),
      answerBy(own.answer, formatDate(words.answerBy, language)),
    ],
    words,
  );
}

/** Asks beforehand to confirm that the data are gone once the supplier stops. */
export function deletionAheadLetter(lastDay: string, given: LetterWords): Letter {
  const words = named(given);
  const { language } = words;
  const { answerBy, deletion } = letters[language];
  return letter(
    deletion.subject(words.supplier),
    [
      deletion.ahead(articleOf('deletion', language), formatDate(lastDay, language)),
      answerBy(deletion.answer, formatDate(words.answerBy, language)),
    ],
    words,
  );
}

/** The breaches that a supplier is asked about, and the end of our own term that ends first; null = none runs. */
export interface BreachFacts {
  readonly natures: readonly string[];
  readonly dueAt: Moment | null;
}

/** Asks what we need to assess breaches and to notify them: today, for our own term is hours and not days. */
export function breachLetter({ natures, dueAt }: BreachFacts, given: LetterWords): Letter {
  const words = named(given);
  const { language } = words;
  const { breach } = letters[language];
  const own =
    dueAt === null ? [] : [breach.due(formatArticle('33(1)', language), formatMoment(dueAt, language))];
  return letter(
    breach.subject(words.supplier),
    [
      `${breach.which}\n${natures.map((nature) => `- ${inSentence(nature)}`).join('\n')}`,
      asksOther(words) ? breach.askOther : breach.ask(formatArticle('28(3)(f), 33(2)', language)),
      [...own, breach.answer].join(' '),
    ],
    words,
  );
}

/** What is asked about a transfer besides its basis: who receives the data, and whether a condition is met. */
export type TransferQuestion = keyof (typeof letters)['nl']['transfer']['more'];

/** Asks for the basis of transfers, and for what else is not known of them; null if every one has one. */
export function transferLetter(
  transfers: readonly {
    readonly importer: string;
    readonly place: string;
    readonly more: readonly TransferQuestion[];
  }[],
  given: LetterWords,
): Letter | null {
  if (transfers.length === 0) return null;
  const words = named(given);
  const { language } = words;
  const { answerBy, transfer } = letters[language];
  const list = transfers.map(({ importer, place }) => `- ${transfer.importer(inSentence(importer), place)}`);
  const asked = new Set(transfers.flatMap(({ more }) => more));
  const more = Object.entries(transfer.more).flatMap(([key, question]) =>
    asked.has(key as TransferQuestion) ? [question] : [],
  );
  const questions = [...more, ...transfer.questions].map((question, index) => `${index + 1}. ${question}`);
  return letter(
    transfer.subject(words.supplier),
    [
      `${transfer.duty(formatArticle('44, 46', language))}\n${[...new Set(list)].join('\n')}`,
      `${transfer.ask}\n${questions.join('\n')}`,
      answerBy(transfer.answer, formatDate(words.answerBy, language)),
    ],
    words,
  );
}

/** Tells the owner what asks for attention at a supplier, most urgent first; null if nothing does. */
export function ownerLetter(
  items: readonly Pick<AttentionItem, 'reason' | 'nextStep' | 'due'>[],
  given: LetterWords,
): Letter | null {
  if (items.length === 0) return null;
  const words = named(given);
  const { language } = words;
  const { owner } = letters[language];
  const points = items.map(({ reason, nextStep, due }) => {
    const by = due === null ? '' : ` (${owner.due(formatDate(due, language))})`;
    return `- ${reason[language]}${by}\n  ${nextStep[language]}`;
  });
  return {
    subject: owner.subject(words.supplier),
    body: [owner.greeting, `${owner.lead(words.supplier)}\n${points.join('\n')}`, owner.closing].join('\n\n'),
  };
}

/** What the remark of a supplier says of a letter that a person sent. */
export function sentLine(subject: string, on: string, language: Language): string {
  return letters[language].sent(formatDate(on, language), subject);
}

/** What is known of a parent company that a supplier is going to have; '' or null = not known. */
export interface ControlFacts {
  readonly parent: string;
  /** As it stands in a sentence. */
  readonly country: string;
  /** Whether that country is outside the EEA; null = no country is known. */
  readonly isOutside: boolean | null;
  readonly announcedOn: string | null;
  readonly effectiveOn: string | null;
  /** Whether the agreement says what happens then, and where; null = nobody looked, which is ours to do. */
  readonly clause: { readonly isThere: boolean; readonly where: string } | null;
}

/** Asks what a change of control means for our data: only what the supplier can answer. */
export function controlLetter(facts: ControlFacts, given: LetterWords): Letter {
  const words = named(given);
  const { language } = words;
  const { answerBy, control } = letters[language];
  const day = (on: string | null) => (on === null ? '' : formatDate(on, language));
  const questions = [
    control.who,
    ...(facts.effectiveOn === null ? [control.when] : []),
    control.processing,
    control.access,
    control.requests,
    ...(facts.isOutside === true ? [control.safeguard(facts.country)] : []),
    control.measures,
  ];
  const told = control.told(
    words.supplier,
    inSentence(facts.parent),
    facts.country,
    day(facts.effectiveOn),
    day(facts.announcedOn),
  );
  const duty = asksOther(words)
    ? control.dutyOther(formatArticle('44', language))
    : control.duty(formatArticle('28(1), 44', language));
  const { clause } = facts;
  const where = clause === null || clause.where === '' ? '' : control.where(isolated(clause.where));
  const paragraphs = [
    told,
    `${duty}\n${questions.map((question, index) => `${index + 1}. ${question}`).join('\n')}`,
    ...(clause === null ? [] : [clause.isThere ? control.clause(where) : control.noClause]),
    answerBy(control.answer, day(words.answerBy)),
  ];
  return letter(control.subject(words.supplier), paragraphs, words);
}

/** What is known of an announced sub-processor that is objected to; '' = not known. */
interface ObjectionFacts {
  readonly name: string;
  readonly announcedOn: string;
  readonly place: string;
  readonly service: string;
  /** Nothing starts without our consent: it is refused, not objected to. */
  readonly isConsent: boolean;
  /** What is wrong with the transfer that it would bring, as a sentence; null = a blank to fill in. */
  readonly reason: string | null;
}

/** Objects to an announced sub-processor (Art. 28(2) GDPR), or refuses the consent that it needs. */
export function objectionLetter(facts: ObjectionFacts, given: LetterWords): Letter {
  const words = named(given);
  const { language } = words;
  const { answerBy, objection } = letters[language];
  const name = inSentence(facts.name);
  const article = formatArticle('28(2)', language);
  const service = facts.service === '' ? '' : isolated(facts.service);
  return letter(
    objection.subject(name),
    [
      objection.told(formatDate(facts.announcedOn, language), name, facts.place, service),
      facts.isConsent ? objection.refuse(article) : objection.object(article),
      objection.why(facts.reason ?? objection.blank),
      objection.ask,
      answerBy(objection.answer, formatDate(words.answerBy, language)),
    ],
    words,
  );
}
