/** Words that stand between what is counted or listed, in English. */

export const format = { and: 'and', month: 'month', months: 'months', day: 'day', days: 'days' };
