/** The parts of a zod issue that decide its sentence, packed into the message that a form keeps. */
import type { Issue } from '../../shared/words/problems.ts';

const MARK = 'issue|';

/** Packs an issue; a check with a key of its own (`unknown-country`) keeps that key. */
export function issueKey(
  issue: Pick<Issue, 'code' | 'format' | 'minimum' | 'maximum'> & { readonly expected?: unknown },
): string {
  return [
    'issue',
    issue.code ?? '',
    issue.format ?? String(issue.expected ?? ''),
    String(issue.minimum ?? ''),
    String(issue.maximum ?? ''),
  ].join('|');
}

/** The issue as it was packed, or one that carries the key alone. */
export function issueOf(message: string): Issue {
  if (!message.startsWith(MARK)) return { message };
  const [, code, format, minimum, maximum] = message.split('|');
  return {
    message: '',
    code: code || undefined,
    format: format || undefined,
    minimum: minimum ? Number(minimum) : undefined,
    maximum: maximum ? Number(maximum) : undefined,
  };
}
