/** What if: before and after of a change, and who depends on what, in English. */
import { counted, formatNumber } from './both.ts';

const en = counted('en');

export const whatIf = {
  title: 'What if',
  lead: 'What changes if a decision ends, a country gets one, or a supplier stops or gets another parent company? Nothing in the register is changed.',
  toPage: 'What if…',
  question: 'The question',
  kind: 'What happens',
  kinds: {
    withdraw: 'An adequacy decision ends',
    add: 'A country gets an adequacy decision',
    stop: 'A supplier or sub-processor stops',
    parent: 'Control moves to another country',
  },
  country: 'Country',
  withdrawHelp: 'For example the United States: the DPF.',
  name: 'Supplier or sub-processor',
  nameHelp: 'The name as recorded in the register.',
  noName: 'No supplier or sub-processor with this name.',
  isSupplier: 'supplier',
  isSubProcessor: 'sub-processor',
  on: 'On which day',
  onHelp: 'Empty: the day of “As of”.',
  run: 'Show consequences',
  running: 'Assessing…',
  outcome: 'The consequences',
  statement:
    'A calculation on the records as they are in the register now, assessed on the day named, without and with this change. Nothing was changed.',
  idle: 'First choose what happens. You will then see who is affected.',
  asked: {
    withdraw: (place: string, on: string) => `The adequacy decision for ${place} ends on ${on}.`,
    add: (place: string, on: string) => `${place}: adequacy decision from ${on}.`,
    stop: (name: string, on: string) => `${name} stops on ${on}.`,
    parent: (name: string, place: string, on: string) =>
      `${name} has a parent company in ${place} from ${on}.`,
  },
  parentCountry: 'Country of the new parent company',
  control: (name: string) => `Agreed with ${name}`,
  controlNoAgreement: 'There is no agreement in force.',
  controlAgreed: 'something is agreed for a change of control.',
  controlNothing: 'nothing is agreed for a change of control.',
  controlNotKnown:
    'it is not known whether anything is agreed for a change of control. Look it up and answer the question in the check.',
  noticeBy: (on: string) => `Your notice must have been received by ${on}.`,
  noNotice: 'No last day for notice is known.',
  before: 'Without this change',
  after: 'With this change',
  changes: (n: number) =>
    n === 0 ? 'Nothing changes for any supplier.' : `${en(n, 'supplier', 'suppliers')} affected.`,
  changesTable: 'Suppliers for which something changes',
  supplier: 'Supplier',
  affected: 'Affected',
  flowsAffected: (n: number) => en(n, 'flow', 'flows'),
  flows: 'Flows',
  dependencies: 'Who depends on what',
  dependenciesLead:
    'Places, parent countries and sub-processors, with the number of suppliers that depend on them.',
  dependenciesAll: 'Everything',
  dependencyKind: {
    place: 'Country where data are',
    parent: 'Country of the parent company',
    'sub-processor': 'Sub-processor',
  },
  dependencyFilter: 'Kind of dependency',
  subject: 'On what',
  suppliers: 'Suppliers',
  shareOf: (n: number, total: number) => `${formatNumber(n, 'en')} of ${formatNumber(total, 'en')}`,
  showWho: (name: string) => `Who depends on ${name}`,
  ask: 'What if this ends',
  more: (n: number, total: number) => `Show ${formatNumber(n, 'en')} more of ${formatNumber(total, 'en')}`,
  report: 'Report as PDF',
  noDependencies: 'No data flows or sub-processors are recorded yet.',
};
