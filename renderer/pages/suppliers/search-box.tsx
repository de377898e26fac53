import { useEffect, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { useMessages } from '../../i18n/language.tsx';

/** Searches while typing; the address follows when the typing rests. */
export function SearchBox(props: { readonly value: string; readonly onChange: (search: string) => void }) {
  const { suppliers } = useMessages();
  const [text, setText] = useState(props.value);
  const [known, setKnown] = useState(props.value);
  if (known !== props.value) {
    setKnown(props.value);
    setText(props.value);
  }
  const { onChange } = props;
  useEffect(() => {
    if (text === known) return undefined;
    const rest = setTimeout(() => {
      setKnown(text);
      onChange(text);
    }, 120);
    return () => clearTimeout(rest);
  }, [text, known, onChange]);
  return (
    <SearchField value={text} onChange={setText} className="field list-search">
      <Label className="visually-hidden">{suppliers.search}</Label>
      <Input className="input" placeholder={suppliers.searchPlaceholder} autoComplete="off" />
    </SearchField>
  );
}
