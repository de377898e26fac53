/** Why a field of the organisation, or a value in one, is refused, in Dutch. */

export const customFieldSentences = {
  nameTaken: (name: string) =>
    `Er is al een veld dat “${name}” heet. Kies een andere naam, zodat een kolom in een lijst bij één veld hoort.`,
  kindFixed:
    'De soort van een veld ligt vast. Maak een nieuw veld van de andere soort en verwijder dit veld; wat is ingevuld, blijft in de geschiedenis.',
  noField: (name: string) =>
    `Het veld “${name}” is verwijderd. Zet het terug uit de prullenbak voordat u het invult.`,
  unknownField: 'Dit veld bestaat niet in dit register. Er is niets opgeslagen; laad het scherm opnieuw.',
  day: (name: string) => `In het veld “${name}” hoort een bestaande dag, bijvoorbeeld 31-3-2027.`,
  number: (name: string) => `In het veld “${name}” hoort een getal met hoogstens twee decimalen.`,
  flag: (name: string) => `In het veld “${name}” hoort ja of nee.`,
  choice: (name: string) => `Kies in het veld “${name}” een van de keuzes.`,
  text: (name: string) => `In het veld “${name}” hoort tekst.`,
  noTarget: (column: string) =>
    `De kolom “${column}” is toegewezen aan een eigen veld dat dit register niet heeft. Maak het veld bij Instellingen, of wijs de kolom opnieuw toe.`,
};
