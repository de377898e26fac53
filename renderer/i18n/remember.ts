/** Display preferences, stored on this computer. Register data are never stored here. */
import { useCallback } from 'react';
import { localStateValue, saveLocalState, useLocalStateValue } from '../api/local-state.ts';

type Choice = 'language' | 'theme' | 'filters' | 'tour';

const keyOf = (choice: Choice) => ({ kind: 'choice', register: null, name: choice }) as const;

const oneOf = <Value extends string>(kept: string | null, values: readonly Value[], otherwise: Value) =>
  values.find((value) => value === kept) ?? otherwise;

/** The remembered value, or `otherwise` if there is none. */
export function remembered<Value extends string>(
  choice: Choice,
  values: readonly Value[],
  otherwise: Value,
): Value {
  return oneOf(localStateValue(keyOf(choice)), values, otherwise);
}

export function remember(choice: Choice, value: string): void {
  saveLocalState(keyOf(choice), value);
}

/** The remembered value and its setter. */
export function useRemembered<Value extends string>(
  choice: Choice,
  values: readonly Value[],
  otherwise: Value,
): readonly [Value, (value: Value) => void] {
  const value = oneOf(useLocalStateValue(keyOf(choice)), values, otherwise);
  return [value, useCallback((next: Value) => remember(choice, next), [choice])];
}
