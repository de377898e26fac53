import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { foldName } from '../../shared/law/places.ts';
import { orpc } from '../api/client.ts';
import { useMessages } from '../i18n/language.tsx';
import { EndedMark } from './ended-mark.tsx';
import type { FieldText } from './field-parts.tsx';
import { SuggestField } from './suggest-field.tsx';

const MAX_SUGGESTIONS = 12;
const MARK = '?';

/** The value for a text that does not name a supplier. */
const noSupplier = (text: string) => `${MARK}${text}`;

/** Whether a field's value is a text that does not name a supplier. */
export const isNoSupplier = (value: string | null) => value?.startsWith(MARK) ?? false;

interface SupplierFieldProps extends FieldText {
  /**
   * Identifier of the supplier, null if none is chosen; a text that names none is refused by {@link
   * isNoSupplier}.
   */
  readonly value: string | null;
  /** Name of the chosen supplier; null if none. */
  readonly name: string | null;
  readonly onChange: (value: string | null) => void;
}

/** One supplier, found while its name is typed. */
export function SupplierField({ label, help, error, value, name, onChange }: SupplierFieldProps) {
  const { decisions } = useMessages();
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState(name);
  const [picked, setPicked] = useState<string | null>(null);
  const text = typed ?? (value === null ? '' : (chosen ?? value));
  const search = useDeferredValue((typed ?? '').trim());
  const query = useQuery({
    ...orpc.processors.list.queryOptions({ input: { search, limit: MAX_SUGGESTIONS } }),
    enabled: typed !== null,
  });
  const rows = query.data?.rows ?? [];

  function choose(row: { readonly id: string; readonly name: string }) {
    setChosen(row.name);
    setTyped(null);
    setPicked(row.id);
    onChange(row.id);
  }

  /**
   * A name typed in full is chosen on blur; text that is not a supplier stays, with an error at the field.
   */
  function leave() {
    if (typed === null) return;
    const exact = rows.find((row) => foldName(row.name) === foldName(typed));
    if (exact) choose(exact);
    else onChange(typed.trim() === '' ? null : noSupplier(typed.trim()));
  }

  return (
    <SuggestField
      label={label}
      help={help}
      error={error}
      items={rows.map((row) => ({ ...row, key: row.id }))}
      text={text}
      picked={picked}
      nothing={decisions.noSupplier}
      onText={(input) => {
        setPicked(null);
        setTyped(input);
        onChange(input.trim() === '' ? null : noSupplier(input.trim()));
      }}
      onPick={choose}
      onBlur={leave}
    >
      {(row) => (
        <>
          <span className="text">{row.name}</span>
          <EndedMark endedOn={row.endedOn} />
        </>
      )}
    </SuggestField>
  );
}
