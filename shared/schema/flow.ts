/**
 * Data flow: what leaves to where, on what basis (Chapter V GDPR). Field names as in the assessment cases.
 */
import * as z from 'zod';
import { place } from './country.ts';
import { civilDate, id, recordVersion, text, wholeText } from './primitives.ts';

export const actors = ['processor', 'sub-processor'] as const;
export const flowKinds = [
  'storage',
  'processing',
  'support',
  'remote-access',
  'backup',
  'disaster-recovery',
  'telemetry',
] as const;
export const mechanisms = [
  'scc-2021-914',
  'scc-2010-87',
  'scc-2004-915',
  'scc-2001-497',
  'bcr-processor',
  'bcr-controller',
  'code-of-conduct',
  'certification',
  'ad-hoc-clauses',
] as const;
export const dpfStatuses = ['active', 'inactive', 'not-listed'] as const;
export const dpfCoverages = ['hr', 'non-hr'] as const;
export const tiaOutcomes = ['positive', 'positive-with-measures', 'negative'] as const;
export const derogationGrounds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'second-subparagraph'] as const;

/** Entry of the legal entity on the EU-US Data Privacy Framework List. */
export const dpfRecord = z.strictObject({
  status: z.enum(dpfStatuses),
  coverage: z.array(z.enum(dpfCoverages)),
  checkedOn: civilDate.nullable(),
  recertificationDue: civilDate.nullable(),
});

/** One appropriate safeguard (Art. 46 GDPR). */
export const safeguard = z.strictObject({
  mechanism: z.enum(mechanisms),
  module: z.int().min(1).max(4).nullable(),
  signedOn: civilDate.nullable(),
  annexesComplete: z.boolean().nullable(),
  authorisedOn: civilDate.nullable(),
});

/** Transfer impact assessment (clause 14 of Decision 2021/914; C-311/18). */
export const tiaRecord = z.strictObject({
  completedOn: civilDate,
  outcome: z.enum(tiaOutcomes),
});

/** Derogation for a specific situation (Art. 49 GDPR). */
export const derogationRecord = z.strictObject({
  ground: z.enum(derogationGrounds),
  structural: z.boolean(),
  signedOffOn: civilDate.nullable(),
});

/** The facts of one flow used in the assessment; `safeguards` null = never asked, [] = none. */
export const flowFacts = z.strictObject({
  actor: z.enum(actors),
  entity: text,
  country: place,
  kind: z.enum(flowKinds),
  separateImporter: z.boolean(),
  parentCountry: place.nullable(),
  dataKinds: z.array(wholeText.min(1).max(100)).max(100),
  conditionConfirmed: z.boolean().nullable(),
  dpf: dpfRecord.nullable(),
  safeguards: z.array(safeguard).max(100).nullable(),
  tia: tiaRecord.nullable(),
  derogation: derogationRecord.nullable(),
  endedOn: civilDate.nullable(),
});
export type FlowFacts = z.infer<typeof flowFacts>;
export type Safeguard = z.infer<typeof safeguard>;
export type DpfRecord = z.infer<typeof dpfRecord>;
export type TiaRecord = z.infer<typeof tiaRecord>;
export type DerogationRecord = z.infer<typeof derogationRecord>;

/** What a person fills in for a flow; `subProcessorId` null = the supplier itself. */
export const flowInput = flowFacts.extend({
  subProcessorId: id.nullable(),
  statedLocation: text,
  remark: text,
});
export type FlowInput = z.infer<typeof flowInput>;

/** A flow as the register holds it. */
export const dataFlow = flowInput.extend({ id, version: recordVersion, processorId: id });
export type DataFlow = z.infer<typeof dataFlow>;
