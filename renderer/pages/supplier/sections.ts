import type { AttentionItem } from '../../../shared/schema/attention.ts';
import { addresses } from '../../router/addresses.ts';

/** The sections of a supplier's page, in the order in which they stand. */
export const sections = [
  'general',
  'agreements',
  'flows',
  'chain',
  'announcements',
  'services',
  'data',
  'contacts',
  'certificates',
  'documents',
  'reviews',
  'history',
] as const;
export type SectionId = (typeof sections)[number];

const sectionOfProcessorGap: Readonly<Partial<Record<string, SectionId>>> = {
  'processor.services': 'services',
  'processor.privacyContact': 'contacts',
  'processor.incidentContact': 'contacts',
  'processor.number': 'general',
  'processor.country': 'general',
  'processor.parentCountry': 'general',
  'processor.owner': 'general',
  'processor.criticality': 'general',
};

/** Where a gap can be filled. */
export function sectionOfGap(code: string): SectionId {
  const own = sectionOfProcessorGap[code];
  if (own !== undefined) return own;
  if (code === 'agreement.document') return 'documents';
  if (code === 'evidence.certificate') return 'certificates';
  if (code.startsWith('agreement.')) return 'agreements';
  return code.startsWith('flows.') ? 'flows' : 'data';
}

const sectionOfMatter: Readonly<Partial<Record<string, SectionId>>> = {
  review: 'reviews',
  certificate: 'certificates',
  objection: 'announcements',
  incomplete: 'general',
};

/** The address where a matter is settled: the flow it is about, or the section of the supplier. */
export function addressOfMatter({ processorId, flowId, code }: AttentionItem): string {
  if (flowId !== null) return addresses.flow(processorId, flowId);
  return addresses.supplierSection(processorId, sectionOfMatter[code] ?? 'agreements');
}

/** Brings a section into view and the keyboard with it. */
export function goToSection(section: string): void {
  const heading = document.getElementById(`${section}-title`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
