import { useState } from 'react';
import { DropZone } from 'react-aria-components';
import type { DocumentRecord } from '../../../../shared/fields/evidence.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { AddingState } from '../base/adding-state.tsx';
import { FileButton } from '../base/file-button.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import { useAdding } from '../base/use-adding.ts';

/** Asks for the kind of document and where it belongs, then takes it by button or drag and drop. */
export function AddDocument() {
  const { documents, agreement } = useMessages();
  const { processor, agreements } = useSupplier().view.record;
  const [kind, setKind] = useState<DocumentRecord['kind'] | null>(null);
  const [chosen, choose] = useState<string | null>();
  // Nobody chose yet: of the only agreement there is, also one that was made after the page opened.
  const agreementId =
    chosen === undefined && agreements.length === 1 ? (agreements[0]?.id ?? null) : (chosen ?? null);
  const { add, adding, refused, error } = useAdding();
  const take = (files: readonly File[]) =>
    void add(files, {
      processorId: processor.id,
      agreementId: agreements.some(({ id }) => id === agreementId) ? agreementId : null,
      kind,
    });
  return (
    <div className="add-document">
      <div className="fields">
        <SelectField
          label={documents.kind}
          options={Object.entries(documents.kinds).map(([value, name]) => ({
            value: value as DocumentRecord['kind'],
            name,
          }))}
          value={kind}
          onChange={setKind}
          none={documents.guessed}
        />
        {agreements.length > 0 && (
          <SelectField
            label={documents.agreementId}
            options={agreements.map(({ id, title }) => ({ value: id, name: title || agreement.untitled }))}
            none={documents.noAgreement}
            value={agreementId}
            onChange={choose}
          />
        )}
      </div>
      <DropZone
        className="drop small-drop"
        aria-label={documents.drop}
        getDropOperation={() => 'copy'}
        onDrop={(event) => {
          const files = event.items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []));
          void Promise.all(files).then(take);
        }}
      >
        <FileButton allowsMultiple isDisabled={adding !== null} onFiles={take}>
          {documents.choose}
        </FileButton>
        <p className="soft">{documents.drop}</p>
      </DropZone>
      <AddingState
        label={adding === null ? null : documents.adding(adding)}
        refused={refused}
        error={error}
      />
    </div>
  );
}
