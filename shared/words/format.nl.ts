/** Words that connect counted or listed items, in Dutch. */

export const format = {
  annex: 'bijlage',
  clause: 'bepaling',
  clauses: 'bepalingen',
  and: 'en',
  month: 'maand',
  months: 'maanden',
  day: 'dag',
  days: 'dagen',
};
