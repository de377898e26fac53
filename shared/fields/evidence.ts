/** Evidence that a supplier provides sufficient guarantees (Art. 28(1), 28(5), 32 GDPR), and the sign-off. */
import * as z from 'zod';
import { place } from '../schema/country.ts';
import {
  announcementChanges,
  announcementDecisions,
  certificateStandards,
  documentKinds,
  reviewOutcomes,
} from '../schema/evidence.ts';
import { civilDate, id, recordVersion, requiredText, text } from '../schema/primitives.ts';
import { emptyOf, field, shapeOf } from './field.ts';

const day = civilDate.nullable();
const remark = field(text, '', {
  kind: 'text',
  section: 'own',
  label: { nl: 'Opmerking', en: 'Remark' },
  isWide: true,
});
const ofSupplier = { id, version: recordVersion, processorId: id };

/** Certificate or assurance report; `validUntil` = last day, or the end of the period reported on. */
export const certificateFields = {
  standard: field(z.enum(certificateStandards), 'iso-27001', {
    kind: 'choice',
    words: 'certificate',
    section: 'own',
    label: { nl: 'Soort', en: 'Kind' },
    judged: true,
  }),
  issuer: field(text, '', {
    kind: 'line',
    section: 'own',
    label: { nl: 'Afgegeven door', en: 'Issued by' },
    judged: true,
  }),
  scope: field(text, '', {
    kind: 'line',
    section: 'own',
    label: { nl: 'Wat het dekt', en: 'What it covers' },
    help: {
      nl: 'Bijvoorbeeld de dienst of de locatie. Dekt het ook wat u afneemt?',
      en: 'For example the service or the location. Does it cover what you use?',
    },
    isWide: true,
    judged: true,
  }),
  issuedOn: field(day, null, {
    kind: 'day',
    isDone: true,
    section: 'own',
    label: { nl: 'Afgegeven op', en: 'Issued on' },
    judged: true,
  }),
  validUntil: field(day, null, {
    kind: 'day',
    section: 'own',
    label: { nl: 'Geldig tot en met', en: 'Valid through' },
    help: {
      nl: 'Bij een rapport: het einde van de periode waarover het gaat.',
      en: 'For a report: the end of the period reported on.',
    },
    judged: true,
  }),
  remark,
};
export const certificateInput = z.strictObject(shapeOf(certificateFields));
export type CertificateInput = z.infer<typeof certificateInput>;
export const emptyCertificate: CertificateInput = emptyOf(certificateFields);
export const certificate = certificateInput.extend(ofSupplier);
export type Certificate = z.infer<typeof certificate>;

/** Announced change of sub-processors (Art. 28(2) GDPR); `objectionUntil` = last day to object. */
export const announcementFields = {
  name: field(requiredText, '', {
    kind: 'line',
    section: 'own',
    isRequired: true,
    label: { nl: 'Naam van de subverwerker', en: 'Name of the sub-processor' },
    judged: true,
  }),
  change: field(z.enum(announcementChanges), 'new', {
    kind: 'choice',
    words: 'announcementChange',
    section: 'own',
    label: { nl: 'Wat verandert er', en: 'What changes' },
  }),
  announcedOn: field(civilDate, '', {
    kind: 'day',
    isDone: true,
    section: 'own',
    label: { nl: 'Aangekondigd op', en: 'Announced on' },
    judged: true,
  }),
  country: field(place.nullable(), null, {
    kind: 'country',
    section: 'own',
    since: 8,
    allowsUnknown: true,
    label: { nl: 'Land waar de gegevens komen', en: 'Country where the data go' },
  }),
  service: field(text, '', {
    kind: 'line',
    section: 'own',
    since: 8,
    label: { nl: 'Dienst', en: 'Service' },
  }),
  objectionUntil: field(day, null, {
    kind: 'day',
    label: { nl: 'Bezwaar mogelijk tot en met', en: 'Objection possible through' },
    judged: true,
  }),
  decision: field(z.enum(announcementDecisions), 'open', {
    kind: 'choice',
    words: 'announcementDecision',
    label: { nl: 'Uw besluit', en: 'Your decision' },
    judged: true,
  }),
  decidedOn: field(day, null, {
    kind: 'day',
    isDone: true,
    label: { nl: 'Besloten op', en: 'Decided on' },
    judged: true,
  }),
  remark,
};
export const announcementInput = z.strictObject(shapeOf(announcementFields));
export type AnnouncementInput = z.infer<typeof announcementInput>;
export const announcement = announcementInput.extend(ofSupplier);
export type Announcement = z.infer<typeof announcement>;

