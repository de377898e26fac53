/** Messages about work in a process of its own that was stopped at a limit, in Dutch. */

export const jobs = {
  tooMuch:
    'Dit kost meer geheugen dan het programma ervoor gebruikt en is gestopt. Er is niets gewijzigd. Splits het bestand of haal het opnieuw op.',
  tooLong:
    'Dit kwam minutenlang niet verder en is gestopt. Er is niets gewijzigd. Probeer het opnieuw, of haal het bestand opnieuw op.',
};
