/** What a form was opened with, what others made of it meanwhile, and what in it is the person's own. */
import { useEffect, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { equal } from '../../shared/schema/equal.ts';

export interface Opened<Values> {
  /** The version that a save replaces; null = there is none yet. */
  readonly version: number | null;
  /** The register holds a later version than the one that the form was opened with. */
  readonly isNewer: boolean;
  /** What was typed, over what the register holds now: an answer that was left alone is that of the register. */
  readonly mine: (typed: Values) => Values;
  /** Goes on from what the register holds now. */
  readonly takeTheirs: () => void;
  /** Goes on from a version that was just saved, which the form shows already. */
  readonly goOnFrom: (version: number) => void;
}

/**
 * Where nothing was typed, the form shows what another person made of it: also where it opened on what was known before the
 * last save.
 * @param now the record; null = a new one
 * @param values what the form shows of the record
 * @param isHeld the person is deciding between two versions: nothing is taken over meanwhile
 */
export function useOpened<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  now: { readonly version: number } | null,
  values: Values,
  isHeld: boolean,
): Opened<Values> {
  const [version, setVersion] = useState(now?.version ?? null);
  const { isDirty, isSubmitting } = form.formState;
  // One's own save is not yet told as somebody's.
  const isNewer = !isHeld && !isSubmitting && now !== null && version !== null && now.version > version;
  const takeTheirs = () => {
    form.reset(values);
    setVersion(now?.version ?? null);
  };
  const isTaken = isNewer && !isDirty;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer version is what it waits for
  useEffect(() => {
    if (isTaken) takeTheirs();
  }, [isTaken, now?.version]);
  return {
    version,
    isNewer: isNewer && !isTaken,
    mine: (typed) => mineOver(form.formState.defaultValues as Values, typed, values),
    takeTheirs,
    goOnFrom: setVersion,
  };
}

/** Per answer: what was typed where it is not what the form was opened with, otherwise what the register holds now. */
export function mineOver<Values extends object>(opened: Values, typed: Values, theirs: Values): Values {
  const of = (values: object, name: string) => (values as Readonly<Record<string, unknown>>)[name];
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      name in theirs && equal(value, of(opened, name)) ? of(theirs, name) : value,
    ]),
  ) as Values;
}
