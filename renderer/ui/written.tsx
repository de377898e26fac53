import { useState } from 'react';
import { canBeSeen } from '../../shared/schema/primitives.ts';
import { useMessages } from '../i18n/language.tsx';
import { Sentence } from './sentence.tsx';

/** Longer text is shown on request: in characters, and in lines. */
const MAX_UNFOLDED_LENGTH = 360;
const MAX_UNFOLDED_LINES = 6;

/**
 * Text that a person wrote, confined to its container: a long one is folded, and a text without visible
 * characters is reported as such.
 * @param props.of name of the field, as part of the button's accessible name.
 */
export function Written({ text, of }: { readonly text: string; readonly of?: string | undefined }) {
  const { common } = useMessages();
  const [isWhole, setWhole] = useState(false);
  if (!canBeSeen(text))
    return text === '' ? null : <span className="soft">{common.unseen(text.length)}</span>;
  if (
    text.length <= MAX_UNFOLDED_LENGTH &&
    text.split('\n', MAX_UNFOLDED_LINES + 1).length <= MAX_UNFOLDED_LINES
  )
    return <WithStruck text={text} />;
  const word = isWhole ? common.showLess : common.showAll;
  return (
    <>
      <span className={isWhole ? 'written whole' : 'written clamp'}>
        <WithStruck text={isWhole ? text : text.slice(0, 2 * MAX_UNFOLDED_LENGTH).toWellFormed()} />
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

/** A text with a line through what stands between `~~`: so words of a list are kept that somebody struck out there. */
export function WithStruck({ text }: { readonly text: string }) {
  if (!text.includes('~~')) return <Sentence text={text} />;
  return text.split(/~~(?=\S)([^~]+)~~/).map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text keep their places
    at % 2 === 1 ? <s key={at}>{part}</s> : <Sentence key={at} text={part} />,
  );
}
