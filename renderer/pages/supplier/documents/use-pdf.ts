import { useEffect, useState } from 'react';
import type { OpenPdf, PdfFault } from '../../../ui/pdf-engine.ts';

type State =
  | { readonly kind: 'reading' }
  | { readonly kind: 'open'; readonly pdf: OpenPdf }
  | { readonly kind: 'failed'; readonly fault: PdfFault };

const reading: State = { kind: 'reading' };

/** Opens a PDF while it is shown. */
export function usePdf(file: Blob): State {
  const [found, setFound] = useState<{ file: Blob; state: State }>({ file, state: reading });
  useEffect(() => {
    let isGone = false;
    let close = () => {};
    async function open() {
      const engine = await import('../../../ui/pdf-engine.ts');
      try {
        const pdf = await engine.openPdf(await file.arrayBuffer());
        if (isGone) {
          pdf.close();
          return;
        }
        close = pdf.close;
        setFound({ file, state: { kind: 'open', pdf } });
      } catch (error) {
        if (!isGone) setFound({ file, state: { kind: 'failed', fault: engine.pdfFault(error) } });
      }
    }
    void open();
    return () => {
      isGone = true;
      close();
    };
  }, [file]);
  return found.file === file ? found.state : reading;
}
