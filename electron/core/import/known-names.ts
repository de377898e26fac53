/** Names of companies and services that are known: of the catalogue that comes with the program, and of clouds. */
import { withoutLegalForm } from '../../../shared/law/names.ts';
import packed from '../catalogue/catalogue.json' with { type: 'json' };
import { isCloud } from './cells/clouds.ts';

const names: ReadonlySet<string> = new Set(
  packed.entries
    .flatMap(({ name, aliases, legalEntity }) => [name, ...aliases, legalEntity ?? ''])
    .filter((name) => name !== '')
    .map(withoutLegalForm),
);

/** Whether a text is one of them, whatever its capitals and the form of its entity. */
export const isKnownName = (text: string): boolean =>
  text !== '' && (names.has(withoutLegalForm(text)) || isCloud(text));
