/** What the place in a row is used for, where a column of its own says it: "Hosting", "Support", "Back-up en uitwijk". */
import { cellSentences } from '../../../../shared/words/import-cells.ts';
import { pattern } from '../pattern.ts';
import type { Cell } from './cell.ts';
import { kindOfLabel } from './place-part.ts';
import { certain, foldWords, incomplete, type Reading, saysNothing, saysUnknown } from './reading.ts';
import { type FlowKind, namedUse } from './words.ts';

const keeping = pattern()`
    ^(primair\w*|primary|main|hoofd\w*|secundair\w*|secondary|production|productie\w*)$
    |\b(host\w*|gehost|data ?(cent\w*|opslag|storage|locati\w*)|\w*opslag|storage|stored|servers?|rekencentrum|cloud)\b
  `;

function kindOf(words: string): FlowKind | null {
  const folded = foldWords(words).replace(/-/g, ' ');
  const own = kindOfLabel(words) ?? namedUse(folded);
  if (own !== null) return own;
  if (/\b(remote|op afstand|beheer)\b/.test(folded)) return 'remote-access';
  if (keeping.test(folded)) return 'storage';
  return /\b(verwerking|processing|verarbeitung|traitement)\b/.test(folded) ? 'processing' : null;
}

/** The uses that a cell names, each once; words that name none stay. */
export function readUses({ text }: Cell): Reading<FlowKind[]> {
  if (saysNothing(text) || saysUnknown(text)) return certain([]);
  const parts = text.split(/[;,/+&\n]|\s(?:en|and|und|et)\s/i).filter((part) => /\p{L}/u.test(part));
  const uses = parts.map(kindOf);
  const value = [...new Set(uses.filter((use) => use !== null))];
  return uses.includes(null) || parts.length === 0
    ? { value, remarks: [incomplete(cellSentences.useUnknown)] }
    : certain(value);
}
