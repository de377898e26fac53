/** The catalogue of known suppliers on the screen, in English. */
import { counted } from './both.ts';

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
  faults: (name: string) => `${name} is not a good catalogue. Nothing was taken over:`,
  faultsMore: (n: number) => `and ${en(n, 'more fault', 'more faults')}`,
  brings: (added: number, replaced: number) =>
    `${en(added, 'supplier is', 'suppliers are')} added, ${en(replaced, 'replaces', 'replace')} what the catalogue of the program says.`,
  replacesOwn: 'This file takes the place of your present own catalogue.',
  take: 'Put in use',
  taken: (n: number) => `Your own catalogue with ${en(n, 'supplier', 'suppliers')} is in use.`,
  drop: 'Remove own catalogue',
  dropped: 'Your own catalogue is gone. What was taken over in a register stays.',
  pick: (date: string) => `Catalogue, as of ${date}`,
  pickHelp: 'Choose a supplier from the catalogue, or just type on.',
  picked: (name: string, date: string) =>
    `Filled in from the catalogue of ${date}, under “${name}”. Check the details; the sources are in the remark.`,
  parentIs: (parent: string) => `parent: ${parent}`,
  takeBack: 'Rather not',
  offers: 'What the catalogue knows',
  offersText:
    'Only empty fields are filled. Source and day go into the remark of the supplier. Nothing happens without your yes.',
  offersNone: 'The catalogue cannot fill any empty field of your suppliers now.',
  as: (name: string) => `in the catalogue: ${name}`,
  asOwn: (name: string) => `in your own catalogue: ${name}`,
  fill: 'Take over',
  fillOf: (name: string) => `Take over for ${name}`,
  fillAll: (n: number) => (n === 1 ? 'Take over' : `Take over for all ${n}`),
  filled: (n: number) => `Taken over from the catalogue for ${en(n, 'supplier', 'suppliers')}.`,
  undone: 'Undone: what came from the catalogue is no longer there.',
  sources: 'Sources',
  sourcesOf: (name: string) => `What the catalogue says of ${name}, with the sources`,
  seen: (date: string) => `seen on ${date}`,
  noSource: 'without a source',
  more: (n: number) => `Show ${n} more`,
};
