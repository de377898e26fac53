/** The role of a supplier with regard to the data, as people write it in four languages. */
import type { ProcessorInput } from '../../../../shared/fields/processor.ts';
import { roles } from '../../../../shared/schema/processor.ts';
import { cellSentences } from '../../../../shared/words/import-cells.ts';
import type { Cell } from './cell.ts';
import { labelled, yes } from './facts.ts';
import {
  certain,
  foldWords,
  incomplete,
  type Reading,
  saysNothing,
  saysUnknown,
  uncertain,
} from './reading.ts';

type Role = ProcessorInput['role'];

const joint = 'gezamenlijk\\w*|joint|gemeinsam\\w*|conjoint\\w*';
const subProcessor = 'sub[ -]?(?:verwerker|processor)s?|unterauftragsverarbeiter|sous[ -]traitant ulterieur';
const controller =
  '\\w*verantwoordelijken?|verantw|(?:data )?controllers?|verantwortliche\\w*|responsable (?:de|du) traitement';
const processor = '(?:data )?(?:verwerker|bewerker|processor)s?|auftragsverarbeiter|sous[ -]traitant';
const any = `${subProcessor}|${controller}|${processor}`;

/** "Geen verwerker": a role that is denied is not there. */
const denied = new RegExp(
  `\\b(?:geen|niet|no|not|without|zonder|kein\\w*|ohne|pas|sans) (?:een |a |an |de )?(?:${any})(?!\\w)`,
  'g',
);
/** "Wij zijn verwerker": the role of the organisation itself. */
const ofUs = /\b(we|wij|wir|nous) (zelf )?(are|act|zijn|treden|handelen|sind|sommes|agissons)\b/;
const kinds: readonly [Role, RegExp][] = [
  ['sub-processor', new RegExp(`\\b(?:${subProcessor})(?!\\w)`, 'g')],
  ['independent-controller', new RegExp(`\\b(?:${controller})(?!\\w)`, 'g')],
  ['processor', new RegExp(`\\b(?:${processor})(?!\\w)`, 'g')],
];

const others = 'recipient|ontvanger|third party|derde|neither|p|c|jc|sp|[cp]2[cp]|s?v|[vgz]v';
const mentioned = new RegExp(`\\b(?:${any}|${others})(?!\\w)`);
const around =
  'independent|separate|own|our|onze|eigene?r?|eigen|zelfst\\w*|data|de|the|an?|een|is|als|as|voor|avg|gdpr|dsgvo|rgpd|yes|ja|nee|no|art\\w*|verwerkings?|verw|non-?eu|and|en|of|or';
const ofRole = new RegExp(`\\b(?:${joint}|${any}|${around})(?!\\w)`, 'g');
const saidJoint = new RegExp(`\\b(?:${joint})`);

/** Whether words speak of a role at all, or of another party than one that does something for us. */
export function mentionsRole(text: string): boolean {
  const words = foldWords(text).replaceAll('_', ' ');
  return mentioned.test(words);
}

/** The words beside a role: "verwerker (alleen hosting)"; empty where there are none. */
function besideRole(words: string): string {
  const rest = foldWords(words.replace(ofRole, ' ').replace(/[()–—/.,:;-]/g, ' '));
  return /[\p{L}\p{N}]/u.test(rest) ? rest : '';
}

/** The only role that words name; null where they name none, or more than one. */
function onlyRole(words: string): Role | null {
  const isJoint = saidJoint.test(words);
  let rest = words.replace(denied, ' ');
  const found = new Set<Role>();
  for (const [role, pattern] of kinds) {
    const without = rest.replace(pattern, ' ');
    if (without !== rest) found.add(role);
    rest = without;
  }
  const [only] = found;
  if (found.size > 1) return null;
  return isJoint && (only === undefined || only === 'independent-controller')
    ? 'joint-controller'
    : (only ?? null);
}

/** The role with regard to the data (Art. 4(7), 4(8), 26 GDPR); null if the words do not say. `header` says what a yes is to. */
export function readRole(cell: Cell, header = ''): Reading<Role | null> {
  const text = foldWords(cell.text).replaceAll('_', ' ');
  if (text === '' || saysUnknown(text) || saysNothing(text)) return certain(null);
  // "Is de leverancier een verwerker? Ja"; "V" may be either of the two.
  if (text !== 'v' && yes.has(text))
    return certain(/sub[ _-]?(processor|verwerker)/i.test(header) ? 'sub-processor' : 'processor');
  const own = labelled(text, roles, 'role');
  if (own !== undefined) return certain(own);
  // What stands in brackets is about the rest: "processor (we are the controller)".
  const main = text.replace(/\(.*?\)/g, ' ').trim();
  const found = text.includes('?') || ofUs.test(main) ? null : onlyRole(main);
  // "Zelfstandig" and no more: of what is not said.
  if (found === null && /^(zelfstandige?|independent|eigenstandig|autonome)$/.test(main))
    return {
      value: 'independent-controller',
      remarks: [incomplete(cellSentences.wordsBesideRole(text))],
    };
  if (found === null) return { value: null, remarks: [uncertain(cellSentences.roleUnknown)] };
  const rest = besideRole(text);
  return { value: found, remarks: rest === '' ? [] : [incomplete(cellSentences.wordsBesideRole(rest))] };
}
