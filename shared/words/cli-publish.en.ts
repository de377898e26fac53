/** Messages of the commands for what is told outside the organisation, in English. */

export const publish = {
  command:
    'make the list of processors or sub-processors for your website (.html, .md, .csv), or with --sentence the sentence for the privacy statement',
  sentence:
    'show the sentence on transfers for your privacy statement instead of a list (Art. 13(1)(f) GDPR)',
  sentenceState: {
    none: 'Everything is recorded: this sentence can be in your privacy statement.',
    whole: 'Everything is recorded: this sentence can be in your privacy statement.',
    incomplete: 'This sentence is not finished. Complete the text in brackets, and check this:',
    unknown: 'It is not known yet whether there are transfers; that is why there is no sentence. Check this:',
  },
  publishedToday: 'With --published the list of today is recorded: leave --as-of out.',
  article30:
    'make the extract for the record of processing activities (Art. 30(1) and 30(2) GDPR; .xlsx or .pdf)',
  as: 'which list',
  columns: (known: string) => `which columns, with a comma between them; choose from: ${known}`,
  chain: 'whether the sub-processors of those on the list are on it too',
  withProcessors: 'your own processors too, if your customers use their services',
  since: 'with the changes since this day (yyyy-mm-dd), or last: since it was last published',
  published: 'record that you publish the list today as it is, so that the next one says what changed since',
  neverPublished:
    'No publication of this list is recorded yet. Name a day with --since, or record a publication with --published.',
  notice: 'make the notice to customers about the changes too, as a draft for a mail program (.eml)',
  objectionDays: 'how many days customers may object, according to your agreements',
  effective: 'the day on which the change takes effect (yyyy-mm-dd)',
  columnUnknown: (given: string, known: string) => `There is no column ${given}. Choose from: ${known}.`,
  columnTwice: (given: string) => `The column ${given} is given more than once.`,
  outNeeded: 'Name the file to be made with --out (.html, .md or .csv).',
  daysWhole: (given: string) =>
    `${given} does not fit --objection-days. Give a whole number of days from 1 to 365.`,
  sinceUnfit: (given: string) =>
    `${given} does not fit --since. Give an existing day as day-month-year, for example 31-3-2027, or last: since the last publication.`,
  noNotice: 'There is nothing to tell customers; no notice was written.',
  notRecorded: 'Check this before you publish the list',
};
