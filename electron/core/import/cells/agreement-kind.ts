/** Which agreement it is, as a list says it: its model, and how it lets the processor engage sub-processors. */

import { agreementModels, type subProcessorAuthorisations } from '../../../../shared/schema/agreement.ts';
import { cellSentences } from '../../../../shared/words/import-cells.ts';
import { terms } from '../../../../shared/words/ui-terms.ts';
import { pattern } from '../pattern.ts';
import type { Cell } from './cell.ts';
import { certain, foldWords, incomplete, type Reading, saysUnknown, uncertain } from './reading.ts';

type Model = (typeof agreementModels)[number];

const models: readonly [Model, RegExp][] = [
  ['scc-2021-914-module-3', /(2021\/914|\bscc).*(module|mod\.?) ?3/],
  ['scc-2021-914-module-2', /(2021\/914|\bscc).*(module|mod\.?) ?2/],
  ['scc-2021-915', /2021\/915/],
  ['data-pro', /data ?pro|nldigital/],
  ['vng', /\bvng\b|\bibd\b/],
  ['arvodi-arbit', /arvodi|arbit|model rijk/],
  ['boz', /\bboz\b|brancheorganisaties zorg/],
  ['surf', /\bsurf\b/],
  ['privacyconvenant', /convenant/],
  ['wpg', /\bwpg\b|politiegegevens/],
  ['sector', /sector|branche/],
  ['terms', /voorwaarden|\bterms\b/],
  ['own', /^(eigen|ons|onze|own|our|ours)\b/],
  ['supplier', /leverancier|supplier|vendor|\bhun\b|\btheir/],
];

type Authorisation = (typeof subProcessorAuthorisations)[number];

const authorisations: readonly [Authorisation, RegExp][] = [
  ['general', /\b(algemee?ne?|general|allgemeine?|generale?)\b/],
  ['specific', /\b(specifieke?|specific|per geval|spezifische?|gesonderte?|specifique)\b/],
];

/** How sub-processors are allowed (Art. 28(2) GDPR); words that name neither way, a "geen" too, are kept. */
export function readAuthorisation(cell: Cell): Reading<Authorisation | null> {
  const text = foldWords(cell.text);
  if (text === '' || saysUnknown(text)) return certain(null);
  const named = authorisations.filter(([, words]) => words.test(text));
  const [[found] = [null]] = named;
  if (named.length !== 1 || found === null)
    return { value: null, remarks: [uncertain(cellSentences.keptBeside)] };
  const rest = foldWords(text.replace(ofAuthorisation, ' '));
  return {
    value: found,
    remarks: rest === '' ? [] : [incomplete(cellSentences.wordsBesideAnswer(rest))],
  };
}

const ofAuthorisation = pattern('g')`
    \b(ja|yes|algemee?ne?|general|allgemeine?|generale?|specifieke?|specific|per geval|spezifische?|gesonderte?
    |specifique|schriftelijke?|voorafgaande?|vooraf|written|prior|toestemming|authori[sz]ation|genehmigung)\b|[,;()/-]
  `;

/** The model of an agreement; other words give `other`, uncertain, and the caller retains them. */
export function readModel(cell: Cell): Reading<Model | null> {
  if (saysUnknown(cell.text)) return { value: null, remarks: [] };
  const text = foldWords(cell.text);
  const own = agreementModels.find((model) =>
    [terms.nl, terms.en].some((names) => foldWords(names.model[model]) === text),
  );
  const found = own ?? models.find(([, pattern]) => pattern.test(text))?.[0];
  if (found) return { value: found, remarks: [] };
  return { value: 'other', remarks: [uncertain(cellSentences.modelUnknown)] };
}
