import { FileText } from 'lucide-react';
import { useMessages } from '../../../i18n/language.tsx';
import { addresses } from '../../../router/addresses.ts';
import { replaceQuery, useAddress } from '../../../router/router.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { Empty } from '../../../ui/states.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import { DocumentView } from '../documents/document-view.tsx';

const NONE = 'none';

/** A document to read while answering: initially the agreement itself. */
export function DocumentBeside({ agreementId }: { readonly agreementId: string }) {
  const { checklist, documents } = useMessages();
  const { processor, documents: list } = useSupplier().view.record;
  const { query } = useAddress();
  const wanted = query.get('document');
  const first =
    list.find((entry) => entry.agreementId === agreementId && entry.kind === 'agreement') ??
    list.find((entry) => entry.agreementId === agreementId) ??
    list.find((entry) => entry.kind === 'agreement');
  const shown = wanted === NONE ? undefined : (list.find(({ id }) => id === wanted) ?? first);
  if (list.length === 0) {
    return (
      <aside className="panel" aria-label={checklist.document}>
        <Empty
          icon={FileText}
          title={checklist.document}
          action={
            <LinkButton href={addresses.supplierSection(processor.id, 'documents')}>
              {documents.toSupplier}
            </LinkButton>
          }
        >
          {checklist.addDocument}
        </Empty>
      </aside>
    );
  }
  return (
    <aside className="panel document-beside" aria-label={checklist.document}>
      <SelectField
        label={checklist.document}
        options={list.map(({ id, name }) => ({ value: id, name }))}
        none={checklist.hideDocument}
        value={shown?.id ?? null}
        onChange={(id) => replaceQuery(new URLSearchParams({ document: id ?? NONE }))}
      />
      {shown ? (
        <DocumentView key={shown.id} document={shown} />
      ) : (
        <p className="soft">{checklist.noDocument}</p>
      )}
    </aside>
  );
}
