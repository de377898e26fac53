/** The language of the desktop's own words; the page has a setting of its own. */
import { app } from 'electron';
import type { Language } from '../../shared/schema/primitives.ts';

/** English where the computer speaks another language than Dutch. */
export function language(): Language {
  const locale = app.getLocale();
  return locale === '' || /^nl\b/i.test(locale) ? 'nl' : 'en';
}
