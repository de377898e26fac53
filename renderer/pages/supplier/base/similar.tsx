import { useQuery } from '@tanstack/react-query';
import { CopyCheck } from 'lucide-react';
import { useDeferredValue } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import type { ProcessorInput } from '../../../../shared/fields/processor.ts';
import { orpc } from '../../../api/client.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { addresses } from '../../../router/addresses.ts';
import { EndedMark } from '../../../ui/ended-mark.tsx';

interface SimilarProps {
  readonly name: string;
  readonly kvk: string | null;
  /** The supplier itself, which would match itself. */
  readonly exceptId: string | null;
}

/** Warns while typing that the supplier may already be in the register. */
export function Similar({ name, kvk, exceptId }: SimilarProps) {
  const { supplier } = useMessages();
  const asked = useDeferredValue(name.trim());
  const { data } = useQuery({
    ...orpc.processors.similar.queryOptions({ input: { name: asked.slice(0, 500), kvk, exceptId } }),
    enabled: asked.length > 1,
  });
  const because = {
    kvk: supplier.similarKvk,
    name: supplier.similarName,
    'legal-form': supplier.similarLegalForm,
  };
  return (
    <div role="status">
      {data && data.length > 0 && asked.length > 1 && (
        <div className="notice action similar">
          <CopyCheck size={18} aria-hidden className="icon" />
          <div className="notice-body">
            <p className="strong">{supplier.similar}</p>
            <ul>
              {data.map((entry) => (
                <li key={entry.id} className="text">
                  <a href={addresses.supplier(entry.id)}>{entry.name}</a>{' '}
                  <span className="soft">({because[entry.because]})</span>{' '}
                  <EndedMark endedOn={entry.endedOn} />
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}

/** Like {@link Similar}, for the name and number in a form that is being filled in. */
export function SimilarOf(props: {
  readonly control: Control<ProcessorInput>;
  readonly exceptId?: string | null;
}) {
  const [name, kvk] = useWatch({ control: props.control, name: ['name', 'kvk'] });
  const number = kvk !== null && /^\d{8}$/.test(kvk) ? kvk : null;
  return <Similar name={name} kvk={number} exceptId={props.exceptId ?? null} />;
}
