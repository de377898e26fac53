import { parseDate } from '@internationalized/date';
import { Calendar as CalendarIcon, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import {
  TextField as AriaTextField,
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarMonthPicker,
  CalendarYearPicker,
  type DateValue,
  Dialog,
  DialogTrigger,
  Input,
  type Key,
  Popover,
} from 'react-aria-components';
import { parseTypedDay } from '../../shared/law/date-text.ts';
import { civilDate } from '../../shared/schema/primitives.ts';
import { formatDate } from '../../shared/words/format.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useStatus } from '../register/status.tsx';
import { FieldParts, type FieldText } from './field-parts.tsx';

interface DateFieldProps extends FieldText {
  /** `YYYY-MM-DD`, null if nothing was filled in, or the typed text if it is not a date. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly autoFocus?: boolean;
}

/** Whether the value of a field is a day, or nothing was filled in; the text of a day that does not exist is none. */
export const isDay = (value: string | null): boolean => value === null || civilDate.safeParse(value).success;

/** A day, typed freely or picked from a calendar. */
export function DateField({
  label,
  help,
  error,
  value,
  onChange,
  onBlur,
  autoFocus = false,
}: DateFieldProps) {
  const { language } = useLanguage();
  const { common } = useMessages();
  const { today } = useStatus();
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const shown = typed ?? (value !== null && isDay(value) ? formatDate(value, language) : (value ?? ''));

  function leave() {
    if (typed !== null) {
      const date = parseTypedDay(typed, today);
      onChange(typed.trim() === '' ? null : (date ?? typed));
      setTyped(null);
    }
    onBlur?.();
  }

  function type(text: string) {
    setTyped(text);
    // A complete date counts at once, so that an adjacent verdict follows; an incomplete one counts on blur.
    const date = parseTypedDay(text, today);
    if (date !== null || text.trim() === '') onChange(date);
  }

  return (
    <div className="date-field">
      <AriaTextField
        className="field"
        value={shown}
        onChange={type}
        onBlur={leave}
        autoFocus={autoFocus}
        isInvalid={error !== undefined}
        validationBehavior="aria"
      >
        <FieldParts label={label} help={help} error={error}>
          <div className="input-group">
            <Input
              className="input"
              inputMode="text"
              autoComplete="off"
              placeholder={common.dateHint}
              onKeyDown={(event) => {
                if (event.key === 'Enter') leave();
                if (event.key === 'ArrowDown' && event.altKey) setOpen(true);
              }}
            />
            <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
              <Button
                className="button"
                aria-label={common.calendarFor(label)}
                slot={null}
                excludeFromTabOrder
              >
                <CalendarIcon size={16} className="icon" aria-hidden />
              </Button>
              <Popover className="popover calendar-popover" placement="bottom end">
                <Dialog className="calendar-dialog" aria-label={common.calendarFor(label)}>
                  <Month
                    value={isDay(value) ? value : null}
                    onPick={(date) => {
                      setTyped(null);
                      onChange(date);
                      setOpen(false);
                    }}
                  />
                </Dialog>
              </Popover>
            </DialogTrigger>
          </div>
        </FieldParts>
      </AriaTextField>
    </div>
  );
}

/** How many years can be chosen from, around the one that is shown. */
const YEARS = 21;

interface Picker {
  readonly 'aria-label': string;
  readonly value: Key;
  readonly onChange: (key: Key | null) => void;
  readonly items: readonly { readonly id: Key; readonly formatted: string }[];
}

/** The month or the year as a list of the system: it opens with a key and is searched by typing. */
function Choice({ picker }: { readonly picker: Picker }) {
  return (
    <select
      className="input calendar-select"
      aria-label={picker['aria-label']}
      value={String(picker.value)}
      onChange={({ target }) => picker.onChange(Number(target.value))}
    >
      {picker.items.map(({ id, formatted }) => (
        <option key={id} value={String(id)}>
          {formatted}
        </option>
      ))}
    </select>
  );
}

function Month({
  value,
  onPick,
}: {
  readonly value: string | null;
  readonly onPick: (date: string) => void;
}) {
  // By default the calendar would open on the current day in the computer's time zone.
  const { today } = useStatus();
  return (
    <Calendar
      value={value === null ? null : parseDate(value)}
      defaultFocusedValue={parseDate(value ?? today)}
      onChange={(date: DateValue | null) => date !== null && onPick(date.toString())}
      autoFocus
    >
      <header className="calendar-header">
        <Button slot="previous" className="button quiet icon-only">
          <ChevronLeft size={18} aria-hidden />
        </Button>
        <div className="calendar-choice">
          <CalendarMonthPicker format="long">{(picker) => <Choice picker={picker} />}</CalendarMonthPicker>
          <CalendarYearPicker visibleYears={YEARS}>
            {(picker) => <Choice picker={picker} />}
          </CalendarYearPicker>
        </div>
        <Button slot="next" className="button quiet icon-only">
          <ChevronRight size={18} aria-hidden />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short">
        <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className={date.toString() === today ? 'calendar-day today' : 'calendar-day'}
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
