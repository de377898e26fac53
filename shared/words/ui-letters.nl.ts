/** The page of a letter: to whom, as a draft in a mail program, and that it was sent, in Dutch. */
import type { AskedTopic } from '../schema/outlook.ts';

export const letters = {
  topics: {
    agreement: 'Verzoek om een verwerkersovereenkomst',
    certificates: 'Vraag om certificaten en auditrapporten',
    deletion: 'Vraag om bevestiging van wissen',
    transfer: 'Vraag over de basis van doorgifte',
    'sub-processors': 'Vraag om de lijst van subverwerkers',
    breach: 'Vragen over een datalek',
    switching: 'Vraag om overstapkosten te schrappen',
  } satisfies Record<AskedTopic, string>,
  topicText: 'Een e-mail aan de leverancier, klaar om te versturen.',
  objection: {
    title: 'Bezwaar tegen een subverwerker',
    lead: 'Een e-mail aan de leverancier, klaar om te versturen.',
    none: 'U hebt met deze subverwerker ingestemd.',
  },
  owner: {
    title: 'E-mail aan de eigenaar',
    lead: 'Alles wat bij deze leverancier aandacht vraagt, met de volgende stap.',
    none: 'Bij deze leverancier vraagt niets aandacht.',
  },
  noneText: 'Hierover is bij deze leverancier niets te vragen.',
  transferNoneText: 'Elke doorgifte van deze leverancier heeft een basis.',
  make: 'E-mail maken',
  makeFor: (supplier: string) => `E-mail maken: ${supplier}`,
  to: (addresses: string) => `Aan: ${addresses}`,
  noAddress: 'Er is geen e-mailadres vastgelegd. Vul de ontvanger in uw e-mailprogramma in.',
  open: 'Openen in e-mailprogramma',
  save: 'Opslaan als concept (.eml)',
  draftText: 'Dit programma verstuurt niets. U leest het concept na en verstuurt het zelf.',
  draftName: (supplier: string) => `E-mail ${supplier}.eml`,
  sentTitle: 'Verstuurd?',
  sentText:
    'Leg vast op welke dag u deze e-mail hebt verstuurd. Dat komt bij de leverancier en in de geschiedenis.',
  sentOn: 'Verstuurd op',
  record: 'Verzending vastleggen',
  recorded: (date: string) => `Vastgelegd: verstuurd op ${date}.`,
};
