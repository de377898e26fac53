/** What a person decided about one date of a supplier: that it is dealt with, or that it may wait until a day. */
import * as z from 'zod';
import { deadlineKinds } from '../schema/deadline.ts';
import { civilDate, id, recordVersion, text } from '../schema/primitives.ts';
import { field, shapeOf } from './field.ts';

/**
 * `kind`, `subject` and `day` name the date within the supplier: another date of the same matter is another record.
 * `handledOn` null = not dealt with; `putOffUntil` null = nobody put it off.
 */
export const reminderFields = {
  kind: field(z.enum(deadlineKinds), 'review', {
    kind: 'choice',
    words: 'deadlineKind',
    label: { nl: 'Soort termijn', en: 'Kind of deadline' },
  }),
  /** Of the record that it is about, or the name and place of an importer. */
  subject: field(z.string().min(1), '', {
    kind: 'reference',
    label: { nl: 'Hoort bij', en: 'Belongs to' },
  }),
  day: field(civilDate, '', {
    kind: 'day',
    label: { nl: 'Datum van de termijn', en: 'Date of the deadline' },
  }),
  handledOn: field(civilDate.nullable(), null, {
    kind: 'day',
    label: { nl: 'Afgehandeld op', en: 'Handled on' },
  }),
  handledBy: field(text, '', {
    kind: 'line',
    suggests: 'colleagues',
    label: { nl: 'Afgehandeld door', en: 'Handled by' },
  }),
  reason: field(text, '', { kind: 'text', label: { nl: 'Toelichting', en: 'Remark' }, isWide: true }),
  putOffUntil: field(civilDate.nullable(), null, {
    kind: 'day',
    label: { nl: 'Uitgesteld tot', en: 'Put off until' },
  }),
};
const reminderInput = z.strictObject(shapeOf(reminderFields));
export type ReminderInput = z.infer<typeof reminderInput>;

/** A decision about a date as the register holds it. */
export const reminder = reminderInput.extend({ id, version: recordVersion, processorId: id });
export type Reminder = z.infer<typeof reminder>;
