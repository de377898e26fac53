import { useEffect, useState } from 'react';
import type { DocumentRecord } from '../../../../shared/fields/evidence.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Failure, Loading } from '../../../ui/states.tsx';
import { PdfView } from './pdf-view.tsx';
import { useDocument } from './use-document.ts';

export type ShownAs = 'pdf' | 'picture' | 'text' | 'office' | 'other';

/** How each type is displayed; a type that cannot be displayed can be saved. */
export function shownAs(mediaType: string): ShownAs {
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType === 'image/png' || mediaType === 'image/jpeg') return 'picture';
  if (mediaType.startsWith('text/plain')) return 'text';
  return /officedocument|opendocument/.test(mediaType) ? 'office' : 'other';
}

/** A document as shown in the program. */
export function DocumentView({ document }: { readonly document: DocumentRecord }) {
  const state = useDocument(document.id);
  if (state.kind === 'reading') return <Loading lines={10} />;
  if (state.kind === 'failed') return <Failure error={state.error} onRetry={state.retry} />;
  return <Shown document={document} file={state.file} />;
}

function Shown({ document, file }: { readonly document: DocumentRecord; readonly file: File }) {
  const { documents } = useMessages();
  // By its bytes, as the core found them: a register from elsewhere may name any type.
  switch (shownAs(file.type)) {
    case 'pdf':
      return <PdfView file={file} />;
    case 'picture':
      return <Picture file={file} name={document.name} />;
    case 'text':
      return <PlainText file={file} />;
    default:
      return <p className="notice info">{documents.notShown}</p>;
  }
}

function Picture({ file, name }: { readonly file: File; readonly name: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address && <img className="document-picture" src={address} alt={name} />;
}

/** A longer text needs another program; in characters. */
const TEXT_SHOWN = 200_000;

function PlainText({ file }: { readonly file: File }) {
  const { documents } = useMessages();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    void file.text().then((read) => !isGone && setText(read.slice(0, TEXT_SHOWN)));
    return () => {
      isGone = true;
    };
  }, [file]);
  if (text === null) return <Loading />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form group, but a named place that can be scrolled
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div role="group" className="document-text" aria-label={documents.view} tabIndex={0}>
      <pre className="text">{text}</pre>
    </div>
  );
}
