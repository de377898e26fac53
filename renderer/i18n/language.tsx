/** Screen language: chosen by the person, remembered on this computer. */
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language } from '../../shared/schema/primitives.ts';
import { type Messages, ui } from '../../shared/words/ui.ts';
import { useRemembered } from './remember.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);
const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useRemembered<Language>('language', ['nl', 'en'], 'nl');
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return (
    <LanguageContext value={choice}>
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </LanguageContext>
  );
}

export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (choice === null) throw new Error('useLanguage outside LanguageProvider');
  return choice;
}

/** All messages in the screen language. */
export function useMessages(): Messages {
  return ui[useLanguage().language];
}
