import { useQueryClient } from '@tanstack/react-query';
import { GitCompareArrows } from 'lucide-react';
import { equal } from '../../shared/schema/equal.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { fieldName, fieldValue } from './field-names.ts';

type Fields = Readonly<Record<string, unknown>>;

interface ConflictProps {
  readonly entity: string;
  readonly mine: Fields;
  /** What stands in the register now; null = it was removed. */
  readonly theirs: Fields | null;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Two versions side by side, only where they differ, and the choice between them. */
export function Conflict({ entity, mine, theirs, onKeepMine, onTakeTheirs }: ConflictProps) {
  const { language } = useLanguage();
  const messages = useMessages();
  const { supplier } = messages;
  const queries = useQueryClient();
  const different = theirs ? Object.keys(mine).filter((field) => !equal(mine[field], theirs[field])) : [];
  return (
    <div className="notice action conflict" role="alert">
      <GitCompareArrows size={20} aria-hidden className="icon" />
      <div className="notice-body">
        <h3>{supplier.conflictTitle}</h3>
        <p>{theirs ? supplier.conflictText : supplier.conflictGone}</p>
        {theirs && different.length === 0 && <p>{supplier.conflictSame}</p>}
        {different.length > 0 && theirs && (
          <div className="table-scroll">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{supplier.conflictField}</th>
                  <th scope="col">{supplier.conflictMine}</th>
                  <th scope="col">{supplier.conflictTheirs}</th>
                </tr>
              </thead>
              <tbody>
                {different.map((field) => (
                  <tr key={field}>
                    <th scope="row">{fieldName(entity, field, messages)}</th>
                    <td className="text">{fieldValue(field, mine[field], messages, language)}</td>
                    <td className="text">{fieldValue(field, theirs[field], messages, language)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <div className="actions">
          {theirs && (
            <Button look="primary" onPress={onKeepMine}>
              {supplier.conflictKeepMine}
            </Button>
          )}
          <Button
            onPress={() => {
              onTakeTheirs();
              void queries.invalidateQueries();
            }}
          >
            {supplier.conflictTakeTheirs}
          </Button>
        </div>
      </div>
    </div>
  );
}
