/** The what-if question as encoded in the address, so that it can be shared and revisited. */
import type { CountryList } from '../../../shared/law/jurisdictions.ts';
import { type ScenarioRequest, scenarioRequest } from '../../../shared/schema/outlook.ts';

export const scenarioKinds = ['withdraw', 'add', 'stop'] as const;
export type ScenarioKind = (typeof scenarioKinds)[number];

/** What is filled in so far; `subject` = country code, or a name. */
export interface Draft {
  readonly kind: ScenarioKind;
  readonly subject: string | null;
  readonly on: string | null;
}

/** Reads the address; meaningless values are dropped. */
export function draftOf(query: URLSearchParams): Draft {
  return {
    kind: scenarioKinds.find((kind) => kind === query.get('kind')) ?? 'withdraw',
    subject: query.get('subject'),
    on: query.get('on'),
  };
}

/** The question for the register; null if it is incomplete, or about a place that is not on the list in use. */
export function requestOf({ kind, subject, on }: Draft, { byCode }: CountryList): ScenarioRequest | null {
  if (kind !== 'stop' && !byCode.has(subject ?? '')) return null;
  const asked = kind === 'stop' ? { kind, name: subject, on } : { kind, country: subject, on };
  const read = scenarioRequest.safeParse(asked);
  return read.success ? read.data : null;
}

export function queryOf({ kind, subject, on }: Draft): URLSearchParams {
  const query = new URLSearchParams({ kind });
  if (subject) query.set('subject', subject);
  if (on) query.set('on', on);
  return query;
}
