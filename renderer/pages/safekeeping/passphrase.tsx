import { useState } from 'react';
import { passphrase as passphraseSchema } from '../../../shared/schema/backup.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface SecretProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

/** A passphrase: hidden by default, with a button to show it because it is long and typed once. */
function Secret({ label, help, value, onChange, error }: SecretProps) {
  const { safekeeping } = useMessages();
  const [isShown, setShown] = useState(false);
  return (
    <div className="stack tight">
      <TextField
        label={label}
        help={help}
        type={isShown ? 'text' : 'password'}
        value={value}
        onChange={onChange}
        error={error === undefined ? undefined : { type: 'custom', message: error }}
      />
      <Checkbox isSelected={isShown} onChange={setShown}>
        {safekeeping.show}
      </Checkbox>
    </div>
  );
}

/** The passphrase that a file was encrypted with. */
export function GivenPassphrase(props: Pick<SecretProps, 'value' | 'onChange'>) {
  const { safekeeping } = useMessages();
  return <Secret {...props} label={safekeeping.passphraseOf} />;
}

/** Whether a new file is encrypted, and with which passphrase. */
export function useNewPassphrase() {
  const { safekeeping } = useMessages();
  const [isWanted, setWanted] = useState(false);
  const [value, setValue] = useState('');
  const [isTried, setTried] = useState(false);
  const checked = passphraseSchema.safeParse(value);
  const wrong = isWanted && isTried ? checked.error?.issues[0]?.message : undefined;
  return {
    field: (
      <div className="stack tight">
        <Checkbox isSelected={isWanted} onChange={setWanted}>
          {safekeeping.encrypt}
        </Checkbox>
        {isWanted && (
          <Secret
            label={safekeeping.passphrase}
            help={safekeeping.passphraseHelp}
            value={value}
            onChange={setValue}
            error={wrong}
          />
        )}
      </div>
    ),
    /** The passphrase, null for none, or undefined if it is not valid yet; the field then says so. */
    ask(): string | null | undefined {
      setTried(true);
      if (!isWanted) return null;
      return checked.success ? value : undefined;
    },
    forget() {
      setTried(false);
      setValue('');
    },
  };
}
