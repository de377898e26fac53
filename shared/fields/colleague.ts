/** A person of our own organisation, who owns suppliers, is reminded, or decides. */
import * as z from 'zod';
import { colleagueRoles } from '../schema/colleague.ts';
import { id, recordVersion, requiredText, text } from '../schema/primitives.ts';
import { emptyOf, field, shapeOf } from './field.ts';

export const colleagueFields = {
  name: field(requiredText, '', {
    kind: 'line',
    section: 'own',
    since: 6,
    isRequired: true,
    label: { nl: 'Naam van de medewerker', en: 'Name of the colleague' },
    help: {
      nl: 'Zoals deze bij leveranciers als eigenaar staat.',
      en: 'As it stands with suppliers as their owner.',
    },
  }),
  email: field(z.union([z.literal(''), z.email({ error: 'email' })]), '', {
    kind: 'email',
    section: 'own',
    since: 6,
    label: { nl: 'E-mail', en: 'E-mail' },
  }),
  role: field(z.enum(colleagueRoles).nullable(), null, {
    kind: 'choice',
    words: 'colleagueRole',
    section: 'own',
    since: 6,
    label: { nl: 'Rol', en: 'Role' },
    help: {
      nl: 'Wat geen eigenaar heeft, is voor de privacy officer.',
      en: 'What has no owner is for the privacy officer.',
    },
  }),
};
export const colleagueInput = z.strictObject(shapeOf(colleagueFields));
export type ColleagueInput = z.infer<typeof colleagueInput>;

/** A colleague about whom nothing is known but the name. */
export const emptyColleague = (name: string): ColleagueInput => ({ ...emptyOf(colleagueFields), name });

/**
 * A person as the list of them shows: `id` and `version` null = only named as an owner, nothing else is recorded;
 * `suppliers` = of how many this is the owner.
 */
export const colleague = z.strictObject({
  id: id.nullable(),
  version: recordVersion.nullable(),
  name: z.string(),
  email: text,
  role: colleagueFields.role.type,
  suppliers: z.int().min(0),
});
export type Colleague = z.infer<typeof colleague>;
