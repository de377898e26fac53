/** How a sentence calls an importer without a name, in Dutch. */
import type { FlowFacts } from '../schema/flow.ts';

export const unnamedImporters = {
  processor: 'de leverancier',
  'sub-processor': 'de subverwerker',
} satisfies Record<FlowFacts['actor'], string>;
