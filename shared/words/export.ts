/** Headers and words of the list of suppliers as a file. A header comes back as the same field when it is imported. */
import type { ImportField } from '../schema/import.ts';
import type { Bilingual } from '../schema/primitives.ts';

/** Header of each field that a list can be taken over from. */
export const exportHeaders: Record<Exclude<ImportField, 'listUpdated'>, Bilingual> = {
  name: { nl: 'Leverancier', en: 'Supplier' },
  kvk: { nl: 'KvK-nummer', en: 'KvK number' },
  foreignNumber: { nl: 'Buitenlands nummer', en: 'Foreign number' },
  address: { nl: 'Adres', en: 'Address' },
  country: { nl: 'Land van vestiging', en: 'Country of establishment' },
  parentCountry: { nl: 'Land moedermaatschappij', en: 'Parent country' },
  role: { nl: 'Rol', en: 'Role' },
  category: { nl: 'Soort', en: 'Category' },
  criticality: { nl: 'Belang', en: 'Criticality' },
  owner: { nl: 'Eigenaar', en: 'Owner' },
  website: { nl: 'Website', en: 'Website' },
  service: { nl: 'Diensten', en: 'Services' },
  contactName: { nl: 'Contactpersoon', en: 'Contact person' },
  email: { nl: 'E-mail', en: 'E-mail' },
  phone: { nl: 'Telefoon', en: 'Phone' },
  privacyContact: { nl: 'Contact privacy', en: 'Privacy contact' },
  incidentContact: { nl: 'Contact datalekken', en: 'Incident contact' },
  tags: { nl: 'Labels', en: 'Tags' },
  dataCategories: { nl: 'Soorten persoonsgegevens', en: 'Categories of personal data' },
  dataSubjects: { nl: 'Betrokkenen', en: 'Data subjects' },
  specialCategories: { nl: 'Bijzondere persoonsgegevens', en: 'Special categories' },
  criminalData: { nl: 'Strafrechtelijke gegevens', en: 'Criminal data' },
  bsn: { nl: 'BSN', en: 'Citizen service number' },
  purposes: { nl: 'Doel', en: 'Purpose' },
  retention: { nl: 'Bewaartermijn', en: 'Retention' },
  measures: { nl: 'Beveiligingsmaatregelen', en: 'Security measures' },
  remark: { nl: 'Opmerking', en: 'Remark' },
  endedOn: { nl: 'Relatie beëindigd op', en: 'Relation ended on' },
  agreementState: { nl: 'Verwerkersovereenkomst', en: 'Processor agreement' },
  agreementModel: { nl: 'Model overeenkomst', en: 'Agreement model' },
  requestedOn: { nl: 'Aangevraagd op', en: 'Requested on' },
  signedOn: { nl: 'Datum getekend', en: 'Signed on' },
  effectiveOn: { nl: 'Ingangsdatum', en: 'Effective on' },
  endsOn: { nl: 'Loopt tot en met', en: 'Ends on' },
  renewal: { nl: 'Verlenging', en: 'Renewal' },
  notice: { nl: 'Opzegtermijn', en: 'Notice period' },
  noticeGivenOn: { nl: 'Opgezegd op', en: 'Notice given on' },
  deletionConfirmedOn: { nl: 'Wissen bevestigd op', en: 'Deletion confirmed on' },
  location: { nl: 'Locatie gegevens', en: 'Data location' },
};

/** Headers of columns that follow from the others, or that one row cannot hold; they are not taken over. */
export const computedHeaders = {
  agreements: { nl: 'Aantal overeenkomsten (berekend)', en: 'Number of agreements (computed)' },
  status: { nl: 'Stand overeenkomst (berekend)', en: 'Agreement status (computed)' },
  currentEndsOn: { nl: 'Einde lopende termijn (berekend)', en: 'End of current term (computed)' },
  noticeDeadline: { nl: 'Uiterste opzegdatum (berekend)', en: 'Notice deadline (computed)' },
  transferResult: { nl: 'Doorgifte (berekend)', en: 'Transfer (computed)' },
  transferReason: { nl: 'Reden doorgifte (berekend)', en: 'Transfer reason (computed)' },
  subProcessors: { nl: 'Subverwerkers (berekend)', en: 'Sub-processors (computed)' },
} satisfies Record<string, Bilingual>;

/** Words in the cells. */
export const exportWords = {
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  unknown: { nl: 'onbekend', en: 'unknown' },
  sheet: { nl: 'Leveranciers', en: 'Suppliers' },
} satisfies Record<string, Bilingual>;
