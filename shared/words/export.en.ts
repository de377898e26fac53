/** Column headers and cell text of the exported list of suppliers, in English. */

import type { madeFields } from '../fields/import.ts';

export const madeHeaders = {
  service: 'Services',
  contactName: 'Contact person',
  email: 'E-mail',
  phone: 'Phone',
  privacyContact: 'Privacy contact',
  incidentContact: 'Incident contact',
  location: 'Data location',
  insideEea: 'Inside EEA',
  transferBasis: 'Basis of transfer',
  subProcessors: 'Sub-processors of the supplier',
  locationUse: 'What the location is used for',
  subProcessorLocation: 'Location of the sub-processor before it',
  certificates: 'Certificates',
  reviews: 'Reviewed before (kept as words)',
  words: 'Keep as words of the list',
  listUpdated: 'List updated on',
} satisfies Record<(typeof madeFields)[number], string>;

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
  chain: 'Chain of',
  dossier: 'Dossier',
  documents: 'Documents',
  processors: 'Processors',
  'sub-processors': 'Sub-processors',
};
