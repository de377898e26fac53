/**
 * PDF.js under the policy of the page: a worker from our own files, decoders without WebAssembly, no scripts of the
 * document, nothing fetched from elsewhere. Loaded only when somebody opens a PDF.
 */
import {
  getDocument,
  PasswordException,
  type PDFDocumentProxy,
  PDFWorker,
  RenderingCancelledException,
  TextLayer,
  VerbosityLevel,
} from 'pdfjs-dist';

const files = new URL('pdf/', document.baseURI).href;

/** A PDF that is open, and how to let go of it. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly close: () => void;
}

/** Why a PDF cannot be shown. */
export type PdfFault = 'locked' | 'damaged';

/** Opens the bytes of a PDF. Errors: throws what {@link pdfFault} can name. */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
  const port = new Worker(`${files}worker.js`, { type: 'module' });
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    data: bytes,
    worker,
    wasmUrl: files,
    useWasm: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = () => {
    void task.destroy().finally(() => port.terminate());
  };
  try {
    return { document: await task.promise, close };
  } catch (error) {
    close();
    throw error;
  }
}

export function pdfFault(error: unknown): PdfFault {
  return error instanceof PasswordException ? 'locked' : 'damaged';
}

interface Target {
  readonly canvas: HTMLCanvasElement;
  readonly text: HTMLElement;
  /** Width of the page on the screen, in CSS pixels. */
  readonly width: number;
}

/**
 * Draws a page with its text over it, so that it can be selected and read aloud.
 * @returns how many characters of text the page has; null when it was cancelled.
 */
export async function drawPage(
  pdf: OpenPdf,
  number: number,
  { canvas, text, width }: Target,
  signal: AbortSignal,
): Promise<number | null> {
  const page = await pdf.document.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: width / natural.width });
  const density = window.devicePixelRatio || 1;
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  canvas.style.width = `${viewport.width}px`;
  canvas.style.height = `${viewport.height}px`;
  text.replaceChildren();
  text.style.setProperty('--total-scale-factor', String(viewport.scale));
  const painting = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] });
  const content = await page.getTextContent();
  const layer = new TextLayer({ textContentSource: content, container: text, viewport });
  signal.addEventListener('abort', () => {
    painting.cancel();
    layer.cancel();
  });
  if (signal.aborted) painting.cancel();
  try {
    await Promise.all([painting.promise, layer.render()]);
  } catch (error) {
    if (signal.aborted || error instanceof RenderingCancelledException) return null;
    throw error;
  }
  return layer.textContentItemsStr.join('').trim().length;
}
