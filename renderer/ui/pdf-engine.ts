/**
 * PDF.js under the page's content security policy: a worker from our own files, decoders without WebAssembly,
 * no document scripts, nothing fetched from elsewhere. Loaded only when somebody opens a PDF.
 */
import {
  getDocument,
  PasswordException,
  type PDFDocumentProxy,
  PDFWorker,
  TextLayer,
  VerbosityLevel,
} from 'pdfjs-dist';
import { densityFor } from './pixels.ts';

/** A damaged file is reported to the person, not to the console. */
const verbosity = VerbosityLevel.ERRORS;

const files = new URL('pdf/', document.baseURI).href;

/** An open PDF: its page count, how to draw a page, and how to release it. */
export interface OpenPdf {
  readonly pages: number;
  /**
   * Draws a page, `width` CSS pixels wide. Errors: throws if the page cannot be drawn, and the reason of
   * `signal` if it was cancelled.
   */
  readonly draw: (number: number, width: number, signal: AbortSignal) => Promise<DrawnPage>;
  readonly close: () => void;
}

/** Why a PDF cannot be shown. */
export type PdfFault = 'locked' | 'damaged';

/** A PDF in a worker of its own; `close` ends both. */
function startPdf(bytes: ArrayBuffer) {
  const port = new Worker(`${files}worker.js`, { type: 'module' });
  const worker = PDFWorker.create({ port, verbosity });
  const task = getDocument({
    data: bytes,
    worker,
    wasmUrl: files,
    useWasm: false,
    enableXfa: false,
    verbosity,
  });
  const close = () => {
    void task.destroy().finally(() => port.terminate());
  };
  return { document: task.promise, close };
}

/** Opens the bytes of a PDF. Errors: throws what {@link pdfFault} can classify. */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
  const started = startPdf(bytes);
  const { close } = started;
  try {
    const document = await started.document;
    const draw: OpenPdf['draw'] = (...wanted) => drawPage(document, ...wanted);
    return { pages: document.numPages, draw, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Pages of which the text is read, from the start and from the end: an agreement is dated and signed there. */
const FIRST_PAGES = 12;
const LAST_PAGES = 6;

/** The text of a PDF's first and last pages; `signal` ends the reading. Errors: as {@link openPdf}. */
export async function pdfText(bytes: ArrayBuffer, signal: AbortSignal): Promise<string> {
  const { document, close } = startPdf(bytes);
  signal.addEventListener('abort', close);
  try {
    const pdf = await document;
    const texts: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      if (number > FIRST_PAGES && number <= pdf.numPages - LAST_PAGES) continue;
      const { items } = await (await pdf.getPage(number)).getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
    }
    return texts.join('\n');
  } finally {
    close();
  }
}

export function pdfFault(error: unknown): PdfFault {
  return error instanceof PasswordException ? 'locked' : 'damaged';
}

/** A page as shown: its picture, with its text on top so that it can be selected and read aloud. */
export interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  readonly text: HTMLElement;
  /** How many characters of text the page has; none on a scan. */
  readonly letters: number;
}

/** On a canvas of its own: two drawings never share one. */
async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  width: number,
  signal: AbortSignal,
): Promise<DrawnPage> {
  const page = await pdf.getPage(number);
  const content = await page.getTextContent();
  signal.throwIfAborted();
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: width / natural.width });
  const density = densityFor(viewport.width, viewport.height, window.devicePixelRatio || 1);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  canvas.style.width = `${viewport.width}px`;
  canvas.style.height = `${viewport.height}px`;
  canvas.ariaHidden = 'true';
  const text = document.createElement('div');
  text.className = 'pdf-text';
  text.style.setProperty('--total-scale-factor', String(viewport.scale));
  const painting = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] });
  const layer = new TextLayer({ textContentSource: content, container: text, viewport });
  const cancel = () => painting.cancel();
  signal.addEventListener('abort', cancel);
  try {
    await Promise.all([painting.promise, layer.render()]);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
  signal.throwIfAborted();
  return { canvas, text, letters: layer.textContentItemsStr.join('').trim().length };
}
