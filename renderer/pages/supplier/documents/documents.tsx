import { File as FileIcon, FileText, FolderInput, Image, type LucideIcon } from 'lucide-react';
import type { DocumentRecord } from '../../../../shared/fields/evidence.ts';
import type { PdfSignature } from '../../../../shared/schema/document.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { inSentence } from '../../../../shared/words/in-sentence.ts';
import { client } from '../../../api/client.ts';
import { UndoableRemove } from '../../../forms/undoable-remove.tsx';
import { formatBytes } from '../../../i18n/format.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { addresses } from '../../../router/addresses.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/page.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import { AddDocument } from './add-document.tsx';
import { DocumentForm } from './document-form.tsx';
import { type ShownAs, shownAs } from './document-view.tsx';
import { SaveDocument } from './save-document.tsx';
import { Signatures, useSignatures } from './signatures.tsx';

const icons: Record<ShownAs, LucideIcon> = {
  pdf: FileText,
  picture: Image,
  text: FileText,
  office: FileIcon,
  other: FileIcon,
};

/** The supplier's documents, stored in the register itself. */
export function Documents() {
  const { documents } = useMessages();
  const { view, canEdit } = useSupplier();
  const signaturesOf = useSignatures();
  const list = view.record.documents;
  return (
    <Panel id="documents" title={documents.title}>
      {list.length === 0 && <p className="reading soft panel-lead">{documents.none}</p>}
      {list.length > 0 && (
        <ul className="records">
          {list.map((document) => (
            <DocumentRow key={document.id} document={document} signatures={signaturesOf(document.id)} />
          ))}
        </ul>
      )}
      {canEdit && <AddDocument />}
    </Panel>
  );
}

/** What a person wants to know about a document before opening it. */
export function useDocumentFacts(): (document: DocumentRecord) => string {
  const { documents, agreement } = useMessages();
  const { language } = useLanguage();
  const { agreements } = useSupplier().view.record;
  return ({ kind, mediaType, bytes, addedOn, agreementId }) => {
    const belongs = agreements.find(({ id }) => id === agreementId);
    return [
      documents.kinds[kind],
      documents.types[shownAs(mediaType)],
      formatBytes(bytes, language),
      documents.addedOn(formatDate(addedOn, language)),
      belongs && inSentence(belongs.title || agreement.untitled),
    ]
      .filter((part) => part)
      .join(' · ');
  };
}

interface DocumentRowProps {
  readonly document: DocumentRecord;
  readonly signatures: readonly PdfSignature[];
}

function DocumentRow({ document, signatures }: DocumentRowProps) {
  const { documents } = useMessages();
  const { canEdit, edit, editing } = useSupplier();
  const facts = useDocumentFacts();
  const Icon = icons[shownAs(document.mediaType)];
  if (editing === `document:${document.id}`) {
    return (
      <li className="record">
        <p className="strong text">{document.name}</p>
        <DocumentForm document={document} />
      </li>
    );
  }
  return (
    <li className="record document-row">
      <Icon size={20} strokeWidth={1.75} aria-hidden className="icon soft" />
      <div className="document-words">
        <a className="text strong" href={addresses.document(document.processorId, document.id)}>
          {document.name}
        </a>
        <p className="soft text">{facts(document)}</p>
        <Signatures signatures={signatures} />
      </div>
      <div className="actions">
        <SaveDocument document={document} isQuiet />
        {canEdit && (
          <Button
            look="quiet"
            icon={FolderInput}
            aria-label={documents.edit(document.name)}
            onPress={() => edit(`document:${document.id}`)}
          >
            {documents.move}
          </Button>
        )}
        {canEdit && (
          <UndoableRemove
            entity="document"
            id={document.id}
            name={document.name}
            remove={() => client.documents.remove({ id: document.id, version: document.version })}
          />
        )}
      </div>
    </li>
  );
}
