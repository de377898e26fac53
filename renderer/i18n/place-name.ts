import { countryName, withArticle } from '../../shared/words/places.ts';
import { useLanguage, useMessages } from './language.tsx';

/** Name of a place in the screen language; an unknown one is labelled as unknown. */
export function usePlaceName(): (code: string) => string {
  const { language } = useLanguage();
  const { common } = useMessages();
  return (code) => (code === 'unknown' ? common.unknownPlace : countryName(code, language));
}

/** Name of a place as it stands in a sentence: "established in the United States". */
export function usePlaceInSentence(): (code: string) => string {
  const { language } = useLanguage();
  return (code) => withArticle(code, countryName(code, language), language);
}
