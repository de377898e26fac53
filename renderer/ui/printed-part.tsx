import { useMessages } from '../i18n/language.tsx';

/** On paper only: a long list has no more rows in the page than are in view, and its printed part must not pass for the whole. */
export function PrintedPart() {
  const { common } = useMessages();
  return <p className="print-only strong">{common.printedPart}</p>;
}
