/** The name and the role of whoever uses the register on this computer, in English. */

export const myself = {
  title: 'Who you are',
  text: 'Your changes stand under this name in the history, beside the account of the computer. Your sign-offs begin with it too, and you see first what is yours.',
  name: 'Your name',
  nameHelp: 'Kept on this computer only. Empty: only the account counts.',
  role: 'Your role',
  roleHelp: 'For example privacy officer. It stands with your sign-offs.',
  keep: 'Remember',
  kept: (name: string) => `You work here as ${name}.`,
  forgotten: 'Your changes now stand under the account only.',
  remember: 'Remember my name and role on this computer',
};
