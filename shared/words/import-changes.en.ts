/** What a later list changes, and a new list of sub-processors beside the known chain, in English. */
import type { ChainDifference } from '../fields/list-changes.ts';
import { counted } from './both.ts';
import { formatDate } from './format.ts';

const en = counted('en');

export const importChanges = {
  title: (n: number) => `This list changes ${en(n, 'item', 'items')}`,
  text: 'As it was in the register, and as it becomes.',
  supplier: 'Supplier',
  field: 'Item',
  was: 'Was',
  becomes: 'Becomes',
  chainTitle: (name: string) => `This list beside the chain of ${name}`,
  chainText: (on: string) => `Day of the list: ${formatDate(on, 'en')}.`,
  alike: (n: number) => `${en(n, 'sub-processor is', 'sub-processors are')} unchanged.`,
  noDifferences: 'The list names the same sub-processors in the same places.',
  subProcessor: 'Sub-processor',
  takeOver: (name: string) => `Apply ${name}`,
  announcedOn: 'Day of the announcement or the list',
  announcedOnHelp: 'The term to object counts from that day. Empty = today.',
  differences: {
    added: 'added',
    announced: 'announced before',
    moved: 'another place',
    gone: 'no longer named',
    unsure: 'not named here',
  } satisfies Record<ChainDifference['change'], string>,
  effects: {
    added: 'becomes an announcement; in the chain after your decision',
    announced: 'waits for your decision already; nothing changes here',
    moved: 'a place that the list no longer names ends, a new one is added',
    gone: 'ends in the chain, with everything under it',
    unsure:
      'stands elsewhere in the file, in a row that was not taken, or under a name that is like it; nothing ends here',
  } satisfies Record<ChainDifference['change'], string>,
  objection: (until: string) =>
    `You can object to those that are added until ${formatDate(until, 'en')} inclusive (Article 28(2) GDPR).`,
  consent:
    'Those that are added may start only after your written consent (Article 28(2) GDPR). As long as you say nothing, there is no consent.',
  term: 'Until when you can object is not recorded. Look up the term in the agreement: it may be running already (Article 28(2) GDPR).',
  regime: (until: string | null) =>
    `Whether you gave general or specific authorisation is not recorded. Look it up in the agreement (Article 28(2) GDPR).${until === null ? '' : ` Under a general one the last day to object is ${formatDate(until, 'en')}.`}`,
  chooseUpdate:
    'In this way the comparison is not applied: what is new goes straight into the chain and nothing ends. Choose “Compare with the known chain and update it”.',
  withUpdate:
    'In this way the comparison is not applied: what is new goes straight into the chain and nothing ends. To apply it: --duplicates update.',
  noSuchDifference: (name: string) =>
    `No difference of ${name} was found that you can leave out. Look at the differences with --dry-run.`,
};
