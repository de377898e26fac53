/** What an import says of the JSON export of a register, in English. */
export const recordsSentences = {
  broken: (field: string) =>
    `This JSON export of a register cannot be read: ${field} is not right. Nothing was imported. Make the export again.`,
  brokenRecord: (supplier: string, field: string) =>
    `In this JSON export the field ${field} of “${supplier}” is not right. Nothing was imported. Make the export again.`,
  newer:
    'This JSON export is of a newer version of the program. Nothing was imported. Update the program and try again.',
  noSuppliers: 'There are no suppliers in this JSON export.',
  notUnder:
    'This is a JSON export of a register: it holds suppliers, no list of the sub-processors of one supplier. Leave the supplier empty, or choose a list of sub-processors.',
  noUpdate:
    'A JSON export of a register does not update suppliers that are there already. Choose to skip duplicates, or update them with an export as xlsx, ods or csv.',
  noCells:
    'A JSON export of a register has no sheet, columns or cells to choose or correct. Import it without a mapping and without corrections.',
  unknownPlace: (supplier: string, field: string) =>
    `For “${supplier}”, ${field} holds a country that is not on the list of countries of this register. Nothing was imported. First import the list of countries that the other register uses.`,
  noContent: (supplier: string) =>
    `This document of “${supplier}” does not come along: a JSON export holds no documents. Add it to the supplier, or import the whole register from an export as zip.`,
  otherSubProcessor: (name: string) =>
    `“${name}” is in the register as a sub-processor already, with other details. Those have stayed.`,
  supersededElsewhere: (supplier: string) =>
    `This agreement of “${supplier}” was replaced by one that is not in the file. That it was replaced does not come along.`,
  title: 'Suppliers in this export',
  whole:
    'This is a JSON export of a register: every supplier comes with everything that belongs to it, but for documents. There is nothing to correct or to choose per column.',
  comesAlong: 'What comes along',
  onlyItself: 'Nothing but the supplier itself',
  newFields: (names: string) => `The register gets these fields of the organisation: ${names}`,
};
