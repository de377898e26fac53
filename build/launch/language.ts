/** The language of messages in the terminal. */
import type { Bilingual, Language } from '../../shared/schema/primitives.ts';

/**
 * English if the user's locale is a language other than Dutch; Dutch if it is Dutch or not specified (`C` and
 * `POSIX` specify nothing).
 */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale === '' || /^(nl|c|posix)([_.@]|$)/i.test(locale) ? 'nl' : 'en';
}

/** Prints a sentence on stderr: stdout holds only the address, for programs that read it. */
export function tell(sentence: Bilingual): void {
  console.error(sentence[terminalLanguage(process.env)]);
}
