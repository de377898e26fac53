/** The language of the desktop's own texts; the page has its own setting. */
import { app } from 'electron';
import type { Language } from '../../shared/schema/primitives.ts';

/** English if the computer's language is not Dutch. */
export function language(): Language {
  const locale = app.getLocale();
  return locale === '' || /^nl\b/i.test(locale) ? 'nl' : 'en';
}
