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

/** Opens the bytes of a PDF. Errors: throws what {@link pdfFault} can classify. */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
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
  try {
    const document = await task.promise;
    const draw: OpenPdf['draw'] = (...wanted) => drawPage(document, ...wanted);
    return { pages: document.numPages, draw, close };
  } catch (error) {
    close();
    throw error;
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
