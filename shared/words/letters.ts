/** Letters to a supplier, ready to send: what the agreement lacks, and where the data are. Plain text. */
import type { ChecklistGap } from '../law/article28.ts';
import type { Language } from '../schema/primitives.ts';
import { checklistQuestionTexts } from './checklist-questions.ts';
import { formatArticle, formatDate } from './format.ts';
import { inSentence, isolated } from './in-sentence.ts';

export interface LetterWords {
  readonly language: Language;
  readonly supplier: string;
  /** The own organisation; empty = a blank to fill in. */
  readonly organisation: string;
  readonly sender: string;
  /** Day of the letter and last day for an answer, as civil dates. */
  readonly on: string;
  readonly answerBy: string;
}

/** A letter: subject, and paragraphs separated by an empty line. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** The names as they stand in a letter. */
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
  const nl = words.language === 'nl';
  const greeting = nl ? 'Geachte heer, mevrouw,' : 'Dear Sir or Madam,';
  const closing = nl ? 'Met vriendelijke groet,' : 'Yours faithfully,';
  const signed = [words.sender, words.organisation].filter((line) => line !== '').join('\n');
  const blank = nl ? '[naam en organisatie]' : '[name and organisation]';
  const date = formatDate(words.on, words.language);
  return {
    subject,
    body: [date, words.supplier, greeting, ...paragraphs, closing, signed === '' ? blank : signed].join(
      '\n\n',
    ),
  };
}

/**
 * Asks for what the agreement lacks. Questions that nobody looked at yet are left out: they are ours to answer.
 * null when nothing is missing.
 */
export function missingTermsLetter(gaps: readonly ChecklistGap[], given: LetterWords): Letter | null {
  const asked = gaps.filter((gap) => gap.answer !== 'open');
  if (asked.length === 0) return null;
  const words = named(given);
  const { language } = words;
  const nl = language === 'nl';
  const list = (required: boolean): string[] =>
    asked
      .filter((gap) => gap.required === required)
      .map((gap) => {
        const partly = gap.answer === 'partly' ? (nl ? ', nu nog niet volledig' : ', not complete yet') : '';
        const note = gap.note === '' ? '' : ` ${nl ? 'Toelichting' : 'Note'}: ${isolated(gap.note)}`;
        return `- ${checklistQuestionTexts[gap.question.id][language]} (${formatArticle(gap.question.article, language)})${partly}.${note}`;
      });
  const [required, advised] = [list(true), list(false)];
  const paragraphs = [
    nl
      ? `Wij hebben de verwerkersovereenkomst met ${words.supplier} getoetst aan artikel 28 AVG. Daarbij zagen wij dat er nog iets ontbreekt.`
      : `We have checked the processor agreement with ${words.supplier} against Article 28 GDPR and found that something is still missing.`,
  ];
  if (required.length > 0) {
    paragraphs.push(
      `${nl ? 'De AVG verplicht om dit af te spreken:' : 'The GDPR requires the following to be agreed:'}\n${required.join('\n')}`,
    );
  }
  if (advised.length > 0) {
    paragraphs.push(
      `${nl ? 'Daarnaast vragen wij u dit op te nemen:' : 'In addition we ask you to include the following:'}\n${advised.join('\n')}`,
    );
  }
  paragraphs.push(answerBy(words, nl ? 'een voorstel voor aanvulling' : 'a proposal for a supplement'));
  return letter(
    nl
      ? `Aanvulling van de verwerkersovereenkomst met ${words.supplier}`
      : `Supplement to the processor agreement with ${words.supplier}`,
    paragraphs,
    words,
  );
}

/** Asks in which countries the data are and from where there is access; `entities` = whose location is unknown. */
export function unknownLocationsLetter(entities: readonly string[], given: LetterWords): Letter | null {
  if (entities.length === 0) return null;
  const words = named(given);
  const nl = words.language === 'nl';
  const questions = nl
    ? [
        'In welke landen worden onze gegevens opgeslagen, ook in back-ups en bij uitwijk?',
        'Vanuit welke landen is er toegang, bijvoorbeeld voor ondersteuning, beheer of ontwikkeling?',
        'Welke rechtspersoon doet dat, en wie is de moedermaatschappij?',
        'Welke waarborg geldt voor elk land buiten de Europese Economische Ruimte (adequaatheidsbesluit, modelcontractbepalingen, bindende bedrijfsvoorschriften)? Stuur ook de doorgifte-effectbeoordeling (TIA) mee.',
      ]
    : [
        'In which countries are our data stored, also in back-ups and for disaster recovery?',
        'From which countries is there access, for example for support, administration or development?',
        'Which legal entity does that, and who is its parent company?',
        'Which safeguard applies for each country outside the European Economic Area (adequacy decision, standard contractual clauses, binding corporate rules)? Please also send the transfer impact assessment (TIA).',
      ];
  const paragraphs = [
    nl
      ? `Wij moeten van al onze gegevens weten in welk land zij worden verwerkt (${formatArticle('28(3)(a), 30(1)(e)', 'nl')}). Voor het volgende weten wij dat nog niet:\n${entities.map((entity) => `- ${inSentence(entity)}`).join('\n')}`
      : `We must know in which country all of our data are processed (${formatArticle('28(3)(a), 30(1)(e)', 'en')}). For the following we do not know it yet:\n${entities.map((entity) => `- ${inSentence(entity)}`).join('\n')}`,
    `${nl ? 'Wilt u ons daarom laten weten:' : 'Please let us know:'}\n${questions.map((question, index) => `${index + 1}. ${question}`).join('\n')}`,
    answerBy(words, nl ? 'uw antwoord' : 'your answer'),
  ];
  return letter(
    nl
      ? `Vraag over de locatie van onze gegevens bij ${words.supplier}`
      : `Question about the location of our data at ${words.supplier}`,
    paragraphs,
    words,
  );
}

function answerBy(words: LetterWords, what: string): string {
  const date = formatDate(words.answerBy, words.language);
  return words.language === 'nl'
    ? `Wij ontvangen graag uiterlijk op ${date} ${what}.`
    : `We would like to receive ${what} by ${date}.`;
}
