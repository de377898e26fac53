/** Wat herinneringen en de agenda zeggen, in het Nederlands. */
export const calendarWords = {
  name: (owner: string) => (owner === '' ? 'Verwerkersregister' : `Verwerkersregister: ${owner}`),
  gone: (summary: string) => `Vervallen: ${summary}`,
};
