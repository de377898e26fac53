/** The screen of a start that failed: what happened, what is safe, what to do. Without scripts, so that it always works. */
import type { Language } from '../../shared/schema/primitives.ts';
import { desktopSentences } from '../../shared/words/desktop.ts';

export interface Failure {
  /** `folder`: the program's own folder cannot be used. `core`: the process of the register does not start. */
  readonly kind: 'folder' | 'core';
  readonly folder: string;
  readonly logFile: string;
  /** As the system or the program says it; empty = not known. */
  readonly cause: string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (found) => escapes[found] ?? '');

/** @param again address that tries once more. */
export function failurePage(failure: Failure, language: Language, again: string): string {
  const word = (name: keyof typeof desktopSentences) => escaped(desktopSentences[name][language]);
  const title = word(failure.kind === 'folder' ? 'folderTitle' : 'stoppedTitle');
  const facts: [string, string][] = [
    [word('folderIs'), failure.folder],
    [word('logIs'), failure.logFile],
    [word('causeIs'), failure.cause],
  ];
  const told = facts.filter(([, what]) => what !== '');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${title}</title><meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/stopped.css"></head>
<body><main>
<h1>${title}</h1>
<p>${word(failure.kind === 'folder' ? 'folderText' : 'stoppedText')}</p>
<h2>${word('whatToDo')}</h2>
<p>${word(failure.kind === 'folder' ? 'folderSteps' : 'stoppedSteps')}</p>
<p><a href="${escaped(again)}">${word('tryAgain')}</a></p>
<dl>${told.map(([name, what]) => `<dt>${name}</dt><dd>${escaped(what)}</dd>`).join('')}</dl>
</main></body></html>
`;
}

/** Its style: the page of the register, which may be what is missing, brings its own. */
export const failureStyle = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; padding: 3rem 1.5rem; }
main { max-width: 40rem; margin: 0 auto; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.1rem; margin-top: 2rem; }
a { display: inline-block; padding: 0.5rem 1rem; border: 2px solid currentColor; border-radius: 0.4rem;
  color: inherit; text-decoration: none; font-weight: 600; }
a:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
dt { font-weight: 600; margin-top: 0.75rem; }
dd { margin: 0; overflow-wrap: anywhere; font-family: ui-monospace, monospace; font-size: 0.875rem; }
`;
