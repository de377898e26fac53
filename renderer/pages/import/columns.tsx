import type { ImportMapping } from '../../../shared/fields/import.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { useMessages } from '../../i18n/language.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Written } from '../../ui/written.tsx';
import { useTargets, withTarget } from './targets.ts';

interface ColumnsProps {
  readonly mapping: ImportMapping;
  readonly samples: Readonly<Record<string, readonly string[]>>;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** The field that each column becomes, with the column's first values. */
export function Columns({ mapping, samples, onChange }: ColumnsProps) {
  const { importList } = useMessages();
  const options = useTargets();
  return (
    <ul className="mapping">
      {mapping.columns.map(({ column, field }) => (
        <li key={column} className="mapping-row">
          <div className="mapping-column">
            <p className="strong text">
              <Written text={column} />
            </p>
            <p className="soft text clamp small">
              {(samples[column] ?? [])
                .filter((value) => value !== '')
                .map(inSentence)
                .join(' · ')}
            </p>
          </div>
          <SelectField
            label={importList.becomesOf(column)}
            isLabelHidden
            none={importList.notTaken}
            options={options}
            value={field}
            onChange={(next) => onChange(withTarget(mapping, column, next))}
          />
        </li>
      ))}
    </ul>
  );
}
