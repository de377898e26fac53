import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import type { OpenPdf } from '../../../ui/pdf-engine.ts';
import { Loading } from '../../../ui/states.tsx';
import { useWidth } from '../../../ui/use-width.ts';
import { usePdf } from './use-pdf.ts';

/** A PDF viewer in the program itself: pages with selectable text; nothing in the file is ever executed. */
export function PdfView({ file }: { readonly file: Blob }) {
  const { documents } = useMessages();
  const state = usePdf(file);
  if (state.kind === 'reading') return <Loading lines={10} />;
  if (state.kind === 'failed') {
    return (
      <p className="notice action" role="alert">
        {state.fault === 'locked' ? documents.locked : documents.damaged}
      </p>
    );
  }
  return <Pages pdf={state.pdf} />;
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
/** Full width of its container. */
const FIT = 2;

function Pages({ pdf }: { readonly pdf: OpenPdf }) {
  const { documents } = useMessages();
  const { pages } = pdf;
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(FIT);
  const keysId = useId();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);

  function go(next: number, at: 'top' | 'bottom' = 'top') {
    const target = Math.max(1, Math.min(pages, next));
    if (target === page) return;
    setPage(target);
    place.current?.scrollTo({ top: at === 'top' ? 0 : place.current.scrollHeight });
  }
  const resize = (step: number) => setZoom(Math.max(0, Math.min(ZOOMS.length - 1, zoom + step)));

  function press(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { scrollTop, clientHeight, scrollHeight } = event.currentTarget;
    const moves: Record<string, (() => void) | false> = {
      // Inside a page taller than its container these keys scroll, as everywhere.
      PageDown: scrollTop + clientHeight >= scrollHeight - 2 && (() => go(page + 1)),
      PageUp: scrollTop <= 1 && (() => go(page - 1, 'bottom')),
      Home: () => go(1),
      End: () => go(pages),
      '+': () => resize(1),
      '=': () => resize(1),
      '-': () => resize(-1),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  }

  return (
    <div className="pdf">
      <div className="pdf-bar">
        <IconButton
          icon={ChevronLeft}
          label={documents.previous}
          isDisabled={page === 1}
          onPress={() => go(page - 1)}
        />
        <span role="status" className="nowrap">
          {documents.pageOf(page, pages)}
        </span>
        <IconButton
          icon={ChevronRight}
          label={documents.next}
          isDisabled={page === pages}
          onPress={() => go(page + 1)}
        />
        <span className="pdf-zoom">
          <IconButton
            icon={ZoomOut}
            label={documents.smaller}
            isDisabled={zoom === 0}
            onPress={() => resize(-1)}
          />
          <span>{Math.round((ZOOMS[zoom] ?? 1) * 100)} %</span>
          <IconButton
            icon={ZoomIn}
            label={documents.larger}
            isDisabled={zoom === ZOOMS.length - 1}
            onPress={() => resize(1)}
          />
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: no form group, but a named place that is scrolled and paged */}
      <div
        ref={place}
        role="group"
        aria-label={documents.view}
        aria-describedby={keysId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="pdf-place"
        onKeyDown={press}
      >
        {width > 0 && <Sheet pdf={pdf} number={page} width={width * (ZOOMS[zoom] ?? 1)} />}
      </div>
      <p id={keysId} className="soft small">
        {documents.keys}
      </p>
    </div>
  );
}

interface SheetProps {
  readonly pdf: OpenPdf;
  readonly number: number;
  readonly width: number;
}

function Sheet({ pdf, number, width }: SheetProps) {
  const { documents } = useMessages();
  const sheet = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ number: number; letters: number } | 'failed' | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    pdf.draw(number, width, stop.signal).then(
      ({ canvas, text, letters }) => {
        if (stop.signal.aborted) return;
        sheet.current?.replaceChildren(canvas, text);
        setDrawn({ number, letters });
      },
      () => {
        if (!stop.signal.aborted) setDrawn('failed');
      },
    );
    return () => stop.abort();
  }, [pdf, number, width]);
  return (
    <>
      {drawn === 'failed' && (
        <p className="notice action" role="alert">
          {documents.damaged}
        </p>
      )}
      <div ref={sheet} className="pdf-sheet" hidden={drawn === 'failed'} />
      {drawn !== null && drawn !== 'failed' && drawn.number === number && drawn.letters === 0 && (
        <p className="soft small">{documents.noText}</p>
      )}
    </>
  );
}
