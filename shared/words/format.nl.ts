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
  towards: {
    month: 'tegen het einde van een maand',
    quarter: 'tegen het einde van een kwartaal',
    year: 'tegen het einde van een jaar',
  },
};
