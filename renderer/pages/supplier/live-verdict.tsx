import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { type FlowFacts, type FlowInput, flowFacts } from '../../../shared/fields/flow.ts';
import { orpc } from '../../api/client.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { ResultChip } from '../../ui/chip.tsx';

/** Pause in typing before the register is queried, in milliseconds. */
const TYPING_PAUSE = 150;

function factsOf(input: FlowInput): FlowFacts | null {
  const { subProcessorId: _sub, statedLocation: _stated, remark: _remark, ...facts } = input;
  const parsed = flowFacts.safeParse(facts);
  return parsed.success ? parsed.data : null;
}

/** The verdict on the form's current contents, as it would be after saving. */
export function LiveVerdict({ control }: { readonly control: Control<FlowInput> }) {
  const { flow } = useMessages();
  const { language } = useLanguage();
  const values = useWatch({ control }) as FlowInput;
  const text = JSON.stringify(factsOf(values));
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const rest = setTimeout(() => setRested(text), TYPING_PAUSE);
    return () => clearTimeout(rest);
  }, [text]);
  const facts = JSON.parse(rested) as FlowFacts | null;
  const { data } = useQuery({
    ...orpc.flows.assess.queryOptions({ input: facts === null ? skipToken : { facts } }),
    placeholderData: keepPreviousData,
  });
  const isComplete = facts !== null && data !== undefined;
  return (
    <aside className="live-verdict" aria-label={flow.verdictLive}>
      <h4>{flow.verdictLive}</h4>
      <div aria-live="polite" className="live-verdict-body">
        {isComplete ? (
          <>
            <p>
              <ResultChip result={data.result} code={data.code} />
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
