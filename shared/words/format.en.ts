/** Words that connect counted or listed items, in English. */

export const format = {
  annex: 'annex',
  clause: 'clause',
  clauses: 'clauses',
  and: 'and',
  month: 'month',
  months: 'months',
  day: 'day',
  days: 'days',
  towards: {
    month: 'towards the end of a month',
    quarter: 'towards the end of a quarter',
    year: 'towards the end of a year',
  },
};
