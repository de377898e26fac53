/** What reminders and the calendar file say, in Dutch. */
import { counted } from './both.ts';

export const calendarWords = {
  name: (owner: string) => (owner === '' ? 'Verwerkersregister' : `Verwerkersregister: ${owner}`),
  gone: (summary: string) => `Vervallen: ${summary}`,
  by: (moment: string) => `, uiterlijk ${moment}`,
};

const nl = counted('nl');

export const noticeWords = {
  title: (matters: number, suppliers: number) =>
    `${nl(matters, 'herinnering', 'herinneringen')} bij ${nl(suppliers, 'leverancier', 'leveranciers')}`,
  line: (supplier: string, what: string, due: string) => `${supplier}: ${what}, uiterlijk ${due}`,
  more: (suppliers: number) => `En nog ${nl(suppliers, 'leverancier', 'leveranciers')}.`,
};

export const notShown = {
  absent: (program: string) =>
    `Op deze computer ontbreekt ${program}, dat meldingen toont. De herinneringen gelden als niet getoond en komen terug. Installeer het, of haal de dagelijkse herinnering weg en zet de data in uw agenda.`,
  failed: (told: string) =>
    `Het systeem heeft de melding niet getoond. De herinneringen gelden als niet getoond en komen terug. Kijk of meldingen aan staan. Het systeem meldde: ${told}`,
};
