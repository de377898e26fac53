/** Sentences about the privacy officer's decisions on top of the list, and about a list that differs. */
import type { ListDifference } from '../law/overrides.ts';
import type { AdequacyDecision, Jurisdiction } from '../schema/jurisdiction.ts';
import type { AdequacyOverride } from '../schema/override.ts';
import type { Bilingual, Language } from '../schema/primitives.ts';
import { both, decisionName, formatDate } from './format.ts';
import { inSentence } from './in-sentence.ts';
import { withArticle } from './places.ts';

/** What was decided on a place, by whom and why; stands after the reason of a verdict. */
export function overrideSentence(override: AdequacyOverride): Bilingual {
  const what = (language: Language): string => {
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
    return `${what(language)} (${by} ${inSentence(override.decidedBy)}, ${on}: ${inSentence(override.reason)}).`;
  });
}

const regionNames: Record<Jurisdiction['region'], Bilingual> = {
  eu: { nl: 'Europese Unie', en: 'European Union' },
  eea: { nl: 'Europese Economische Ruimte', en: 'European Economic Area' },
  adequate: { nl: 'derde land met een besluit', en: 'third country with a decision' },
  third: { nl: 'derde land', en: 'third country' },
};

/** What a list from a file would change for one place. */
export function differenceSentence({ code, kind, before, after }: ListDifference): Bilingual {
  const sentence = (language: Language): string => {
    const nl = language === 'nl';
    const place = after ?? before;
    const bare = place === null ? code : nl ? place.name_nl : place.name_en;
    const name = withArticle(code, bare, language);
    const region = (side: Jurisdiction | null) => (side === null ? '–' : regionNames[side.region][language]);
    switch (kind) {
      case 'added':
        return nl ? `Nieuw op de lijst: ${name}.` : `New on the list: ${name}.`;
      case 'removed':
        return nl ? `Niet meer op de lijst: ${name}.` : `No longer on the list: ${name}.`;
      case 'region':
        return nl
          ? `Ander gebied voor ${name}: was ${region(before)}, wordt ${region(after)}.`
          : `Another region for ${name}: was ${region(before)}, becomes ${region(after)}.`;
      case 'names':
        return nl ? `Andere namen voor ${name}.` : `Other names for ${name}.`;
      case 'decision':
        return decisionChange(name, before?.adequacy ?? null, after?.adequacy ?? null, language);
    }
  };
  return both(sentence);
}

function decisionChange(
  name: string,
  before: AdequacyDecision | null,
  after: AdequacyDecision | null,
  language: Language,
): string {
  const nl = language === 'nl';
  if (after === null) {
    const old = before === null ? '' : decisionName(before.decision, language);
    return nl ? `Voor ${name} vervalt het besluit ${old}.` : `For ${name} the decision ${old} falls away.`;
  }
  const decision = decisionName(after.decision, language);
  const from = formatDate(after.adopted, language);
  const until = after.expires === null ? '' : formatDate(after.expires, language);
  const term = nl
    ? `vanaf ${from}${until && ` tot en met ${until}`}`
    : `from ${from}${until && ` through ${until}`}`;
  if (before === null) {
    return nl
      ? `Voor ${name} komt er een besluit: ${decision}, ${term}.`
      : `For ${name} there is a decision: ${decision}, ${term}.`;
  }
  return nl
    ? `Voor ${name} verandert het besluit: ${decision}, ${term}.`
    : `For ${name} the decision changes: ${decision}, ${term}.`;
}
