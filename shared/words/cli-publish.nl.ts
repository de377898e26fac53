/** Messages of the commands for what is told outside the organisation, in Dutch. */

export const publish = {
  command:
    'de lijst van verwerkers of subverwerkers voor uw website maken (.html, .md, .csv), of met --sentence de zin voor de privacyverklaring',
  as: 'welke lijst',
  columns: (known: string) => `welke kolommen, met een komma ertussen; kies uit: ${known}`,
  chain: 'of de subverwerkers van wie op de lijst staat er ook in staan',
  withProcessors: 'ook uw eigen verwerkers, als uw klanten hun diensten ook gebruiken',
  since: 'met de wijzigingen sinds deze dag (jjjj-mm-dd)',
  notice:
    'ook het bericht aan klanten over de wijzigingen maken, als concept voor een e-mailprogramma (.eml)',
  objectionDays: 'hoeveel dagen klanten bezwaar kunnen maken, volgens uw overeenkomsten',
  effective: 'de dag waarop de wijziging ingaat (jjjj-mm-dd)',
  columnUnknown: (given: string, known: string) => `De kolom ${given} bestaat niet. Kies uit: ${known}.`,
  columnTwice: (given: string) => `De kolom ${given} staat er meer dan eens.`,
  outNeeded: 'Noem met --out het bestand dat gemaakt wordt (.html, .md of .csv).',
  daysWhole: 'Vul voor --objection-days een heel aantal dagen in van 1 tot en met 365.',
  noNotice: 'Er is niets aan klanten te melden; er is geen bericht geschreven.',
  notRecorded: 'Kijk dit na voordat u de lijst publiceert',
};
