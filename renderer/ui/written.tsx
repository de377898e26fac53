import { useState } from 'react';
import { canBeSeen } from '../../shared/schema/primitives.ts';
import { useMessages } from '../i18n/language.tsx';

/** More than this is shown on request: in characters, and in lines. */
const SHORT = 360;
const FEW_LINES = 6;

/**
 * What a person wrote, as text within its place: a long piece is folded, and what nobody can see is said to be there.
 * @param props.of name of the field, for the one who hears the button.
 */
export function Written({ text, of }: { readonly text: string; readonly of?: string | undefined }) {
  const { common } = useMessages();
  const [isWhole, setWhole] = useState(false);
  if (!canBeSeen(text))
    return text === '' ? null : <span className="soft">{common.unseen(text.length)}</span>;
  if (text.length <= SHORT && text.split('\n', FEW_LINES + 1).length <= FEW_LINES) return text;
  const word = isWhole ? common.showLess : common.showAll;
  return (
    <>
      <span className={isWhole ? 'written whole' : 'written clamp'}>
        {isWhole ? text : text.slice(0, 2 * SHORT).toWellFormed()}
      </span>
      <button
        type="button"
        className="text-button"
        aria-expanded={isWhole}
        aria-label={of === undefined ? word : `${word}: ${of}`}
        onClick={() => setWhole(!isWhole)}
      >
        {word}
      </button>
    </>
  );
}
