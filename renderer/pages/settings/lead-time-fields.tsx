import { useState } from 'react';
import { type FieldError, useController } from 'react-hook-form';
import { type Policy, policyFields } from '../../../shared/fields/organisation.ts';
import { leadTimes } from '../../../shared/law/lead-times.ts';
import { type DeadlineKind, deadlineKinds } from '../../../shared/schema/deadline.ts';
import { deadlineLabels } from '../../../shared/words/deadlines.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Own = Policy['leadTimes'];

/** What has no reminder ahead has none to choose. */
const kinds = deadlineKinds.filter((kind) => leadTimes[kind].before.length > 0);

/** The days ahead on which people are reminded of each kind of date; empty = those of the program, which it shows. */
export function LeadTimeFields() {
  const { settings } = useMessages();
  const { language } = useLanguage();
  const { field, fieldState } = useController({ name: 'leadTimes' });
  const own: Own = field.value;
  // Days that are refused are told one by one, and shown at their kind.
  const errors = (fieldState.error ?? {}) as { readonly [Kind in DeadlineKind]?: FieldError | FieldError[] };
  return (
    <fieldset className="wide field-set">
      <legend>{policyFields.leadTimes.label[language]}</legend>
      <p className="soft">{settings.leadTimesHelp}</p>
      <div className="fields">
        {kinds.map((kind) => {
          const error = errors[kind];
          return (
            <DaysAhead
              key={kind}
              label={deadlineLabels[kind][language]}
              placeholder={leadTimes[kind].before.join(', ')}
              days={own[kind]}
              error={Array.isArray(error) ? error.find(Boolean) : error}
              onChange={(days) => {
                const { [kind]: _before, ...others } = own;
                field.onChange(days === undefined ? others : { ...others, [kind]: days });
              }}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

interface DaysAheadProps {
  readonly label: string;
  readonly placeholder: string;
  readonly days: readonly number[] | undefined;
  readonly error: FieldError | undefined;
  /** Gets NaN for what is no number of days: the schema refuses it, and it is told at the field. */
  readonly onChange: (days: number[] | undefined) => void;
}

/** Numbers of days, typed freely with commas between them. */
function DaysAhead({ days, onChange, ...rest }: DaysAheadProps) {
  const [shown, setShown] = useState(days);
  const [text, setText] = useState(() => (days ?? []).join(', '));
  if (shown !== days) {
    setShown(days);
    // What was typed stays as it is, until the days are others than it says.
    if (!sameDays(daysIn(text), days)) setText((days ?? []).join(', '));
  }
  return (
    <TextField
      {...rest}
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange(daysIn(typed));
      }}
    />
  );
}

const sameDays = (a: readonly number[] | undefined, b: readonly number[] | undefined) =>
  String(a ?? '') === String(b ?? '');

function daysIn(text: string): number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  return parts.map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : Number.NaN));
}
