import { useMessages } from '../i18n/language.tsx';
import { useStatus } from '../register/status.tsx';
import { DateField, isDay } from '../ui/date-field.tsx';
import type { FieldText } from '../ui/field-parts.tsx';

interface DayProps extends FieldText {
  readonly isDone: boolean;
  readonly value: string | null;
  readonly onChange: (value: unknown) => void;
  readonly onBlur: () => void;
}

/** A day; of what is done, one that is yet to come is said not to count, for a year that was mistyped looks like any other. */
export function Day({ isDone, help, value, ...shared }: DayProps) {
  const { forms } = useMessages();
  const { today } = useStatus();
  const isAhead = isDone && value !== null && isDay(value) && value > today;
  const said = [isAhead ? forms.dayAhead : '', help ?? ''].filter(Boolean).join(' ');
  return <DateField {...shared} help={said || undefined} value={value} />;
}
