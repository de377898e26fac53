/** All text of the transfer report as PDF, in English. */

export const transfers = {
  title: 'Transfer report',
  fileName: 'Transfer report',
  none: 'No transfers outside the EEA are recorded.',
  lead: (count: string, one: boolean, suppliers: string, oneSupplier: boolean) =>
    `${one ? `${count} transfer` : `${count} transfers`} outside the EEA at ${oneSupplier ? `${suppliers} supplier` : `${suppliers} suppliers`}.`,
  blocked: (count: string, one: boolean) => `${count} ${one ? 'is' : 'are'} not allowed.`,
  action: (count: string, one: boolean) => `${count} ${one ? 'needs' : 'need'} action.`,
  fine: 'None of them needs action now.',
  notKnownToo: 'Of a part it is not known whether it is a transfer; see below.',
  results: 'Verdict',
  resultColumns: ['Verdict', 'Number'],
  bases: 'What the transfers rest on',
  baseColumns: ['Basis', 'Verdict by basis', 'Number'],
  basis: {
    adequacy: 'Adequacy decision (Art. 45 GDPR)',
    dpf: 'Adequacy decision: Data Privacy Framework (Art. 45 GDPR)',
    derogation: 'Derogation for a specific situation (Art. 49 GDPR)',
    without: 'No basis that carries the transfer',
    'not-asked': 'Not asked on what the transfer rests',
  },
  countries: 'By country',
  countryColumns: ['Country', 'Not allowed', 'Action needed', 'In order', 'At whom something must be done'],
  notKnown: 'What is not known',
  unknownPlace: 'Flows of which the place is not known',
  unknownImporter: 'Flows within the EEA of which it is not recorded who receives the data',
  unlocated: 'Sub-processors of which it is not known where they have the data',
  noFlows: 'Suppliers without a single data flow',
  decisions: {
    heading: 'Adequacy decisions on which these transfers rest',
    intro: 'From the list of countries, as it stood on this day.',
    none: 'None of these transfers rests on an adequacy decision.',
    columns: ['Country', 'Decision', 'Adopted', 'Applies through', 'For whom', 'Transfers'],
    noEnd: 'no last day',
  },
};
