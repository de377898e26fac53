/** The name and the role of whoever uses the register on this computer, in Dutch. */

export const myself = {
  title: 'Wie bent u',
  text: 'Onder deze naam staan uw wijzigingen in de geschiedenis, naast het account van de computer. Ook uw beoordelingen beginnen ermee, en u ziet eerst wat van u is.',
  name: 'Uw naam',
  nameHelp: 'Staat alleen op deze computer. Leeg: alleen het account telt.',
  role: 'Uw functie',
  roleHelp: 'Bijvoorbeeld privacy officer. Staat bij uw beoordelingen.',
  keep: 'Onthouden',
  kept: (name: string) => `U werkt hier als ${name}.`,
  forgotten: 'Uw wijzigingen staan nu alleen onder het account.',
  remember: 'Onthoud mijn naam en functie op deze computer',
};
