import { Ban, Check, Circle, CircleDashed, type LucideIcon, TriangleAlert } from 'lucide-react';
import { type ShownStatus, shownResult } from '../../shared/law/stated.ts';
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

/** Verdicts that say that a place is not known. */
const unlocated: ReadonlySet<string | null> = new Set([
  'UNKNOWN_LOCATION',
  'NO_FLOWS_RECORDED',
  'SUBPROCESSOR_NOT_LOCATED',
]);

/** Tone of a transfer verdict; an unknown location is "unknown" whatever the result. */
export function resultTone(
  result: TransferResult | null,
  code: string | null,
  advisories: readonly Advisory[] = [],
): Tone {
  const shown = shownResult({ transferResult: result, advisories });
  if (shown === 'listed') return 'none';
  return shown === 'unsure' || unlocated.has(code) ? 'unknown' : shown;
}

/** Result of the transfers (Chapter V): the second axis. */
export function ResultChip(props: {
  readonly result: TransferResult | null;
  readonly code?: string | null;
  readonly advisories?: readonly Advisory[];
  readonly isPlain?: boolean;
}) {
  const { terms } = useMessages();
  const { result, advisories = [] } = props;
  return (
    <Chip tone={resultTone(result, props.code ?? null, advisories)} isPlain={props.isPlain ?? false}>
      {terms.result[shownResult({ transferResult: result, advisories })]}
    </Chip>
  );
}
