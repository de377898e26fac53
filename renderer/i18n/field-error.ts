import type { FieldError } from 'react-hook-form';
import { fieldSentence } from '../../shared/words/problems.ts';
import { issueOf, NOT_A_DAY, NOT_FILLED_IN } from './issue-key.ts';
import { useLanguage, useMessages } from './language.tsx';

/** For forms that look at a field themselves. */
export const notFilledIn: FieldError = { type: 'missing', message: NOT_FILLED_IN };
export const notADay: FieldError = { type: 'date', message: NOT_A_DAY };

/** Marks an error whose text came from the core, in both languages, packed by {@link coreMessage}. */
const FROM_CORE = 'core|';

/** Packs a message from the core for a form, so that it follows the screen language. */
export function coreMessage(message: { nl: string; en: string }): string {
  return `${FROM_CORE}${JSON.stringify([message.nl, message.en])}`;
}

/** The message at a field: what is wrong and what to do; undefined if nothing is. */
export function useFieldError(error: FieldError | undefined): string | undefined {
  const { language } = useLanguage();
  const { common } = useMessages();
  if (error === undefined) return undefined;
  const message = error.message ?? '';
  if (message.startsWith(FROM_CORE)) {
    const [nl, en] = JSON.parse(message.slice(FROM_CORE.length)) as [string, string];
    return language === 'nl' ? nl : en;
  }
  const issue = issueOf(message);
  if (issue.code === 'invalid_type') {
    if (issue.format === 'number' || issue.format === 'int') return common.wholeNumberError;
    // Any other value of the wrong type in a form means the field was left empty.
    return fieldSentence({ code: 'too_small', minimum: 1, message: '' })[language];
  }
  return fieldSentence(issue)[language];
}
