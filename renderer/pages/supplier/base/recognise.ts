/** What a file seems to be before it is in the register: kind, signatures and the days in its text, for a person to judge. */
import type { DocumentRecord } from '../../../../shared/fields/evidence.ts';
import { type DateInText, datesInText } from '../../../../shared/law/dates-in-text.ts';
import { documentKindOf } from '../../../../shared/law/document-kind.ts';
import type { PdfSignature } from '../../../../shared/schema/document.ts';
import { client } from '../../../api/client.ts';

export interface Recognised {
  readonly file: File;
  /** Null = neither its name nor its text says. */
  readonly kind: DocumentRecord['kind'] | null;
  readonly signatures: readonly PdfSignature[];
  readonly dates: readonly DateInText[];
}

/** Longest wait for the text of a document, in milliseconds: without it everything is filled in by hand. */
const LONGEST_WAIT = 8_000;

/** Reads a file. Errors: those of `documents.recognise`; a text that cannot be read is none. */
export async function recognise(file: File): Promise<Recognised> {
  const [{ kind, signatures }, text] = await Promise.all([
    client.documents.recognise({ file }),
    textOf(file),
  ]);
  return { file, kind: kind ?? documentKindOf('', text), signatures, dates: datesInText(text) };
}

async function textOf(file: File): Promise<string> {
  const head = await file.slice(0, 1024).text();
  if (!head.includes('%PDF-')) return '';
  try {
    const engine = await import('../../../ui/pdf-engine.ts');
    const signal = AbortSignal.timeout(LONGEST_WAIT);
    const late = new Promise<string>((done) => signal.addEventListener('abort', () => done('')));
    return await Promise.race([engine.pdfText(await file.arrayBuffer(), signal), late]);
  } catch {
    // Locked, damaged or without text: there is nothing to suggest.
    return '';
  }
}
