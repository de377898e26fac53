/** The catalogue of known suppliers on the screen, in English. */
import { counted, formatNumber } from './both.ts';

const en = counted('en');

export const catalogue = {
  title: 'Catalogue of suppliers',
  lead: 'What is public about known suppliers, with its source. Nothing of it enters your register by itself.',
  toPage: 'See the catalogue',
  inUse: 'In use',
  packed: 'Comes with the program',
  own: 'Your own catalogue on this computer',
  none: 'None',
  state: (suppliers: number, date: string) => `${en(suppliers, 'supplier', 'suppliers')}, as of ${date}`,
  takeTitle: 'Own catalogue from a file',
  takeText:
    'Add suppliers that you looked up yourself, or replace what the catalogue says. Choose a file (JSON) in the form of the catalogue that comes with the program. It holds on this computer, for every register.',
  chooseFile: 'Choose a file',
  comparing: 'Reading…',
  notJson: (name: string) => `${name} is not a JSON file. Ask for the file again and choose it unchanged.`,
  tooLarge: (name: string) => `${name} is larger than 1 MB. Choose a smaller file.`,
  faults: (name: string) => `${name} is not a valid catalogue. Nothing was imported:`,
  faultsMore: (n: number) => `and ${en(n, 'more fault', 'more faults')}`,
  brings: (added: number, replaced: number) =>
    `${en(added, 'supplier is', 'suppliers are')} added, ${en(replaced, 'replaces', 'replace')} what the catalogue of the program says.`,
  replacesOwn: 'This file replaces your own catalogue.',
  take: 'Use this catalogue',
  taken: (n: number) => `Your own catalogue with ${en(n, 'supplier', 'suppliers')} is in use.`,
  drop: 'Remove own catalogue',
  dropped: 'Your own catalogue was removed. What was filled in stays.',
  pick: (date: string) => `Catalogue, as of ${date}`,
  pickHelp: 'Choose a supplier from the catalogue, or keep typing.',
  picked: (name: string, date: string) =>
    `Filled in from the catalogue of ${date}, under “${name}”. Check the details; the sources are in the remark.`,
  parentIs: (parent: string) => `parent: ${parent}`,
  takeBack: 'No, thanks',
  offers: 'What the catalogue knows',
  offersText:
    'Only empty fields are filled. Source and day go into the remark of the supplier. Nothing happens without your consent.',
  offersNone: 'The catalogue cannot fill any empty field of your suppliers now.',
  as: (name: string) => `in the catalogue: ${name}`,
  asOwn: (name: string) => `in your own catalogue: ${name}`,
  fill: 'Fill in',
  fillOf: (name: string) => `Fill in for ${name}`,
  fillAll: (n: number) => (n === 1 ? 'Fill in' : `Fill in for all ${formatNumber(n, 'en')}`),
  filled: (n: number) => `Filled in from the catalogue for ${en(n, 'supplier', 'suppliers')}.`,
  undone: 'Undone: what came from the catalogue is no longer there.',
  sources: 'Sources',
  sourcesOf: (name: string) => `What the catalogue says about ${name}, with the sources`,
  seen: (date: string) => `seen on ${date}`,
  noSource: 'without a source',
  more: (n: number, total: number) => `Show ${formatNumber(n, 'en')} more of ${formatNumber(total, 'en')}`,
};
