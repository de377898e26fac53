/** At which section of the page the words of a list stand: where what they are about can be changed. */
import { customIdOf } from '../../../../shared/fields/custom.ts';
import { fieldInMapping, type ImportTarget } from '../../../../shared/fields/import.ts';
import type { ProcessorRecord } from '../../../../shared/fields/record.ts';
import type { Stated } from '../../../../shared/fields/stated.ts';

/** Cells that become more than one field of the supplier. */
const sectionOfMade: Readonly<Record<string, string>> = {
  service: 'services',
  contactName: 'contacts',
  email: 'contacts',
  phone: 'contacts',
  privacyContact: 'contacts',
  incidentContact: 'contacts',
  location: 'flows',
  listUpdated: 'chain',
  insideEea: 'flows',
  transferBasis: 'flows',
  subProcessors: 'chain',
  locationUse: 'flows',
  subProcessorLocation: 'chain',
  certificates: 'certificates',
  reviews: 'reviews',
};

/** Sections of the page that hold a field by that name; fields of other sections stand with the general ones. */
const ownSections: ReadonlySet<string> = new Set(['contacts', 'chain', 'data']);

/** @param hasCustom whether the page has a section for the organisation's own fields. */
export function sectionOfCell(
  { field, recordId }: Stated,
  { chain }: Pick<ProcessorRecord, 'chain'>,
  hasCustom: boolean,
): string {
  if (recordId !== null && chain.some(({ subProcessorId }) => subProcessorId === recordId)) return 'chain';
  if (field === null) return 'general';
  if (customIdOf(field as ImportTarget) !== null) return hasCustom ? 'custom' : 'general';
  const listed = fieldInMapping.get(field);
  if (listed?.kind === 'agreement') return 'agreements';
  const section = listed?.field.section ?? '';
  return sectionOfMade[field] ?? (ownSections.has(section) ? section : 'general');
}

/** Sections whose form holds all of their fields. */
const withForm: ReadonlySet<string> = new Set(['general', 'services', 'contacts', 'data', 'custom']);

/** The form in which the field of a cell can be mended; null = the cell is about no field, or about no record in particular. */
export function formOfCell(
  cell: Stated,
  record: Pick<ProcessorRecord, 'agreements' | 'chain'>,
  hasCustom: boolean,
): string | null {
  if (cell.field === null) return null;
  const section = sectionOfCell(cell, record, hasCustom);
  if (withForm.has(section)) return section;
  const link = record.chain.find(({ subProcessorId }) => subProcessorId === cell.recordId);
  if (link) return `chain:${link.id}`;
  return record.agreements.some(({ id }) => id === cell.recordId) ? `agreement:${cell.recordId}` : null;
}
