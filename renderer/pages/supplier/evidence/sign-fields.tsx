import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import type { Review, Signature } from '../../../../shared/fields/evidence.ts';
import { reviewFields, signature } from '../../../../shared/fields/evidence.ts';
import { needsReason } from '../../../../shared/fields/sign-off.ts';
import type { OpenPoint } from '../../../../shared/schema/attention.ts';
import { reviewOutcomes } from '../../../../shared/schema/evidence.ts';
import type { Bilingual } from '../../../../shared/schema/primitives.ts';
import { client, orpc } from '../../../api/client.ts';
import { FieldOf } from '../../../forms/fields.tsx';
import { coreMessage } from '../../../i18n/field-error.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import type { usePeople } from '../../../register/use-people.ts';
import { ToneIcon } from '../../../ui/chip.tsx';
import { Checkbox, Radios } from '../../../ui/choice.tsx';
import { Sentence } from '../../../ui/sentence.tsx';

/** A signature under the own name; the outcome is chosen, never suggested. */
export function emptySignature({ me, role }: Pick<ReturnType<typeof usePeople>, 'me' | 'role'>) {
  return { reviewer: me ?? '', reviewerRole: me === null ? '' : role, reason: '', remark: '' };
}

/** What a signature must hold while there are red points. @param why asks for the reason that is missing. */
export const signatureWith = (red: number, why: Bilingual) =>
  signature.superRefine(({ outcome, reason }, context) => {
    if (reason !== '' || !needsReason(outcome, red)) return;
    context.addIssue({ code: 'custom', path: ['reason'], message: coreMessage(why) });
  });

interface SignFieldsProps {
  /** How many red points are open, or at how many suppliers there are some. */
  readonly red: number;
  readonly remember: Remembering;
}

/** Who signs, with what outcome, and why in spite of what is open. */
export function SignFields({ red, remember }: SignFieldsProps) {
  const { evidence, myself } = useMessages();
  const { language } = useLanguage();
  const { control } = useFormContext<Signature>();
  const outcome: Review['outcome'] | undefined = useWatch({ control, name: 'outcome' });
  return (
    <div className="fields">
      <FieldOf of="review" name="reviewer" autoFocus={!remember.isKnown} />
      <FieldOf of="review" name="reviewerRole" />
      {!remember.isKnown && (
        <div className="wide">
          <Checkbox isSelected={remember.isWanted} onChange={remember.want}>
            {myself.remember}
          </Checkbox>
        </div>
      )}
      <div className="wide">
        <Controller
          control={control}
          name="outcome"
          render={({ field, fieldState }) => (
            <Radios
              label={reviewFields.outcome.label[language]}
              options={reviewOutcomes.map((value) => ({ value, name: evidence.outcomes[value] }))}
              value={field.value ?? null}
              onChange={field.onChange}
              error={fieldState.error}
              autoFocus={remember.isKnown}
            />
          )}
        />
      </div>
      {needsReason(outcome ?? null, red) && <FieldOf of="review" name="reason" help={evidence.reasonHelp} />}
      <FieldOf of="review" name="remark" />
    </div>
  );
}

interface Remembering {
  /** Whether the own name was said before. */
  readonly isKnown: boolean;
  readonly isWanted: boolean;
  readonly want: (isWanted: boolean) => void;
  /** Keeps the name and role of who signed, if that is wanted. */
  readonly keep: (signed: Signature) => Promise<void>;
}

/** Who signs for the first time may have the name and role kept on this computer. */
export function useRemembering(me: string | null): Remembering {
  const queries = useQueryClient();
  const [isWanted, want] = useState(true);
  return {
    isKnown: me !== null,
    isWanted,
    want,
    keep: async ({ reviewer, reviewerRole }) => {
      if (me !== null || !isWanted) return;
      await client.reminders.setMe({ name: reviewer, role: reviewerRole });
      await queries.invalidateQueries({ queryKey: orpc.reminders.key() });
    },
  };
}

/** What is open, as it will be frozen: red points first. */
export function OpenPoints({ points }: { readonly points: readonly OpenPoint[] }) {
  const { terms } = useMessages();
  const { language } = useLanguage();
  return (
    <ul className="open-points">
      {points.map((point) => (
        <li key={`${point.code} ${point.due} ${point.reason.nl}`}>
          <ToneIcon tone={point.urgency === 'now' ? 'blocked' : 'action'} size={16} />
          <span className="text">
            <span className="visually-hidden">{terms.urgency[point.urgency]}: </span>
            <Sentence text={point.reason[language]} />
          </span>
        </li>
      ))}
    </ul>
  );
}
