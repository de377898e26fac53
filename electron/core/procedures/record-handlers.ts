/** Saving and removing a record, alike for every kind that asks no more than that. */
import type { EntityName } from '../../../shared/fields/catalogue.ts';
import type { Entity, FieldsOf } from '../store/entities.ts';
import { removeLoose, removePart, type Saving, saveLoose, savePart } from '../store/parts.ts';
import { toLoose, toPart } from '../store/supplier-records.ts';
import type { CallContext } from './base.ts';

interface Call<Input> {
  readonly context: CallContext;
  readonly input: Input;
}
type Removing = Call<{ readonly id: string; readonly version: number; readonly reason: string }>;

/** Saves a record of a supplier; see {@link savePart}. */
export const savingPart =
  <Name extends EntityName>(entity: Entity<Name>) =>
  async ({
    context: { core, actor },
    input,
  }: Call<Saving<FieldsOf<Name>> & { readonly processorId: string }>) =>
    toPart(await core.write(actor, input.reason, (writing) => savePart(writing, entity, input)));

/** Moves a supplier, or a record of one, to the bin. Errors: `not-found`, `conflict`. */
export const removingPart =
  (entity: Entity) =>
  ({ context: { core, actor }, input }: Removing) =>
    core.write(actor, input.reason, (writing) => removePart(writing, entity, input));

/** Saves a record of no supplier. Errors: `not-found`, `conflict`, `invalid`. */
export const savingLoose =
  <Name extends EntityName>(entity: Entity<Name>) =>
  async ({ context: { core, actor }, input }: Call<Saving<FieldsOf<Name>>>) =>
    toLoose(await core.write(actor, input.reason, (writing) => saveLoose(writing, entity, input)));

/** Moves a record of no supplier to the bin. Errors: `not-found`, `conflict`. */
export const removingLoose =
  (entity: Entity) =>
  ({ context: { core, actor }, input }: Removing) =>
    core.write(actor, input.reason, (writing) => removeLoose(writing, entity, input));
