import type { Agreement } from '../../../shared/fields/agreement.ts';
import { useMessages } from '../../i18n/language.tsx';
import { isDay } from '../../ui/date-field.tsx';

interface EarlyEndProps {
  readonly of: Pick<Agreement, 'signedOn' | 'effectiveOn' | 'endsOn'>;
  readonly className: string;
}

/** Says that the last day of an agreement comes before its first: most often a slip, by which it counts as expired. */
export function EarlyEnd({ of: { signedOn, effectiveOn, endsOn }, className }: EarlyEndProps) {
  const { agreement } = useMessages();
  const start = effectiveOn ?? signedOn;
  if (start === null || endsOn === null || !isDay(start) || !isDay(endsOn) || endsOn >= start) return null;
  return (
    <p role="status" className={className}>
      {effectiveOn === null ? agreement.endsBeforeSigning : agreement.endsBeforeStart}
    </p>
  );
}
