import { Ban, Check, Circle, CircleDashed, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ClassFacts } from '../../shared/law/counting.ts';
import { type ShownResult, type ShownStatus, shownResult, shownStatus } from '../../shared/law/stated.ts';
import type { Advisory, TransferResult } from '../../shared/schema/transfer-codes.ts';
import { useMessages } from '../i18n/language.tsx';
import { statusTones, type Tone, toneOfSupplier } from './tones.ts';

export type { Tone } from './tones.ts';

const shapes: Record<Tone, LucideIcon> = {
  ok: Check,
  action: TriangleAlert,
  blocked: Ban,
  none: Circle,
  unknown: CircleDashed,
};

export function ToneIcon({ tone, size = 14 }: { readonly tone: Tone; readonly size?: number }) {
  const Shape = shapes[tone];
  return <Shape size={size} strokeWidth={2.5} className={`icon tone-${tone}`} aria-hidden />;
}

interface ChipProps {
  readonly tone: Tone;
  readonly children: string;
  /** Without a background, for list rows. */
  readonly isPlain?: boolean;
}

export function Chip({ tone, children, isPlain = false }: ChipProps) {
  return (
    <span className={`chip tone-${tone}${isPlain ? ' plain' : ''}`}>
      <ToneIcon tone={tone} />
      <span className="chip-word">{children}</span>
    </span>
  );
}

/** Status of the agreement (Art. 28) of a supplier: the first axis. */
export function SupplierStatusChip({
  of,
  isPlain = false,
}: {
  readonly of: ClassFacts;
  readonly isPlain?: boolean;
}) {
  const { terms } = useMessages();
  return (
    <Chip tone={toneOfSupplier(of)} isPlain={isPlain}>
      {terms.status[shownStatus(of)]}
    </Chip>
  );
}

/** Status of one agreement. */
export function StatusChip(props: { readonly status: ShownStatus; readonly isPlain?: boolean }) {
  const { terms } = useMessages();
  return (
    <Chip tone={statusTones[props.status]} isPlain={props.isPlain ?? false}>
      {terms.status[props.status]}
    </Chip>
  );
}

/** The sign of what a transfer is said to be, so that sign and word say the same. */
export function toneOfShown(shown: ShownResult): Tone {
  if (shown === 'listed') return 'none';
  return shown === 'unsure' ? 'unknown' : shown;
}

/** Result of the transfers (Chapter V): the second axis. */
export function ResultChip(props: {
  readonly result: TransferResult | null;
  readonly advisories?: readonly Advisory[];
  readonly isPlain?: boolean;
}) {
  const { terms } = useMessages();
  const { result, advisories = [] } = props;
  const shown = shownResult({ transferResult: result, advisories });
  return (
    <Chip tone={toneOfShown(shown)} isPlain={props.isPlain ?? false}>
      {terms.result[shown]}
    </Chip>
  );
}
