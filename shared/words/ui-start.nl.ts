/** The start page: what needs attention, and the state in four figures, in Dutch. */

import { formatNumber } from './both.ts';
import { inSentence } from './in-sentence.ts';

export const start = {
  title: 'Start',
  lead: 'Wat er nu moet gebeuren, en hoe het ervoor staat.',
  attention: 'Wat vraagt aandacht',
  attentionFor: { now: 'nu', soon: 'binnenkort', later: 'later' },
  whose: 'Van wie',
  everyone: 'Van iedereen',
  ownerUnknown: (name: string) =>
    `Niemand in het register heet ${inSentence(name)}: geen eigenaar van een leverancier en geen collega.`,
  onlyUnowned: 'Hieronder staat alleen wat geen eigenaar heeft.',
  toSupplier: 'Leverancier bekijken',
  toFlow: 'Doorgifte regelen',
  showMore: (count: number, total: number) =>
    `Nog ${formatNumber(count, 'nl')} tonen van ${formatNumber(total, 'nl')}`,
  nothing: 'Er is niets dat nu aandacht vraagt.',
  nothingText: 'Hier staat wat verloopt, ontbreekt of niet is toegestaan, met de volgende stap.',
  state: 'De stand',
  suppliers: (n: number): string => (n === 1 ? 'leverancier in gebruik' : 'leveranciers in gebruik'),
  notCovered: 'zonder geldige overeenkomst',
  unlocated: 'met een onbekende locatie',
  transfersAction: 'met actie voor doorgifte',
  transfersBlocked: 'met niet-toegestane doorgifte',
  empty: 'Uw register is nog leeg',
  emptyText: 'Begin met de lijst die u al hebt, of voeg uw eerste leverancier toe.',
  add: 'Leverancier toevoegen',
  import: 'Lijst importeren',
};
