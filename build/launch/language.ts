/** In which language the terminal is spoken to. */
import type { Bilingual, Language } from '../../shared/schema/primitives.ts';

/**
 * English where the person's locale says a language other than Dutch; Dutch where it says Dutch or nothing at all
 * (`C` and `POSIX` say nothing).
 */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale === '' || /^(nl|c|posix)([_.@]|$)/i.test(locale) ? 'nl' : 'en';
}

/** Tells a sentence on stderr: stdout holds only the address, for programs that read it. */
export function tell(sentence: Bilingual): void {
  console.error(sentence[terminalLanguage(process.env)]);
}
