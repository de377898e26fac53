/** Saving a list as a file, in Dutch. */
import { counted, formatNumber } from './both.ts';

const nl = counted('nl');

export const exportList = {
  button: 'Exporteren',
  buttonOf: (list: string) => `Exporteren: ${list}`,
  thisList: 'Wat hier staat',
  everything: 'Alles, om weer te importeren',
  formats: {
    xlsx: 'Excel (.xlsx)',
    ods: 'OpenDocument (.ods)',
    csv: 'CSV (.csv)',
    json: 'JSON (.json)',
    ics: 'Agenda (.ics)',
  },
  running: 'Bestand maken…',
  done: (rows: number, total: number) => `${formatNumber(rows, 'nl')} van ${formatNumber(total, 'nl')}`,
  cancel: 'Stoppen',
  cancelled: 'Gestopt. Er is geen bestand gemaakt.',
  saved: (file: string, rows: number) => `${file} is opgeslagen: ${nl(rows, 'regel', 'regels')}.`,
  savedWhole: (file: string) => `${file} is opgeslagen.`,
};
