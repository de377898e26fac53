/** The parts of a supplier that are saved with it: its services, and whom to call. */
import * as z from 'zod';
import { civilDate, id, requiredText, text } from '../schema/primitives.ts';
import { categories, contactKinds } from '../schema/processor.ts';
import { field, shapeOf } from './field.ts';

/** One service that a supplier provides. */
export const serviceFields = {
  name: field(requiredText, '', { kind: 'line', label: { nl: 'Dienst', en: 'Service' }, search: true }),
  category: field(z.enum(categories).nullable(), null, {
    kind: 'choice',
    words: 'category',
    label: { nl: 'Soort', en: 'Kind' },
  }),
  endedOn: field(civilDate.nullable(), null, {
    kind: 'day',
    since: 8,
    label: { nl: 'Gestopt op', en: 'Ended on' },
    judged: true,
  }),
};
export const service = z.strictObject({ id, ...shapeOf(serviceFields) });

/** Whom to call at the supplier. */
export const contactFields = {
  kind: field(z.enum(contactKinds), 'general', {
    kind: 'choice',
    words: 'contactKind',
    label: { nl: 'Waarvoor', en: 'What for' },
    judged: true,
  }),
  name: field(text, '', { kind: 'line', label: { nl: 'Naam', en: 'Name' }, search: true }),
  email: field(z.union([z.literal(''), z.email({ error: 'email' })]), '', {
    kind: 'email',
    label: { nl: 'E-mail', en: 'E-mail' },
    search: true,
  }),
  phone: field(text, '', { kind: 'line', label: { nl: 'Telefoon', en: 'Telephone' }, search: true }),
};
export const contact = z.strictObject({ id, ...shapeOf(contactFields) });
