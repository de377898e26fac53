import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { type FlowInput, flowInput } from '../../../shared/fields/flow.ts';
import { orpc } from '../../api/client.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { ResultChip } from '../../ui/chip.tsx';
import { useSupplier } from './base/supplier-context.tsx';

/** Pause in typing before the register is queried, in milliseconds. */
const TYPING_PAUSE = 150;

/** What can be judged of the form; null while it cannot. */
function judgeable(input: FlowInput): FlowInput | null {
  const parsed = flowInput.safeParse(input);
  return parsed.success ? parsed.data : null;
}

/** The verdict on the form's current contents, as it would be after saving. */
export function LiveVerdict({ control }: { readonly control: Control<FlowInput> }) {
  const { flow } = useMessages();
  const { language } = useLanguage();
  const { id: processorId } = useSupplier().view.record.processor;
  const values = useWatch({ control }) as FlowInput;
  const text = JSON.stringify(judgeable(values));
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const rest = setTimeout(() => setRested(text), TYPING_PAUSE);
    return () => clearTimeout(rest);
  }, [text]);
  const entry = JSON.parse(rested) as FlowInput | null;
  const { data } = useQuery({
    ...orpc.flows.assess.queryOptions({ input: entry === null ? skipToken : { processorId, flow: entry } }),
    placeholderData: keepPreviousData,
  });
  const isComplete = entry !== null && data !== undefined;
  return (
    <aside className="live-verdict" aria-label={flow.verdictLive}>
      <h4>{flow.verdictLive}</h4>
      <div aria-live="polite" className="live-verdict-body">
        {isComplete ? (
          <>
            <p>
              <ResultChip result={data.result} code={data.code} advisories={data.advisories} />
            </p>
            <p className="text">{data.reason[language]}</p>
            <p className="text">
              <span className="strong">{flow.nextStep}:</span> {data.nextStep[language]}
            </p>
          </>
        ) : (
          <p className="soft">{flow.verdictIncomplete}</p>
        )}
      </div>
    </aside>
  );
}
