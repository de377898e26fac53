/** All text of the dossier of one supplier as PDF, in Dutch. */

export const dossier = {
  title: 'Leveranciersdossier',
  statement:
    'Dit dossier bevat alles wat het register over deze leverancier vastlegt, met het oordeel op de genoemde dag, de grond daarvan en de volgende stap, en alle wijzigingen tot en met die dag. Wat niet is vastgelegd, staat er als niet vastgelegd.',
  agreement: 'Verwerkersovereenkomst',
  transfer: 'Doorgifte buiten de EER',
  nextStep: 'Volgende stap',
  missing: 'Niet vastgelegd',
  nothing: 'Hierover is niets vastgelegd.',
  none: 'Er vraagt nu niets aandacht.',
  ended: (on: string) => `Beëindigd op ${on}`,
  tia: (flow: string) => `TIA: ${flow}`,
  handled: 'Afgehandeld',
  sections: {
    attention: 'Wat aandacht vraagt',
    supplier: 'Gegevens van de leverancier',
    noted: 'Bijzonderheden',
    agreements: 'Overeenkomsten',
    flows: 'Gegevensstromen en doorgifte',
    chain: 'Keten van subverwerkers',
    certificates: 'Certificaten en rapporten',
    announcements: 'Aangekondigde subverwerkers',
    breaches: 'Datalekken',
    reviews: 'Beoordelingen',
    documents: 'Documenten',
    reminders: 'Behandelde termijnen',
    decisions: 'Besluiten van de directie',
  },
  points: ['Wat er is', 'Volgende stap', 'Uiterlijk'],
  late: 'te laat',
  history: {
    heading: 'Wijzigingen',
    intro: (count: string, one: boolean) =>
      `${one ? `${count} regel` : `${count} regels`} van de geschiedenis, de oudste eerst. Van wat is gewist, staan de waarden er niet meer.`,
    empty: 'Over deze leverancier staat niets in de geschiedenis.',
    at: 'Wanneer',
    who: 'Wie',
    what: 'Wat',
    was: 'Was',
    became: 'Werd',
    why: 'Waarom',
    erased: 'gewist',
  },
};

export const tooLarge =
  'De documenten van deze leverancier zijn samen groter dan 500 MB. Maak het dossier als PDF, en sla de documenten één voor één op.';
