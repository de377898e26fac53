/** What reminders and the calendar say, in English. */
export const calendarWords = {
  name: (owner: string) => (owner === '' ? 'Register of processors' : `Register of processors: ${owner}`),
  gone: (summary: string) => `No longer due: ${summary}`,
};
