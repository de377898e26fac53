/** Column headers and cell text of the exported list of suppliers, in English. */

export const exportHeaders = {
  name: 'Supplier',
  kvk: 'KvK number',
  foreignNumber: 'Foreign number',
  address: 'Address',
  country: 'Country of establishment',
  parentCountry: 'Parent country',
  role: 'Role',
  category: 'Category',
  criticality: 'Criticality',
  owner: 'Owner',
  website: 'Website',
  service: 'Services',
  contactName: 'Contact person',
  email: 'E-mail',
  phone: 'Phone',
  privacyContact: 'Privacy contact',
  incidentContact: 'Incident contact',
  tags: 'Tags',
  dataCategories: 'Categories of personal data',
  dataSubjects: 'Data subjects',
  specialCategories: 'Special categories',
  criminalData: 'Criminal data',
  bsn: 'Citizen service number',
  purposes: 'Purpose',
  retention: 'Retention',
  measures: 'Security measures',
  remark: 'Remark',
  endedOn: 'Relation ended on',
  agreementState: 'Processor agreement',
  agreementModel: 'Agreement model',
  requestedOn: 'Requested on',
  signedOn: 'Signed on',
  effectiveOn: 'Effective on',
  endsOn: 'Ends on',
  renewal: 'Renewal',
  notice: 'Notice period',
  noticeGivenOn: 'Notice given on',
  deletionConfirmedOn: 'Deletion confirmed on',
  location: 'Data location',
};

export const computedHeaders = {
  agreements: 'Number of agreements (computed)',
  status: 'Agreement status (computed)',
  currentEndsOn: 'End of current term (computed)',
  noticeDeadline: 'Notice deadline (computed)',
  transferResult: 'Transfer (computed)',
  transferReason: 'Transfer reason (computed)',
  subProcessors: 'Sub-processors (computed)',
};

export const exportWords = {
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  sheet: 'Suppliers',
};

export const fileNames = {
  suppliers: 'Suppliers',
  overview: 'Overview of processors',
};
