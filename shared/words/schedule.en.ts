/** The daily reminder by the system's own scheduler, in English. */

export const schedule = {
  description: 'Verwerkersregister: reminds of what must be done',
  noScheduler:
    'This program does not know the scheduler of this computer. Nothing was changed. Start the program at log-in, or take the dates into your calendar.',
  unfitName:
    'The name of the file or the owner has an invisible character; the scheduler cannot keep that name. Nothing was changed. Give the file another name.',
  refused: (told: string) =>
    `The scheduler of this computer did not accept the reminder; nothing of the attempt remains. Ask your administrator whether this is allowed. It said: ${told}`,
};
