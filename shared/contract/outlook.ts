/** What lies ahead, and dependencies: deadlines, what-if, places, letters. */
import * as z from 'zod';
import {
  dateCount,
  deadlineItem,
  dependency,
  lawEvent,
  letter,
  letterRequest,
  placeResults,
  scenarioOutcome,
  scenarioRequest,
} from '../schema/outlook.ts';
import { civilDate } from '../schema/primitives.ts';
import { changed, procedure } from './base.ts';

export const outlook = {
  /** Every deadline in the register by due date, through `until` (null = all). */
  deadlines: procedure
    .input(
      z.strictObject({
        asOf: civilDate.nullable().default(null),
        until: civilDate.nullable().default(null),
      }),
    )
    .output(z.strictObject({ asOf: civilDate, deadlines: z.array(deadlineItem) })),
  /** How many dates there are, by kind and day: the year at a glance, in whatever number of dates. */
  dateCounts: procedure
    .input(z.strictObject({ asOf: civilDate.nullable().default(null) }))
    .output(z.strictObject({ asOf: civilDate, counts: z.array(dateCount) })),
  /** Which suppliers are affected, and how, if something happens on a day. */
  scenario: procedure.input(scenarioRequest).output(scenarioOutcome),
  /** Who depends on which place, parent country or sub-processor; most suppliers first. */
  dependencies: procedure
    .input(z.strictObject({ asOf: civilDate.nullable().default(null) }))
    .output(z.array(dependency)),
  /** Where the data are, with the results there; worst place first. */
  places: procedure
    .input(z.strictObject({ asOf: civilDate.nullable().default(null) }))
    .output(z.strictObject({ asOf: civilDate, places: z.array(placeResults) })),
  /** What happens to adequacy decisions and to the law of places, and what it touches; what is to come first. */
  lawEvents: procedure
    .input(z.strictObject({ asOf: civilDate.nullable().default(null) }))
    .output(z.strictObject({ asOf: civilDate, events: z.array(lawEvent) })),
  /**
   * A letter to a supplier that asks for what is missing or about an announced parent, or to its owner; null if there is nothing
   * to ask. Nothing is sent.
   */
  letter: procedure.input(letterRequest).output(letter.nullable()),
  /** Records a person's word that the letter was sent on that day. Errors: `invalid` if it is yet to come, `not-found`. */
  letterSent: procedure
    .input(z.strictObject({ request: letterRequest, on: civilDate }))
    .output(z.strictObject(changed)),
};
