/** Messages of the commands for what is told outside the organisation, in Dutch. */

export const publish = {
  command:
    'de lijst van verwerkers of subverwerkers voor uw website maken (.html, .md, .csv), of met --sentence de zin voor de privacyverklaring',
  sentence:
    'in plaats van een lijst de zin over doorgifte voor uw privacyverklaring tonen (art. 13 lid 1 onder f AVG)',
  sentenceState: {
    none: 'Alles is vastgelegd: deze zin kan in uw privacyverklaring.',
    whole: 'Alles is vastgelegd: deze zin kan in uw privacyverklaring.',
    incomplete: 'Deze zin is nog niet af. Vul aan wat tussen haken staat, en kijk dit na:',
    unknown: 'Nog niet bekend is of er doorgifte is; daarom is er geen zin. Kijk dit na:',
  },
  publishedToday: 'Met --published wordt de lijst van vandaag vastgelegd: laat --as-of weg.',
  article30:
    'het uittreksel voor het register van verwerkingsactiviteiten maken (art. 30 lid 1 en 2 AVG; .xlsx of .pdf)',
  as: 'welke lijst',
  columns: (known: string) => `welke kolommen, met een komma ertussen; kies uit: ${known}`,
  chain: 'of de subverwerkers van wie op de lijst staat er ook in staan',
  withProcessors: 'ook uw eigen verwerkers, als uw klanten hun diensten ook gebruiken',
  since: 'met de wijzigingen sinds deze dag (jjjj-mm-dd), of last: sinds de laatste publicatie',
  published:
    'vastleggen dat u de lijst vandaag zo publiceert, zodat de volgende zegt wat er sindsdien is gewijzigd',
  neverPublished:
    'Van deze lijst is nog geen publicatie vastgelegd. Noem met --since een dag, of leg met --published een publicatie vast.',
  notice:
    'ook het bericht aan klanten over de wijzigingen maken, als concept voor een e-mailprogramma (.eml)',
  objectionDays: 'hoeveel dagen klanten bezwaar kunnen maken, volgens uw overeenkomsten',
  effective: 'de dag waarop de wijziging ingaat (jjjj-mm-dd)',
  columnUnknown: (given: string, known: string) => `De kolom ${given} bestaat niet. Kies uit: ${known}.`,
  columnTwice: (given: string) => `De kolom ${given} staat er meer dan eens.`,
  outNeeded: 'Noem met --out het bestand dat gemaakt wordt (.html, .md of .csv).',
  daysWhole: (given: string) =>
    `${given} past niet bij --objection-days. Vul een heel aantal dagen in van 1 tot en met 365.`,
  sinceUnfit: (given: string) =>
    `${given} past niet bij --since. Vul een bestaande dag in als dag-maand-jaar, bijvoorbeeld 31-3-2027, of last: sinds de laatste publicatie.`,
  noNotice: 'Er is niets aan klanten te melden; er is geen bericht geschreven.',
  notRecorded: 'Kijk dit na voordat u de lijst publiceert',
};
