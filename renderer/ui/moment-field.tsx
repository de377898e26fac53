import { useState } from 'react';
import { TextField as AriaTextField, Input } from 'react-aria-components';
import { parseMomentText } from '../../shared/law/moments.ts';
import { moment } from '../../shared/schema/primitives.ts';
import { formatMoment } from '../../shared/words/format.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useStatus } from '../register/status.tsx';
import { FieldParts, type FieldText } from './field-parts.tsx';

interface MomentFieldProps extends FieldText {
  /** UTC text to the minute, null if nothing was filled in, or the typed text if it is no moment. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onBlur?: (() => void) | undefined;
}

/** A day with a time, typed and shown in the time of the Netherlands. */
export function MomentField({ label, help, error, value, onChange, onBlur }: MomentFieldProps) {
  const { language } = useLanguage();
  const { common } = useMessages();
  const { today } = useStatus();
  const [typed, setTyped] = useState<string | null>(null);
  const known = moment.safeParse(value).data;
  const shown = typed ?? (known === undefined ? (value ?? '') : formatMoment(known, language));

  function leave() {
    if (typed !== null) {
      onChange(typed.trim() === '' ? null : (parseMomentText(typed, today) ?? typed));
      setTyped(null);
    }
    onBlur?.();
  }

  return (
    <AriaTextField
      className="field"
      value={shown}
      onChange={(text) => {
        setTyped(text);
        const at = parseMomentText(text, today);
        if (at !== null || text.trim() === '') onChange(at);
      }}
      onBlur={leave}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldParts label={label} help={help} error={error}>
        <Input
          className="input"
          inputMode="text"
          autoComplete="off"
          placeholder={common.momentHint}
          onKeyDown={(event) => {
            if (event.key === 'Enter') leave();
          }}
        />
      </FieldParts>
    </AriaTextField>
  );
}
