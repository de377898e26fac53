/** Column headers and cell text of the exported list of suppliers, in Dutch. */
import type { ImportField } from '../fields/import.ts';

export const exportHeaders = {
  name: 'Leverancier',
  kvk: 'KvK-nummer',
  foreignNumber: 'Buitenlands nummer',
  address: 'Adres',
  country: 'Land van vestiging',
  parentCountry: 'Land moedermaatschappij',
  role: 'Rol',
  category: 'Soort',
  criticality: 'Belang',
  owner: 'Eigenaar',
  website: 'Website',
  service: 'Diensten',
  contactName: 'Contactpersoon',
  email: 'E-mail',
  phone: 'Telefoon',
  privacyContact: 'Contact privacy',
  incidentContact: 'Contact datalekken',
  tags: 'Labels',
  dataCategories: 'Soorten persoonsgegevens',
  dataSubjects: 'Betrokkenen',
  specialCategories: 'Bijzondere persoonsgegevens',
  criminalData: 'Strafrechtelijke gegevens',
  bsn: 'BSN',
  purposes: 'Doel',
  retention: 'Bewaartermijn',
  measures: 'Beveiligingsmaatregelen',
  remark: 'Opmerking',
  endedOn: 'Relatie beëindigd op',
  agreementState: 'Verwerkersovereenkomst',
  agreementModel: 'Model overeenkomst',
  requestedOn: 'Aangevraagd op',
  signedOn: 'Datum getekend',
  effectiveOn: 'Ingangsdatum',
  endsOn: 'Loopt tot en met',
  renewal: 'Verlenging',
  notice: 'Opzegtermijn',
  noticeGivenOn: 'Opgezegd op',
  deletionConfirmedOn: 'Wissen bevestigd op',
  location: 'Locatie gegevens',
} satisfies Record<Exclude<ImportField, 'listUpdated'>, string>;

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
};
