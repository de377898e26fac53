/** What an import says of the JSON export of a register, in Dutch. */
export const recordsSentences = {
  broken: (field: string) =>
    `Deze JSON-export van een register is niet te lezen: ${field} klopt niet. Er is niets overgenomen. Maak de export opnieuw.`,
  brokenRecord: (supplier: string, field: string) =>
    `In deze JSON-export klopt bij “${supplier}” het gegeven ${field} niet. Er is niets overgenomen. Maak de export opnieuw.`,
  newer:
    'Deze JSON-export is van een nieuwere versie van het programma. Er is niets overgenomen. Werk het programma bij en probeer het opnieuw.',
  noSuppliers: 'In deze JSON-export staan geen leveranciers.',
  notUnder:
    'Dit is een JSON-export van een register: daarin staan leveranciers, geen lijst van subverwerkers van één leverancier. Laat de leverancier leeg, of kies een lijst van subverwerkers.',
  noUpdate:
    'Een JSON-export van een register werkt geen leveranciers bij die er al staan. Kies voor dubbelen overslaan, of werk ze bij met een export als xlsx, ods of csv.',
  noCells:
    'Een JSON-export van een register heeft geen werkblad, kolommen of cellen om te kiezen of te verbeteren. Neem hem over zonder toewijzing en verbeteringen.',
  unknownPlace: (supplier: string, field: string) =>
    `Bij “${supplier}” staat bij ${field} een land dat niet op de landenlijst van dit register staat. Er is niets overgenomen. Neem eerst de landenlijst over die het andere register gebruikt.`,
  noContent: (supplier: string) =>
    `Dit document van “${supplier}” komt niet mee: een JSON-export bevat geen documenten. Voeg het toe bij de leverancier, of neem het hele register over uit een export als zip.`,
  otherSubProcessor: (name: string) =>
    `“${name}” staat al in het register als subverwerker, met andere gegevens. Die zijn gebleven.`,
  supersededElsewhere: (supplier: string) =>
    `Deze overeenkomst van “${supplier}” is vervangen door een die niet in het bestand staat. Dat zij vervangen is, komt niet mee.`,
  title: 'Leveranciers uit deze export',
  whole:
    'Dit is een JSON-export van een register: elke leverancier komt met alles wat erbij hoort, behalve documenten. Hier is niets te verbeteren of te kiezen per kolom.',
  comesAlong: 'Wat meekomt',
  onlyItself: 'Niets dan de leverancier zelf',
  newFields: (names: string) => `Het register krijgt deze velden van de organisatie: ${names}`,
};
