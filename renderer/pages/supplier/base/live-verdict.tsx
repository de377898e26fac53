import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { type Control, type FieldValues, useWatch } from 'react-hook-form';
import type * as z from 'zod';
import { type AnnouncementInput, announcementInput } from '../../../../shared/fields/evidence.ts';
import { type FlowInput, flowInput } from '../../../../shared/fields/flow.ts';
import type { ExplainedAnnouncement } from '../../../../shared/fields/record.ts';
import { orpc } from '../../../api/client.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { ResultChip } from '../../../ui/chip.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { useSupplier } from './supplier-context.tsx';

/** Pause in typing before the register is queried, in milliseconds. */
const TYPING_PAUSE = 150;

/** What the form holds once typing has paused; null while it cannot be judged. */
function useRested<Input extends FieldValues>(
  control: Control<Input>,
  schema: z.ZodType<Input, Input>,
): Input | null {
  const parsed = schema.safeParse(useWatch({ control }));
  const text = JSON.stringify(parsed.success ? parsed.data : null);
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const rest = setTimeout(() => setRested(text), TYPING_PAUSE);
    return () => clearTimeout(rest);
  }, [text]);
  return JSON.parse(rested) as Input | null;
}

/** The verdict on the form's current contents, as it would be after saving. */
export function LiveVerdict({ control }: { readonly control: Control<FlowInput> }) {
  const { flow } = useMessages();
  const { id: processorId } = useSupplier().view.record.processor;
  const country = useWatch({ control, name: 'country' });
  const entry = useRested(control, flowInput);
  const { data } = useQuery({
    ...orpc.flows.assess.queryOptions({ input: entry === null ? skipToken : { processorId, flow: entry } }),
    placeholderData: keepPreviousData,
  });
  return (
    <VerdictAside title={flow.verdictLive}>
      {entry !== null && data !== undefined ? (
        <Verdict verdict={data} />
      ) : (
        <p className="soft">{country === '' ? flow.verdictIncomplete : flow.verdictFaulty}</p>
      )}
    </VerdictAside>
  );
}

/** The verdict that an announced sub-processor would bring, as the form has it now. */
export function AnnouncedVerdict({ control }: { readonly control: Control<AnnouncementInput> }) {
  const { evidence, flow } = useMessages();
  const { id: processorId } = useSupplier().view.record.processor;
  const announcement = useRested(control, announcementInput);
  const { data } = useQuery({
    ...orpc.announcements.assess.queryOptions({
      input: announcement === null ? skipToken : { processorId, announcement },
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <VerdictAside title={flow.verdictLive}>
      {announcement === null || data === undefined ? (
        <p className="soft">{evidence.verdictIncomplete}</p>
      ) : data === null ? (
        <p className="text">{evidence.bringsNothing}</p>
      ) : (
        <Verdict verdict={data} />
      )}
    </VerdictAside>
  );
}

function VerdictAside({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <aside className="live-verdict" aria-label={title}>
      <p className="live-verdict-title">{title}</p>
      <div aria-live="polite" className="live-verdict-body">
        {children}
      </div>
    </aside>
  );
}

function Verdict({ verdict }: { readonly verdict: NonNullable<ExplainedAnnouncement['verdict']> }) {
  const { flow } = useMessages();
  const { language } = useLanguage();
  const { result, advisories, reason, nextStep } = verdict;
  return (
    <>
      <p>
        <ResultChip result={result} advisories={advisories} />
      </p>
      <p className="text">
        <Sentence text={reason[language]} />
      </p>
      <p className="text">
        <span className="strong">{flow.nextStep}:</span> <Sentence text={nextStep[language]} />
      </p>
    </>
  );
}
