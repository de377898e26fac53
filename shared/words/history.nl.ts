/** Sentences about the history and its verification, in Dutch. */

export const undo = {
  erased:
    'In deze wijziging staan gegevens van een contactpersoon die is gewist. Wissen is niet terug te draaien. Er is niets gewijzigd.',
  changed:
    'Dit is daarna nog gewijzigd; ongedaan maken zou ook dat terugdraaien. Er is niets gewijzigd. Kijk in de geschiedenis wat erna kwam, en maak dat eerst ongedaan of verbeter het met de hand.',
  needed:
    'Een ander gegeven verwijst hiernaar, bijvoorbeeld een overeenkomst die hierdoor is vervangen. Er is niets gewijzigd. Haal die verwijzing weg en probeer het dan opnieuw.',
  unfit:
    'Dit verwijst naar iets wat intussen is verwijderd of ergens anders bij hoort. Er is niets gewijzigd. Zet dat eerst terug uit de prullenbak (Instellingen), of verbeter het met de hand.',
};

/** Of a record that would come back while another one has its name. */
export const nameTaken = (name: string) =>
  `Er is intussen een andere “${name}”. Geef die eerst een andere naam of verwijder die, en probeer het dan opnieuw. Er is niets gewijzigd.`;

/** @param day the day that was asked for. @param first the day of the first line. */
export const beforeRegister = (day: string, first: string) =>
  `Op ${day} bestond dit register nog niet; de eerste regel is van ${first}.`;

/** What a verification finds; `record` is the kind of a record with its name and identity. */
export const findings = {
  reference: (table: string, parent: string) => `Een verwijzing van ${table} naar ${parent} klopt niet.`,
  changedLine: (line: number) => `Regel ${line} is gewijzigd.`,
  missingLine: (line: number) => `Regel ${line} ontbreekt.`,
  missingLines: (from: number, to: number) => `De regels ${from} tot en met ${to} ontbreken.`,
  unknownKind: (line: number) => `Regel ${line} gaat over iets wat dit programma niet kent.`,
  otherEnd: (last: number, expected: number) =>
    `De geschiedenis eindigt bij regel ${last}; regel ${expected} was de laatste.`,
  changedValues: (line: number) => `De waarden van regel ${line} zijn gewijzigd.`,
  goneValues: (line: number) => `De waarden van regel ${line} zijn weg.`,
  blanked: (line: number, record: string, field: string, at: string) =>
    `${record}: de waarden van ${field} (regel ${line}, ${at}) zijn weggehaald, zonder dat daarna een contactpersoon is gewist.`,
  wholeRecord: 'de hele vastlegging',
  noHistory: (record: string) => `${record} staat niet in de geschiedenis.`,
  gone: (record: string) => `${record} ontbreekt, maar staat wel in de geschiedenis.`,
  deleted: (record: string) => `${record}: volgens de geschiedenis is dit wel of juist niet verwijderd.`,
  otherField: (record: string, field: string) => `${record}: ${field} is anders dan in de geschiedenis.`,
  version: (record: string, version: number) =>
    `${record}: versie ${version} past niet bij het aantal wijzigingen in de geschiedenis.`,
  damaged: (record: string) =>
    `${record} is niet te lezen: het is buiten dit programma gewijzigd of beschadigd. Zet de laatste goede reservekopie terug.`,
  unreadable: (record: string) => `${record} is niet te lezen.`,
  changedDocument: (record: string) => `${record}: de inhoud is gewijzigd.`,
  goneDocument: (record: string) => `${record}: de inhoud ontbreekt.`,
  strangeContent: (digest: string) => `Er is inhoud bewaard die bij geen document hoort (${digest}).`,
  verdict: (record: string) =>
    `${record}: het bewaarde oordeel volgt niet uit de gegevens. De gegevens zelf staan hier buiten.`,
  words: (record: string) =>
    `${record}: de bewaarde zoekwoorden volgen niet uit de gegevens. De gegevens zelf staan hier buiten.`,
  strangeVerdicts: 'Er zijn oordelen of zoekwoorden bewaard die bij geen leverancier horen.',
};
