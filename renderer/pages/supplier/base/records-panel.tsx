import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/page.tsx';
import { StatedCells } from './stated-cells.tsx';
import { useSupplier } from './supplier-context.tsx';

interface RecordsPanelProps<Entry extends { readonly id: string }> {
  readonly id: string;
  readonly title: string;
  /** Kind of record as used in the page's state: `agreement` gives `agreement:new` and `agreement:<id>`. */
  readonly kind: string;
  readonly entries: readonly Entry[];
  readonly add: string;
  readonly none: string;
  /** What stands above the records. */
  readonly lead?: ReactNode;
  /** Other ways to add a record, beside the button. */
  readonly actions?: ReactNode;
  /** What stands below the records. */
  readonly foot?: ReactNode;
  readonly view: (entry: Entry) => ReactNode;
  /** The form for a record; null = for a new one. */
  readonly form: (entry: Entry | null) => ReactNode;
}

/** A section with records of one kind: each is read-only at first, and becomes a form after "edit". */
export function RecordsPanel<Entry extends { readonly id: string }>({
  id,
  title,
  kind,
  entries,
  add,
  none,
  lead = null,
  actions = null,
  foot = null,
  view,
  form,
}: RecordsPanelProps<Entry>) {
  const { editing, edit, canEdit } = useSupplier();
  const isNew = editing === `${kind}:new`;
  return (
    <Panel
      id={id}
      title={title}
      actions={
        canEdit &&
        !isNew && (
          <>
            {actions}
            <Button look="quiet" icon={Plus} onPress={() => edit(`${kind}:new`)}>
              {add}
            </Button>
          </>
        )
      }
    >
      <StatedCells section={id} records={entries} />
      {lead}
      {isNew && form(null)}
      {entries.length === 0 && !isNew && <p className="reading soft">{none}</p>}
      <ul className="records">
        {entries.map((entry) => (
          <li key={entry.id} className="record">
            {editing === `${kind}:${entry.id}` ? form(entry) : view(entry)}
            <StatedCells section={id} of={entry.id} />
          </li>
        ))}
      </ul>
      {foot}
    </Panel>
  );
}
