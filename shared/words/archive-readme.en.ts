/** Text of the README in the zip of the entire register, in English. */

export const archiveReadme = `Register of processors: the whole register as a zip
===================================================

This file holds everything from a register of processors: the records, the bin, the history and the documents.
Put it back with: verwerkersregister init NEW.vwr; verwerkersregister import FILE.zip --register NEW.vwr
It holds personal data of contact persons: keep it with as much care as the register itself.

  register.json         what this is, the form of the register (form), where the history stands, and size and
                        SHA-256 of every other file
  records/KIND.json     all records of a kind, each with id, version and supplier; deleted = in the bin
  history.jsonl         the history, a line of JSON per change, oldest first
  reports.json          the reports that were made: day, where the history stood, and what was counted
  documents/SHA256      the content of a document; name and type stand in records/document.json
  schemas/NAME.json     JSON Schema (2020-12) of the files; history-line.json is that of one line

The chain of the history: digest = SHA-256 of JSON.stringify([salt, old, new]); hash = SHA-256 of
JSON.stringify([hash of the line before or "", seq, at, who, why, entity, entityId, processorId, action, field, digest]).
Where personal data were erased, salt, old and new are empty and erasedAt is filled in; the chain still holds.
Dates are yyyy-mm-dd, moments ISO 8601 in UTC, text is UTF-8. Derived verdicts are not in it.
`;
