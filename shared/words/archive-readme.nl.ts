/** Text of the README in the zip of the entire register, in Dutch. */

export const archiveReadme = `Verwerkersregister: het hele register als zip
=============================================

Dit bestand bevat alles uit een register van verwerkers: de gegevens, de prullenbak, de geschiedenis en de documenten.
Zet het terug met: verwerkersregister init NIEUW.vwr; verwerkersregister import BESTAND.zip --register NIEUW.vwr
Het bevat persoonsgegevens van contactpersonen: bewaar het zo zorgvuldig als het register zelf.

  register.json         wat dit is, de vorm van het register (form), de stand van de geschiedenis, en van elk ander
                        bestand de grootte en de SHA-256
  records/SOORT.json    alle gegevens van een soort, elk met id, versie en leverancier; deleted = in de prullenbak
  history.jsonl         de geschiedenis, een regel JSON per wijziging, oudste eerst
  reports.json          de rapporten die zijn gemaakt: dag, stand van de geschiedenis en wat er is geteld
  documents/SHA256      de inhoud van een document; naam en type staan in records/document.json
  schemas/NAAM.json     JSON Schema (2020-12) van de bestanden; history-line.json is dat van een regel

De keten van de geschiedenis: digest = SHA-256 over JSON.stringify([salt, old, new]); hash = SHA-256 over
JSON.stringify([hash van de vorige regel of "", seq, at, who, why, entity, entityId, processorId, action, field, digest]).
Van een gewist persoonsgegeven zijn salt, old en new leeg en staat erasedAt ingevuld; de keten blijft kloppen.
Datums zijn jjjj-mm-dd, tijdstippen ISO 8601 in UTC, tekst is UTF-8. Afgeleide oordelen staan er niet in.
`;
