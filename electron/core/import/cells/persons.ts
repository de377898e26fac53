/** Persons in one cell, each with what stands beside the name: an address of e-mail, a phone number. */
import { readAddress } from './facts.ts';

/** A contact as a cell names it; what it does not say is empty. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

const emailIn = /[^\s<>()[\],;:|"]+@[^\s<>()[\],;:|"]+\.\p{L}{2,}/u;
const phoneIn = /(?<![\w.@/-])(?:\+|0)\d?(?:[\s().-]{0,3}\d){7,13}(?![\w@/-])/;
const day = /^\d{1,2}[-.]\d{1,2}[-.]\d{4}$/;
/** Words before an address or a number that only say what it is; these are marked by the end of a line. */
const label =
  /(^|[\s,;|/(-])((e-?mail(adres)?|mail|telefoon(nummer)?|tel(nr)?|phone|mobiel|mob)[.:]*|[mte][.:]+)\s*(?=\n)/gi;

/** The persons of a cell: one for each line or part that has an address of its own, else one; the name is what is left of the words. */
export function personsIn(text: string): Person[] {
  const parts = text.split(/\n|;|\s[/|]\s/).filter((part) => part.trim() !== '');
  const several =
    parts.filter((part) => emailIn.test(part)).length > 1 && parts.every((part) => emailIn.test(part));
  return (several ? parts : [text]).map(personIn);
}

function personIn(text: string): Person {
  const whole = readAddress(text);
  if (whole !== null) return { ...whole, phone: '' };
  const email = emailIn.exec(text)?.[0].replace(/^mailto:/i, '') ?? '';
  if (email !== '' && readAddress(email) === null) return { name: text, email: '', phone: '' };
  const rest = text.replace(email, email === '' ? '' : ' \n ');
  const found = phoneIn.exec(rest)?.[0].trim() ?? '';
  const phone = day.test(found) ? '' : found;
  if (email === '' && phone === '') return { name: text, email, phone };
  const left = (phone === '' ? rest : rest.replace(phone, ' \n '))
    .replace(/mailto:/i, ' ')
    .replace(label, '$1');
  const name = left
    .split('\n')
    .map((part) =>
      part
        .replace(/\(\s*\)/g, ' ')
        .replace(/^[\s,;:|/<>)–—-]+|[\s,;:|/<>(–—-]+$/g, '')
        .replace(/^\(([^()]*)\)$/, '$1'),
    )
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .join(', ');
  return { name, email, phone };
}
