/** Words that connect counted or listed items, in English. */

export const format = { and: 'and', month: 'month', months: 'months', day: 'day', days: 'days' };
