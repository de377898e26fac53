/** The bin: what was removed and can be restored, in English. */
import { counted, formatNumber } from './both.ts';
import { inSentence } from './in-sentence.ts';

const en = counted('en');

export const bin = {
  title: 'Bin',
  lead: 'What was removed and can still be restored.',
  toPage: 'Open bin',
  text: 'What you remove is kept and can be restored.',
  table: 'Removed records',
  what: 'What',
  kind: {
    processor: 'Supplier',
    agreement: 'Agreement',
    data_flow: 'Data flow',
    chain_link: 'Sub-processor in the chain',
    certificate: 'Certificate or report',
    announcement: 'Announcement of a sub-processor',
    breach: 'Personal data breach',
    document: 'Document',
    management_decision: 'Management decision',
    colleague: 'Colleague',
    adequacy_override: 'Decision on a country',
    custom_field: 'Custom field',
  },
  name: 'Name',
  noName: 'without a name',
  supplier: 'Supplier',
  removed: 'Removed',
  by: (name: string) => `by ${name}`,
  restore: 'Restore',
  restoreOf: (name: string) => `Restore ${name}`,
  restored: (name: string) => `${name} was restored.`,
  merged: (name: string) =>
    `Merged into ${inSentence(name)}: its agreements, data flows and documents are there, and do not come back with it.`,
  restoredWithout: (name: string, kept: string) =>
    `${name} was restored, but without what went to ${inSentence(kept)}. That is still there.`,
  search: 'Search the bin',
  searchPlaceholder: 'Name or supplier…',
  count: (n: number) => en(n, 'removed record', 'removed records'),
  more: (n: number, total: number) => `Show ${formatNumber(n, 'en')} more of ${formatNumber(total, 'en')}`,
  emptyTitle: 'The bin is empty',
  emptyText: 'Everything you remove from the register is listed here.',
  nothingTitle: 'Nothing found',
  nothingText: 'Nothing in the bin matches this search.',
  showAll: 'Show everything',
};
