import { useState } from 'react';
import { type PublishRequest, publicColumns } from '../../../shared/schema/publish.ts';
import { publishWords } from '../../../shared/words/publish.ts';
import { notADay } from '../../i18n/field-error.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Checkbox, Radios } from '../../ui/choice.tsx';
import { DateField, isDay } from '../../ui/date-field.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';

type Chosen = Omit<PublishRequest, 'asOf'>;

interface ListChoicesProps {
  readonly chosen: Chosen;
  readonly lastPublished: string | null;
  readonly onChange: (next: Partial<Chosen>) => void;
}

/** Which list, with which columns, in which language, and compared with which day. */
export function ListChoices({ chosen, lastPublished, onChange }: ListChoicesProps) {
  const { publish } = useMessages();
  const { language } = useLanguage();
  const { columns } = publishWords[language];
  const optional = publicColumns.filter((column) => column !== 'name');
  return (
    <div className="form">
      <Radios
        label={publish.list}
        isStacked
        options={[
          { value: 'processors', name: publish.processors, help: publish.processorsText },
          { value: 'sub-processors', name: publish.subProcessors, help: publish.subProcessorsText },
        ]}
        value={chosen.list}
        // A customer is told of the whole chain; a privacy statement names who processes for us.
        onChange={(list) => onChange({ list, withChain: list === 'sub-processors', withProcessors: false })}
      />
      <fieldset className="field">
        <legend className="label">{publish.columns}</legend>
        <p className="soft small">{publish.columnsHelp}</p>
        <div>
          {optional.map((column) => (
            <Checkbox
              key={column}
              isSelected={chosen.columns.includes(column)}
              onChange={(isSelected) =>
                onChange({
                  columns: isSelected
                    ? [...chosen.columns, column]
                    : chosen.columns.filter((other) => other !== column),
                })
              }
            >
              {columns[column]}
            </Checkbox>
          ))}
        </div>
        {chosen.columns.includes('since') && <p className="soft small">{publish.sinceHelp}</p>}
      </fieldset>
      <div>
        <Checkbox isSelected={chosen.withChain} onChange={(withChain) => onChange({ withChain })}>
          {publish.withChain}
        </Checkbox>
        {chosen.list === 'sub-processors' && (
          <Checkbox
            isSelected={chosen.withProcessors}
            onChange={(withProcessors) => onChange({ withProcessors })}
          >
            {publish.withProcessors}
          </Checkbox>
        )}
      </div>
      <Compared
        since={chosen.since}
        lastPublished={lastPublished}
        onChange={(since) => onChange({ since })}
      />
      <LanguageChoice
        label={publish.language}
        value={chosen.language}
        onChange={(next) => onChange({ language: next })}
      />
    </div>
  );
}

interface ComparedProps {
  readonly since: Chosen['since'];
  readonly lastPublished: string | null;
  readonly onChange: (since: Chosen['since']) => void;
}

function Compared({ since, lastPublished, onChange }: ComparedProps) {
  const { publish } = useMessages();
  const [isSinceDay, setSinceDay] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <>
      <Radios
        label={publish.compare}
        isStacked
        options={[
          { value: 'none', name: publish.compareNone },
          ...(lastPublished === null
            ? []
            : [{ value: 'last' as const, name: publish.compareLast(lastPublished) }]),
          { value: 'day', name: publish.compareDay },
        ]}
        value={isSinceDay ? 'day' : since === 'last' ? 'last' : 'none'}
        onChange={(how) => {
          setSinceDay(how === 'day');
          onChange(how === 'day' ? (isDay(typed) ? typed : null) : how === 'last' ? 'last' : null);
        }}
      />
      {isSinceDay && (
        <DateField
          label={publish.day}
          value={typed}
          onChange={(day) => {
            setTyped(day);
            onChange(isDay(day) ? day : null);
          }}
          error={isDay(typed) ? undefined : notADay}
        />
      )}
    </>
  );
}
