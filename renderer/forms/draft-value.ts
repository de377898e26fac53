/** A draft as the value that is kept, and the key that it is kept under. */
import * as z from 'zod';
import type { LocalStateKey } from '../../shared/schema/local-state.ts';

const kept = z.strictObject({ at: z.iso.datetime(), values: z.record(z.string(), z.unknown()) });
export type Draft = z.infer<typeof kept>;

/** A draft as it was kept; what cannot be read is none. */
export function readDraft(text: string | null): Draft | null {
  try {
    return kept.nullable().parse(JSON.parse(text ?? 'null'));
  } catch {
    return null;
  }
}

/** What a form holds now, as a draft. */
export function draftOf(values: Draft['values']): string {
  return JSON.stringify({ at: new Date().toISOString(), values } satisfies Draft);
}

/** @param base the values that the form starts with. */
export function draftKey(file: string | null, page: string, base: unknown): LocalStateKey {
  return { kind: 'draft', register: file, name: `${page} ${digest(JSON.stringify(base))}` };
}

/** Short and not secret: it only tells one start from another (FNV-1a). */
function digest(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}