/**
 * The privacy officer's sign-off: who, when, what was found; a second person if the organisation requires
 * four eyes.
 */
const ownReviewFields = {
  reviewer: field(requiredText, '', {
    kind: 'line',
    isRequired: true,
    label: { nl: 'Beoordeeld door', en: 'Signed off by' },
  }),
  reviewerRole: field(text, '', {
    kind: 'line',
    since: 14,
    label: { nl: 'Functie', en: 'Role' },
  }),
  reviewedOn: field(civilDate, '', {
    kind: 'day',
    label: { nl: 'Beoordeeld op', en: 'Signed off on' },
    judged: true,
  }),
  outcome: field(z.enum(reviewOutcomes), 'approved', {
    kind: 'choice',
    words: 'reviewOutcome',
    label: { nl: 'Uitkomst', en: 'Outcome' },
    judged: true,
  }),
  /** Why it was found in order while red points were open; empty where there were none. */
  reason: field(text, '', {
    kind: 'text',
    since: 14,
    label: { nl: 'Waarom toch in orde', en: 'Why in order after all' },
    isWide: true,
  }),
  remark: field(text, '', { kind: 'text', label: { nl: 'Opmerking', en: 'Remark' }, isWide: true }),
  secondReviewer: field(text, '', {
    kind: 'line',
    label: { nl: 'Tweede handtekening', en: 'Second signature' },
  }),
  secondReviewedOn: field(day, null, {
    kind: 'day',
    label: { nl: 'Tweede handtekening op', en: 'Second signature on' },
    judged: true,
  }),
};
export const reviewFields = {
  ...ownReviewFields,
  /** Entire record and verdict at the time of the sign-off, as JSON text. */
  frozen: field(
    z.string().refine((given) => given.isWellFormed()),
    '{}',
    { kind: 'text', label: { nl: 'Stand bij de beoordeling', en: 'State at the sign-off' } },
  ),
};
export const reviewInput = z.strictObject(shapeOf(ownReviewFields));
export const review = z.strictObject({ ...shapeOf(reviewFields), ...ofSupplier });
export type Review = z.infer<typeof review>;
/** What a person fills in to sign off. */
export const signature = reviewInput.pick({
  reviewer: true,
  reviewerRole: true,
  outcome: true,
  reason: true,
  remark: true,
});
export type Signature = z.infer<typeof signature>;

/** A document in the register; its bytes are stored separately, under their SHA-256 (hexadecimal). */
const ownDocumentFields = {
  agreementId: field(id.nullable(), null, {
    kind: 'reference',
    label: { nl: 'Hoort bij', en: 'Belongs to' },
  }),
  kind: field(z.enum(documentKinds), 'other', {
    kind: 'choice',
    words: 'documentKind',
    label: { nl: 'Soort document', en: 'Kind of document' },
  }),
};
export const documentFields = {
  ...ownDocumentFields,
  name: field(requiredText, '', { kind: 'line', label: { nl: 'Document', en: 'Document' } }),
  mediaType: field(z.string(), '', { kind: 'line', label: { nl: 'Type', en: 'Type' } }),
  sha256: field(z.string().regex(/^[0-9a-f]{64}$/), '', {
    kind: 'line',
    label: { nl: 'Controlegetal (SHA-256)', en: 'Checksum (SHA-256)' },
  }),
  bytes: field(z.int().min(0), 0, { kind: 'number', label: { nl: 'Grootte', en: 'Size' } }),
  addedOn: field(civilDate, '', { kind: 'day', label: { nl: 'Toegevoegd op', en: 'Added on' } }),
};
/** What a person changes of a document afterwards. */
export const documentInput = z.strictObject(shapeOf(ownDocumentFields));
export const documentRecord = z.strictObject({ ...shapeOf(documentFields), ...ofSupplier });
export type DocumentRecord = z.infer<typeof documentRecord>;
