/** The parts of a zod issue that determine its message, packed into the message that a form stores. */
import type { Issue } from '../../shared/words/problems.ts';

const MARK = 'issue|';

/** Packs an issue; a check with its own key (`unknown-country`) retains that key. */
export function issueKey(
  issue: Pick<Issue, 'code' | 'format' | 'origin' | 'minimum' | 'maximum'> & { readonly expected?: unknown },
): string {
  return [
    'issue',
    issue.code ?? '',
    issue.format ?? String(issue.expected ?? ''),
    String(issue.minimum ?? ''),
    String(issue.maximum ?? ''),
    issue.origin ?? '',
  ].join('|');
}

/** Of a field that was left empty, and may not be. */
export const NOT_FILLED_IN = issueKey({ code: 'too_small', minimum: 1 });
/** Of a text that is no day. */
export const NOT_A_DAY = issueKey({ code: 'invalid_format', format: 'date' });

/** The unpacked issue, or one that carries only the key. */
export function issueOf(message: string): Issue {
  if (!message.startsWith(MARK)) return { message };
  const [, code, format, minimum, maximum, origin] = message.split('|');
  return {
    message: '',
    code: code || undefined,
    format: format || undefined,
    origin: origin || undefined,
    minimum: minimum ? Number(minimum) : undefined,
    maximum: maximum ? Number(maximum) : undefined,
  };
}
