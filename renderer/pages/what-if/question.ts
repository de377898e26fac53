/** The what-if question as encoded in the address, so that it can be shared and revisited. */
import type { CountryList } from '../../../shared/law/jurisdictions.ts';
import { type ScenarioRequest, scenarioRequest } from '../../../shared/schema/outlook.ts';

export const scenarioKinds = ['withdraw', 'add', 'stop', 'parent'] as const;
export type ScenarioKind = (typeof scenarioKinds)[number];

/** What is filled in so far; `subject` = country code, or a name. */
export interface Draft {
  readonly kind: ScenarioKind;
  readonly subject: string | null;
  /** Country of the other parent; of other kinds without meaning. */
  readonly parent: string | null;
  readonly on: string | null;
}

/** Reads the address; meaningless values are dropped. */
export function draftOf(query: URLSearchParams): Draft {
  return {
    kind: scenarioKinds.find((kind) => kind === query.get('kind')) ?? 'withdraw',
    subject: query.get('subject'),
    parent: query.get('parent'),
    on: query.get('on'),
  };
}

/** The question for the register; null if it is incomplete, or about a place that is not on the list in use. */
export function requestOf(
  { kind, subject, parent, on }: Draft,
  { byCode }: CountryList,
): ScenarioRequest | null {
  const place = kind === 'parent' ? parent : subject;
  if (kind !== 'stop' && !byCode.has(place ?? '')) return null;
  const asked =
    kind === 'parent'
      ? { kind, name: subject, country: parent, on }
      : kind === 'stop'
        ? { kind, name: subject, on }
        : { kind, country: subject, on };
  const read = scenarioRequest.safeParse(asked);
  return read.success ? read.data : null;
}

export function queryOf({ kind, subject, parent, on }: Draft): URLSearchParams {
  const query = new URLSearchParams({ kind });
  if (subject) query.set('subject', subject);
  if (kind === 'parent' && parent) query.set('parent', parent);
  if (on) query.set('on', on);
  return query;
}
