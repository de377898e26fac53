/** A draft in its stored form, and its storage key. */
import * as z from 'zod';
import type { LocalStateKey } from '../../shared/schema/local-state.ts';

const kept = z.strictObject({ at: z.iso.datetime(), values: z.record(z.string(), z.unknown()) });
export type Draft = z.infer<typeof kept>;

/** Reads a stored draft; an unreadable one counts as none. */
export function readDraft(text: string | null): Draft | null {
  try {
    return kept.nullable().parse(JSON.parse(text ?? 'null'));
  } catch {
    return null;
  }
}

/** The form's current contents as a draft. */
export function draftOf(values: Draft['values']): string {
  return JSON.stringify({ at: new Date().toISOString(), values } satisfies Draft);
}

/** @param base the form's starting values. */
export function draftKey(file: string | null, page: string, base: unknown): LocalStateKey {
  return { kind: 'draft', register: file, name: `${page} ${digest(JSON.stringify(base))}` };
}

/** Short and not secret: it only distinguishes one set of starting values from another (FNV-1a). */
function digest(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}
