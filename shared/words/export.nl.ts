/** Column headers and cell text of the exported list of suppliers, in Dutch. */
import type { madeFields } from '../fields/import.ts';

export const madeHeaders = {
  service: 'Diensten',
  contactName: 'Contactpersoon',
  email: 'E-mail',
  phone: 'Telefoon',
  privacyContact: 'Contact privacy',
  incidentContact: 'Contact datalekken',
  location: 'Locatie gegevens',
  listUpdated: 'Lijst bijgewerkt op',
  insideEea: 'Binnen EER',
  transferBasis: 'Doorgiftemechanisme',
  subProcessors: 'Subverwerkers van de leverancier',
  locationUse: 'Waarvoor de locatie dient',
  subProcessorLocation: 'Locatie van de subverwerker ervoor',
  certificates: 'Certificaten',
  reviews: 'Eerder beoordeeld (blijft als woorden)',
  words: 'Bewaren als woorden uit de lijst',
} satisfies Record<(typeof madeFields)[number], string>;

export const computedHeaders = {
  agreements: 'Aantal overeenkomsten (berekend)',
  status: 'Stand overeenkomst (berekend)',
  currentEndsOn: 'Einde lopende termijn (berekend)',
  noticeDeadline: 'Uiterste opzegdatum (berekend)',
  transferResult: 'Doorgifte (berekend)',
  transferReason: 'Reden doorgifte (berekend)',
  subProcessors: 'Subverwerkers (berekend)',
};

export const exportWords = {
  yes: 'ja',
  no: 'nee',
  unknown: 'onbekend',
  sheet: 'Leveranciers',
};

export const fileNames = {
  suppliers: 'Leveranciers',
  overview: 'Overzicht verwerkers',
  chain: 'Ketenoverzicht',
  dossier: 'Dossier',
  documents: 'Documenten',
  processors: 'Verwerkers',
  'sub-processors': 'Subverwerkers',
};
