import { useEffect, useRef, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { useMessages } from '../../i18n/language.tsx';

/** Pause in typing before the query is sent, in milliseconds. */
const TYPING_PAUSE = 120;

/**
 * Searches while typing: the address is updated after a pause in typing, or at once when the field is left.
 */
export function SearchBox(props: { readonly value: string; readonly onChange: (search: string) => void }) {
  const { suppliers } = useMessages();
  const [text, setText] = useState(props.value);
  const [known, setKnown] = useState(props.value);
  if (known !== props.value) {
    setKnown(props.value);
    setText(props.value);
  }
  const { onChange } = props;
  const ask = () => {
    if (text === known) return;
    setKnown(text);
    onChange(text);
  };
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (text === known) return undefined;
    const rest = setTimeout(() => latest.current(), TYPING_PAUSE);
    return () => clearTimeout(rest);
  }, [text, known]);
  return (
    <SearchField value={text} onChange={setText} onBlur={ask} className="field list-search">
      <Label className="visually-hidden">{suppliers.search}</Label>
      <Input className="input" placeholder={suppliers.searchPlaceholder} autoComplete="off" />
    </SearchField>
  );
}
