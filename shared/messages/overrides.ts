/** Sentences about the privacy officer's decisions on top of the list. */
import type { AdequacyOverride } from '../schema/override.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { both, formatDate } from './format.ts';

/** What was decided on a place, by whom and why; stands after the reason of a verdict. */
export function overrideSentence(override: AdequacyOverride): Bilingual {
  const what = (language: 'nl' | 'en'): string => {
    const from = formatDate(override.from, language);
    const until = override.until === null ? null : formatDate(override.until, language);
    if (override.kind === 'suspend') {
      return language === 'nl'
        ? `Het besluit is in dit register geschorst vanaf ${from}`
        : `The decision is suspended in this register from ${from}`;
    }
    if (override.kind === 'extend') {
      if (until === null) {
        return language === 'nl'
          ? 'De laatste dag van het besluit is in dit register vervallen'
          : 'The last day of the decision was dropped in this register';
      }
      return language === 'nl'
        ? `Het besluit is in dit register verlengd tot en met ${until}`
        : `The decision is extended in this register through ${until}`;
    }
    return language === 'nl'
      ? `Het besluit is in dit register toegevoegd vanaf ${from}`
      : `The decision was added in this register from ${from}`;
  };
  return both((language) => {
    const by = language === 'nl' ? 'door' : 'by';
    const on = formatDate(override.decidedOn, language);
    return `${what(language)} (${by} ${override.decidedBy}, ${on}: ${override.reason}).`;
  });
}
