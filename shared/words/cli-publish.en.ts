/** Messages of the commands for what is told outside the organisation, in English. */

export const publish = {
  command:
    'make the list of processors or sub-processors for your website (.html, .md, .csv), or with --sentence the sentence for the privacy statement',
  as: 'which list',
  columns: (known: string) => `which columns, with a comma between them; choose from: ${known}`,
  chain: 'whether the sub-processors of those on the list are on it too',
  withProcessors: 'your own processors too, if your customers use their services',
  since: 'with the changes since this day (yyyy-mm-dd)',
  notice: 'make the notice to customers about the changes too, as a draft for a mail program (.eml)',
  objectionDays: 'how many days customers may object, according to your agreements',
  effective: 'the day on which the change takes effect (yyyy-mm-dd)',
  columnUnknown: (given: string, known: string) => `There is no column ${given}. Choose from: ${known}.`,
  columnTwice: (given: string) => `The column ${given} is given more than once.`,
  outNeeded: 'Name the file to be made with --out (.html, .md or .csv).',
  daysWhole: 'Give a whole number of days from 1 to 365 for --objection-days.',
  noNotice: 'There is nothing to tell customers; no notice was written.',
  notRecorded: 'Check this before you publish the list',
};
