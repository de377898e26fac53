/** Messages of the `documents` command, in English. */
import { isolated, listed } from './in-sentence.ts';

export const documents = {
  command: 'show the documents of a supplier, add one, or get one out',
  add: 'add this file, of any kind, up to 50 MB',
  agreement: 'the agreement that it belongs to (title or id); otherwise it belongs to the supplier',
  kind: 'kind of document; otherwise what the name of the file says',
  fetch: 'get this document out, by its id in the list; --out says where to',
  oneAtATime: 'Choose --add or --fetch, not both.',
  needsOut: 'Name the file to be made with --out.',
  noSuch: (id: string, known: readonly { readonly id: string; readonly name: string }[]) =>
    `This supplier has no document with the id ${id} (--fetch). ${known.length === 0 ? 'It has none.' : `Choose from: ${known.map((one) => `${one.id} (${isolated(one.name)})`).join(', ')}.`}`,
  whichAgreement: (given: string, known: readonly { readonly id: string; readonly title: string }[]) =>
    known.length === 0
      ? `${given} does not fit --agreement: no agreement is recorded for this supplier.`
      : `${given} does not fit --agreement. Name one agreement of this supplier, by its title or id: ${known.map(({ id, title }) => (title === '' ? id : `${title} (${id})`)).join(', ')}.`,
  none: 'This supplier has no documents.',
  added: (name: string, id: string) => `${name} was added (${id}).`,
  again: (before: string, id: string) =>
    `Exactly this file was already with this supplier: ${before} (${id}).`,
  signatures: (signers: readonly string[]) =>
    `signed by ${listed(signers.map((name) => name || 'somebody unknown'))} according to the file, not verified`,
};
