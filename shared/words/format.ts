/** How dates, articles, periods and lists are written in the two languages. */
import { parseAbsolute, toCalendarDate } from '@internationalized/date';
import { ZONE } from '../law/moments.ts';
import type { Bilingual, Language } from '../schema/primitives.ts';
import { both as perLanguage } from './both.ts';
import * as en from './format.en.ts';
import * as nl from './format.nl.ts';

const words = perLanguage(nl.format, en.format);

const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A civil date as people read it: `31-3-2027` in Dutch, `31 Mar 2027` in English. */
export function formatDate(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return language === 'nl'
    ? `${Number(day)}-${Number(month)}-${year}`
    : `${Number(day)} ${monthsEn[Number(month) - 1] ?? ''} ${year}`;
}

/** A moment (UTC ISO text) as people in the Netherlands read it: `22-11-2026 16:05`. */
export function formatMoment(at: string, language: Language): string {
  const moment = parseAbsolute(at, ZONE);
  const time = [moment.hour, moment.minute].map((part) => String(part).padStart(2, '0')).join(':');
  return `${formatDate(toCalendarDate(moment).toString(), language)} ${time}`;
}

/**
 * Articles of the GDPR as people read them. Notation: `46(2)(c)`, several separated by `, `.
 * Gives `art. 46 lid 2 onder c AVG` and `Art. 46(2)(c) GDPR`; nothing where no article asks it.
 */
export function formatArticle(article: string, language: Language): string {
  if (article === '') return '';
  const articles = article.split(', ');
  if (language === 'en') {
    return `${articles.length > 1 ? 'Arts' : 'Art.'} ${joinList(articles, 'en')} GDPR`;
  }
  return `art. ${joinList(articles.map(dutchArticle), 'nl')} AVG`;
}

/** The articles behind a statement: ` (art. 28 lid 1 AVG)`; nothing where no article asks it. */
export function articleBehind(article: string, language: Language): string {
  return article === '' ? '' : ` (${formatArticle(article, language)})`;
}

/** Clauses of a model agreement. Notation: `7.1(a)`, `Annex II`, several separated by `, `. */
export function formatClause(clause: string, language: Language): string {
  const { annex, clause: one, clauses: several } = words[language];
  const parts = clause.split(', ').filter((part) => part !== '');
  const numbers = parts.filter((part) => !part.startsWith('Annex '));
  const annexes = parts
    .filter((part) => part.startsWith('Annex '))
    .map((part) => part.replace('Annex', annex));
  const numbered =
    numbers.length === 0 ? [] : [`${numbers.length > 1 ? several : one} ${joinList(numbers, language)}`];
  return [...numbered, ...annexes].join(', ');
}

/** Art. 4, the definitions, has points where other articles have paragraphs. */
function dutchArticle(article: string): string {
  const [number = '', ...parts] = article.split(/[()]+/).filter((part) => part !== '');
  const paragraph = number === '4' ? 'punt' : 'lid';
  return [number, ...parts.map((part) => (/^\d/.test(part) ? `${paragraph} ${part}` : `onder ${part}`))].join(
    ' ',
  );
}

/** Name of a Commission decision in a language, from its (English) name on the list. */
export function decisionName(decision: string, language: Language): string {
  if (language === 'en') return decision;
  return decision
    .replaceAll('Implementing Decision', 'Uitvoeringsbesluit')
    .replace(/Decision (\S+)\/EC/g, 'Beschikking $1/EG')
    .replaceAll('Decision', 'Besluit')
    .replace('renewed by', 'verlengd door')
    .replace(/ of (\d{1,2}) ([A-Z][a-z]{2}) (\d{4})/g, (text, dayOfMonth, month, year) => {
      const index = monthsEn.indexOf(month);
      return index < 0 ? text : ` van ${dayOfMonth}-${index + 1}-${year}`;
    });
}

const EUR_LEX = 'https://eur-lex.europa.eu/legal-content';

/**
 * Where the official text of a Commission decision stands in a language (EUR-Lex, by its CELEX number), from its name on the
 * list; of several acts the last, which counts. Null where the name has no number.
 */
export function decisionAddress(decision: string, language: Language): string | null {
  const [, year, number] = [...decision.matchAll(/\b(\d{4})\/(\d{1,4})\b/g)].at(-1) ?? [];
  if (year === undefined || number === undefined) return null;
  return `${EUR_LEX}/${language.toUpperCase()}/TXT/?uri=CELEX:3${year}D${number.padStart(4, '0')}`;
}

/** "a, b en c" / "a, b and c". */
export function joinList(items: readonly string[], language: Language): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${words[language].and} ${items.at(-1)}`;
}

/** A term of months and days: `3 maanden`, `1 month and 14 days`; a notice period says towards the end of what. */
export function formatPeriod(
  period: { months: number; days: number; towards?: 'month' | 'quarter' | 'year' | null | undefined },
  language: Language,
): string {
  const { month, months, day, days, towards } = words[language];
  const parts: string[] = [];
  if (period.months !== 0 || period.days === 0) parts.push(count(period.months, month, months));
  if (period.days !== 0) parts.push(count(period.days, day, days));
  const length = joinList(parts, language);
  return period.towards ? `${length}, ${towards[period.towards]}` : length;
}

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/** Builds a sentence in both languages from one function. */
export function both(make: (language: Language) => string): Bilingual {
  return { nl: make('nl'), en: make('en') };
}

/** The text with an initial capital, for the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with a lower-case initial, if it was the start of a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
