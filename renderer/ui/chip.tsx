import { Ban, Check, Circle, CircleDashed, type LucideIcon, TriangleAlert } from 'lucide-react';
import { type ShownResult, type ShownStatus, shownResult } from '../../shared/law/stated.ts';
import type { Advisory, TransferResult } from '../../shared/schema/transfer-codes.ts';
import { useMessages } from '../i18n/language.tsx';

/** The meaning of a colour; never shown without its word and its shape. */
export type Tone = 'ok' | 'action' | 'blocked' | 'none' | 'unknown';

const shapes: Record<Tone, LucideIcon> = {
  ok: Check,
  action: TriangleAlert,
  blocked: Ban,
  none: Circle,
  unknown: CircleDashed,
};

export const statusTones: Record<ShownStatus, Tone> = {
  'no-agreement': 'blocked',
  unknown: 'unknown',
  missing: 'blocked',
  requested: 'action',
  draft: 'action',
  negotiation: 'action',
  'to-sign': 'action',
  'not-required': 'none',
  superseded: 'none',
  pending: 'action',
  active: 'ok',
  unsure: 'unknown',
  renewed: 'action',
  expiring: 'action',
  expired: 'blocked',
  notice: 'action',
  'ended-open': 'action',
  ended: 'none',
  over: 'none',
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

/** Status of the agreement (Art. 28): the first axis. */
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
