/** Text shared by all forms: unsaved drafts, and two versions of one record, in Dutch. */

export const forms = {
  newName: 'Deze naam is nieuw in het register.',
  newNameLike: (known: readonly string[]) => `Deze naam is nieuw. Bedoelt u ${known.join(' of ')}?`,
  dayAhead: 'Deze dag moet nog komen; tot dan telt dit niet mee.',
  tookBack: 'De wijziging is ongedaan gemaakt. De geschiedenis toont beide.',
  draftFound: (when: string) => `Er staat nog een niet-opgeslagen concept van ${when}.`,
  draftTake: 'Verder met het concept',
  draftDrop: 'Concept weggooien',
  notNow: 'Opslaan kan nu niet. Boven aan de pagina staat waarom. Wat u hebt ingevuld, blijft staan.',
  conflictTitle: 'Iemand anders heeft dit intussen gewijzigd',
  conflictText:
    'Vergelijk de twee versies en kies welke blijft. Van de andere blijft de geschiedenis bewaard.',
  conflictField: 'Veld',
  conflictMine: 'Uw versie',
  conflictTheirs: 'Nu in het register',
  conflictKeepMine: 'Mijn versie opslaan',
  conflictTakeTheirs: 'Versie uit het register nemen',
  conflictSame: 'De inhoud is gelijk; alleen het versienummer verschilt.',
  conflictGone: 'Het is intussen verwijderd. Neem uw tekst over en maak het opnieuw aan.',
  unknownCustom: 'Veld dat dit register niet kent',
};
