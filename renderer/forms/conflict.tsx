import { useQueryClient } from '@tanstack/react-query';
import { GitCompareArrows } from 'lucide-react';
import { equal } from '../../shared/schema/equal.ts';
import { fieldName, fieldValue } from '../../shared/words/fields.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
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
  const queries = useQueryClient();
  const different = theirs ? Object.keys(mine).filter((field) => !equal(mine[field], theirs[field])) : [];
  return (
    <div className="notice action conflict" role="alert">
      <GitCompareArrows size={20} aria-hidden className="icon" />
      <div className="notice-body">
        <h3>{forms.conflictTitle}</h3>
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
                {different.map((field) => (
                  <tr key={field}>
                    <th scope="row">{fieldName(entity, field, language)}</th>
                    <td className="text">{fieldValue(entity, field, mine[field], language)}</td>
                    <td className="text">{fieldValue(entity, field, theirs[field], language)}</td>
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
