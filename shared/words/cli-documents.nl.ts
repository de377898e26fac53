/** Messages of the `documents` command, in Dutch. */
import { isolated, listed } from './in-sentence.ts';

export const documents = {
  command: 'de documenten van een leverancier tonen, er een toevoegen of er een uithalen',
  add: 'dit bestand toevoegen, van welk soort ook, tot 50 MB',
  agreement: 'de overeenkomst waarbij het hoort (titel of id); anders hoort het bij de leverancier',
  kind: 'soort document; anders wat de naam van het bestand zegt',
  fetch: 'dit document uithalen, met zijn id uit de lijst; --out zegt waarheen',
  oneAtATime: 'Kies --add of --fetch, niet beide.',
  needsOut: 'Noem met --out welk bestand gemaakt wordt.',
  noSuch: (id: string, known: readonly { readonly id: string; readonly name: string }[]) =>
    `Bij deze leverancier staat geen document met het id ${id} (--fetch). ${known.length === 0 ? 'Er staan er geen.' : `Kies uit: ${known.map((one) => `${one.id} (${isolated(one.name)})`).join(', ')}.`}`,
  whichAgreement: (given: string, known: readonly { readonly id: string; readonly title: string }[]) =>
    known.length === 0
      ? `${given} past niet bij --agreement: bij deze leverancier is geen overeenkomst vastgelegd.`
      : `${given} past niet bij --agreement. Noem één overeenkomst van deze leverancier, met haar titel of id: ${known.map(({ id, title }) => (title === '' ? id : `${title} (${id})`)).join(', ')}.`,
  none: 'Bij deze leverancier staan geen documenten.',
  added: (name: string, id: string) => `${name} is toegevoegd (${id}).`,
  again: (before: string, id: string) =>
    `Precies dit bestand stond al bij deze leverancier: ${before} (${id}).`,
  signatures: (signers: readonly string[]) =>
    `ondertekend door ${listed(signers.map((name) => name || 'onbekend'))} volgens het bestand, niet gecontroleerd`,
};
