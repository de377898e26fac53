/** Choices of look, kept on this computer. Nothing of the register is ever kept here. */
type Choice = 'language' | 'theme' | 'filters';

/** The remembered value, or `otherwise` where there is none (storage can be switched off). */
export function remembered<Value extends string>(
  choice: Choice,
  values: readonly Value[],
  otherwise: Value,
): Value {
  try {
    const kept = localStorage.getItem(`register.${choice}`);
    return values.find((value) => value === kept) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function remember(choice: Choice, value: string): void {
  try {
    localStorage.setItem(`register.${choice}`, value);
  } catch {
    // Without storage the choice lasts as long as the window.
  }
}
