/** All text of the chain of one supplier as PDF, in Dutch. */

export const chain = {
  title: 'Ketenoverzicht',
  statement:
    'Dit overzicht laat zien welke subverwerkers de leverancier inschakelt, wie dat zijn, of zij zijn toegestaan en onder welke waarborg gegevens naar hen gaan (art. 28 lid 2 en 4 AVG; EDPB-advies 22/2024). Wat niet is vastgelegd, staat er als ontbrekend. Gestopte subverwerkers staan er niet in.',
  notAsked: (supplier: string) =>
    `Niet bekend is of ${supplier} subverwerkers inschakelt: dat is niet gevraagd.`,
  notListed: (supplier: string) => `${supplier} schakelt subverwerkers in, maar geen daarvan is vastgelegd.`,
  noneUndated: (supplier: string) =>
    `Volgens de opgave schakelt ${supplier} geen subverwerkers in. Niet vastgelegd is wanneer dat is nagegaan.`,
  none: (supplier: string, on: string) =>
    `${supplier} schakelt geen subverwerkers in, zo is nagegaan op ${on}.`,
  counted: (links: string, lacking: string, none: boolean) =>
    none
      ? `Subverwerkers in de keten: ${links}. Van alle is alles vastgelegd.`
      : `Subverwerkers in de keten: ${links}. Bij ${lacking} ontbreekt iets.`,
  contradiction: 'Op de vraag of er subverwerkers zijn, is “nee” vastgelegd; dat spreekt deze keten tegen.',
  summary: 'De keten in het kort',
  columns: ['Subverwerker', 'Ingeschakeld door', 'Doorgifte', 'Ontbreekt'],
  complete: 'Niets',
  by: 'Ingeschakeld door',
  service: 'Dienst',
  address: 'Vestigingsadres',
  contact: 'Contactgegevens',
  country: 'Land van vestiging',
  parent: 'Land van de moedermaatschappij',
  regime: 'Toestemming voor subverwerkers',
  checked: 'Keten nagegaan op',
  authorised: 'Toegestaan op',
  contract: 'Overeenkomst gezien op',
  transfer: 'Waar de gegevens zijn',
  tool: 'Waarborg',
  onwardTool: (from: string) => `Waarborg voor verdere doorgifte (${from})`,
  noTransfer: 'Niet nodig: geen doorgifte',
  adequacy: 'Adequaatheidsbesluit',
  signed: (tool: string, on: string) => `${tool}, getekend op ${on}`,
};
