/** The daily reminder by the system's own scheduler, in Dutch. */

export const schedule = {
  description: 'Verwerkersregister: herinnert aan wat er moet gebeuren',
  noScheduler:
    'Dit programma kent de taakplanner van deze computer niet. Er is niets gewijzigd. Start het programma bij het aanmelden, of neem de data over in uw agenda.',
  unfitName:
    'In de naam van het bestand of de eigenaar staat een onzichtbaar teken; de taakplanner kan die naam niet onthouden. Er is niets gewijzigd. Geef het bestand een andere naam.',
  refused: (told: string) =>
    `De taakplanner van deze computer heeft de herinnering niet aangenomen; van de poging is niets overgebleven. Vraag uw beheerder of dit mag. Hij meldde: ${told}`,
};
