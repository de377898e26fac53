/** Words that stand between what is counted or listed, in Dutch. */

export const format = { and: 'en', month: 'maand', months: 'maanden', day: 'dag', days: 'dagen' };
