import { inSentence } from '../../../../shared/words/in-sentence.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { addresses } from '../../../router/addresses.ts';
import { Page } from '../../../ui/page.tsx';
import type { SupplierView } from '../base/supplier-context.tsx';
import { Missing, WithSupplier } from '../base/with-supplier.tsx';
import { DocumentView } from './document-view.tsx';
import { useDocumentFacts } from './documents.tsx';
import { SaveDocument } from './save-document.tsx';

export function DocumentPage({ id, documentId }: { readonly id: string; readonly documentId: string }) {
  return <WithSupplier id={id}>{(view) => <Content view={view} documentId={documentId} />}</WithSupplier>;
}

function Content({ view, documentId }: { readonly view: SupplierView; readonly documentId: string }) {
  const { documents } = useMessages();
  const facts = useDocumentFacts();
  const { processor } = view.record;
  const document = view.record.documents.find((entry) => entry.id === documentId);
  if (!document) {
    return (
      <Missing title={documents.gone} action={documents.toSupplier} href={addresses.supplier(processor.id)}>
        {documents.goneText}
      </Missing>
    );
  }
  return (
    <Page
      title={document.name}
      lead={
        <p className="soft text">
          {inSentence(processor.name)} · {facts(document)}
        </p>
      }
      actions={<SaveDocument document={document} />}
    >
      <div className="panel document-panel">
        <DocumentView document={document} />
      </div>
    </Page>
  );
}
