/** Sentences about the privacy officer's decisions on top of the list, and about a list that differs. */

import type { AdequacyOverride } from '../fields/override.ts';
import type { ListDifference } from '../law/overrides.ts';
import type { AdequacyDecision, Jurisdiction } from '../schema/jurisdiction.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { bilingual } from './both.ts';
import { both } from './format.ts';
import { inSentence } from './in-sentence.ts';
import * as en from './overrides.en.ts';
import * as nl from './overrides.nl.ts';
import { withArticle } from './places.ts';

const decided = bilingual(nl.decided, en.decided);
const different = bilingual(nl.different, en.different);
const regionNames: Record<Jurisdiction['region'], Bilingual> = bilingual(nl.regions, en.regions);
const noRegion: Bilingual = { nl: '–', en: '–' };

/** The decision on a place, by whom and why; follows the reason of a verdict. */
export function overrideSentence(override: AdequacyOverride): Bilingual {
  const { decidedBy, decidedOn, reason } = override;
  return decided.sentence(whatWasDecided(override), inSentence(decidedBy), decidedOn, inSentence(reason));
}

function whatWasDecided({ kind, from, until }: AdequacyOverride): Bilingual {
  if (kind === 'suspend') return decided.suspended(from);
  if (kind !== 'extend') return decided.added(from);
  return until === null ? decided.withoutEnd : decided.extended(until);
}

/** What a list from a file would change for one place. */
export function differenceSentence({ code, kind, before, after }: ListDifference): Bilingual {
  const place = after ?? before;
  const bare: Bilingual = place === null ? { nl: code, en: code } : { nl: place.name_nl, en: place.name_en };
  const name = both((language) => withArticle(code, bare[language], language));
  const region = (side: Jurisdiction | null) => (side === null ? noRegion : regionNames[side.region]);
  switch (kind) {
    case 'added':
      return different.added(name);
    case 'removed':
      return different.removed(name);
    case 'region':
      return different.region(name, region(before), region(after));
    case 'names':
      return different.names(name);
    case 'decision':
      return decisionChange(name, before?.adequacy ?? null, after?.adequacy ?? null);
  }
}

function decisionChange(
  name: Bilingual,
  before: AdequacyDecision | null,
  after: AdequacyDecision | null,
): Bilingual {
  if (after === null) return different.decisionFalls(name, before?.decision ?? '');
  const term = different.term(after.adopted, after.expires);
  return before === null
    ? different.decisionComes(name, after.decision, term)
    : different.decisionChanges(name, after.decision, term);
}
