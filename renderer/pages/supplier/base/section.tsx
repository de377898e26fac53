import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/page.tsx';
import { StatedCells } from './stated-cells.tsx';
import { useSupplier } from './supplier-context.tsx';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** The section in read mode. */
  readonly children: ReactNode;
  readonly form: ReactNode;
}

/** A section of the supplier: read-only at first, a form in its place after "edit". */
export function Section({ id, title, children, form }: SectionProps) {
  const { common, supplier } = useMessages();
  const { editing, edit, canEdit } = useSupplier();
  return (
    <Panel
      id={id}
      title={title}
      actions={
        canEdit &&
        editing !== id && (
          <Button
            look="quiet"
            icon={Pencil}
            aria-label={supplier.editSection(title)}
            onPress={() => edit(id)}
          >
            {common.edit}
          </Button>
        )
      }
    >
      <StatedCells section={id} />
      {editing === id ? form : children}
    </Panel>
  );
}
