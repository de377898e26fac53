import { useQueryClient } from '@tanstack/react-query';
import { GitCompareArrows } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { equal } from '../../shared/schema/equal.ts';
import { fieldName, whatDiffers } from '../../shared/words/fields.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useFieldValue } from '../register/custom-fields.ts';
import { Button } from '../ui/button.tsx';

type Fields = Readonly<Record<string, unknown>>;

interface ConflictProps {
  readonly entity: string;
  readonly mine: Fields;
  /** The version now in the register; null = it was removed. */
  readonly theirs: Fields | null;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Two versions side by side, showing only the differences, and the choice between them. */
export function Conflict({ entity, mine, theirs, onKeepMine, onTakeTheirs }: ConflictProps) {
  const { language } = useLanguage();
  const { forms } = useMessages();
  const show = useFieldValue();
  const queries = useQueryClient();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // In a long form it appears far from the button that was pressed, where nobody would look for it.
    title.current?.scrollIntoView({ block: 'center' });
    title.current?.focus({ preventScroll: true });
  }, []);
  const different = Object.keys(theirs ? mine : {})
    .filter((field) => !equal(mine[field], theirs?.[field]))
    .map((field) => [field, ...whatDiffers(entity, field, mine[field], theirs?.[field])] as const);
  return (
    <div className="notice action conflict" role="alert">
      <GitCompareArrows size={20} aria-hidden className="icon" />
      <div className="notice-body">
        <h3 ref={title} tabIndex={-1}>
          {forms.conflictTitle}
        </h3>
        <p>{theirs ? forms.conflictText : forms.conflictGone}</p>
        {theirs && different.length === 0 && <p>{forms.conflictSame}</p>}
        {different.length > 0 && theirs && (
          <div className="table-scroll">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{forms.conflictField}</th>
                  <th scope="col">{forms.conflictMine}</th>
                  <th scope="col">{forms.conflictTheirs}</th>
                </tr>
              </thead>
              <tbody>
                {different.map(([field, ours, others]) => (
                  <tr key={field}>
                    <th scope="row">{fieldName(entity, field, language)}</th>
                    <td className="text">{show(entity, field, ours)}</td>
                    <td className="text">{show(entity, field, others)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <div className="actions">
          {theirs && (
            <Button look="primary" onPress={onKeepMine}>
              {forms.conflictKeepMine}
            </Button>
          )}
          <Button
            onPress={() => {
              onTakeTheirs();
              void queries.invalidateQueries();
            }}
          >
            {forms.conflictTakeTheirs}
          </Button>
        </div>
      </div>
    </div>
  );
}
