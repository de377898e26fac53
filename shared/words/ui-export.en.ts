/** Saving a list as a file, in English. */
import { counted, formatNumber } from './both.ts';

const en = counted('en');

export const exportList = {
  button: 'Export',
  buttonOf: (list: string) => `Export: ${list}`,
  thisList: 'What is shown here',
  everything: 'Everything, to import again',
  formats: {
    xlsx: 'Excel (.xlsx)',
    ods: 'OpenDocument (.ods)',
    csv: 'CSV (.csv)',
    json: 'JSON (.json)',
    ics: 'Calendar (.ics)',
  },
  running: 'Making the file…',
  done: (rows: number, total: number) => `${formatNumber(rows, 'en')} of ${formatNumber(total, 'en')}`,
  cancel: 'Stop',
  cancelled: 'Stopped. No file was made.',
  saved: (file: string, rows: number) => `${file} was saved: ${en(rows, 'row', 'rows')}.`,
  savedWhole: (file: string) => `${file} was saved.`,
};
