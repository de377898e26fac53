/** Language of the screen: chosen by the person, remembered on this computer. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { type Messages, ui } from '../../shared/messages/ui.ts';
import type { Language } from '../../shared/schema/primitives.ts';
import { remember, remembered } from './remember.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);
const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => remembered('language', ['nl', 'en'], 'nl'));
  useEffect(() => {
    document.documentElement.lang = language;
    remember('language', language);
  }, [language]);
  const choice = useMemo(() => ({ language, setLanguage }), [language]);
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

/** Every sentence in the language of the screen. */
export function useMessages(): Messages {
  return ui[useLanguage().language];
}
