/**
 * A letter as a message that a mail program opens as a draft. The product sends nothing: a person sees, changes and sends it.
 */
import type { Letter } from '../../../shared/words/letters.ts';

/** Longest address in bytes that every mail program takes from another program. */
const LONGEST_LINK = 2000;
/** Most bytes of text in one encoded word: with its frame it stays under 75 characters (RFC 2047, section 2). */
const WORD_BYTES = 45;
/** Longest line of a header that needs no folding (RFC 5322, section 2.1.1). */
const LINE = 78;

export interface Draft {
  /** The message as a file that a mail program opens to send (RFC 5322, with `X-Unsent`). Lines end in CR LF. */
  readonly message: string;
  /** The same as a `mailto:` address (RFC 6068); null if it is too long for one. */
  readonly mailto: string | null;
}

/** @param to addresses of the receivers; those that a header cannot carry as they are, are left out. */
export function emailDraft(to: readonly string[], { subject, body }: Letter): Draft {
  const receivers = to.filter((address) => /^[!#$%&'*+/=?^`{|}~.\w-]+@[\w.-]+$/.test(address));
  const lines = body.replaceAll(/\r\n?|\n/g, '\r\n');
  const headers = [
    ...(receivers.length > 0 ? [`To: ${receivers.join(',\r\n ')}`] : []),
    `Subject: ${headerText(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  const content = Buffer.from(`${lines}\r\n`, 'utf8').toString('base64').replaceAll(/.{76}/g, '$&\r\n');
  const addressed = receivers.map((address) => encodeURIComponent(address).replace('%40', '@')).join(',');
  const mailto = `mailto:${addressed}?subject=${encodeURIComponent(oneLine(subject))}&body=${encodeURIComponent(lines)}`;
  return {
    message: `${headers.join('\r\n')}\r\n\r\n${content.trimEnd()}\r\n`,
    mailto: mailto.length > LONGEST_LINK ? null : mailto,
  };
}

/** A line break in a header would begin another header. */
const oneLine = (given: string): string => given.replaceAll(/\p{Cc}+/gu, ' ').trim();

/** As it is if it is short and plain, else in encoded words, none of which parts a character. */
function headerText(given: string): string {
  const line = oneLine(given);
  if (/^[ -~]*$/.test(line) && !line.includes('=?') && line.length <= LINE - 'Subject: '.length) return line;
  const words = [''];
  for (const character of line) {
    const longer = `${words.at(-1)}${character}`;
    if (Buffer.byteLength(longer) > WORD_BYTES) words.push(character);
    else words[words.length - 1] = longer;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word, 'utf8').toString('base64')}?=`).join('\r\n ');
}
