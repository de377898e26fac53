/** Words that connect counted or listed items, in Dutch. */

export const format = { and: 'en', month: 'maand', months: 'maanden', day: 'dag', days: 'dagen' };
