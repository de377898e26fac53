import { useIsFetching, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { orpc } from '../api/client.ts';
import { useMessages } from '../i18n/language.tsx';
import { Progress } from '../ui/states.tsx';

/** A wait up to this long shows nothing; in milliseconds. */
const PATIENCE = 400;
/** Interval between two progress checks, in milliseconds. */
const POLL_INTERVAL = 400;

const ownKey = JSON.stringify(orpc.register.preparing.queryKey());

/** Progress while answers wait for all suppliers to be assessed, on whichever page is waiting. */
export function PreparingNotice() {
  const isWaiting = useIsFetching({ predicate: ({ queryKey }) => JSON.stringify(queryKey) !== ownKey }) > 0;
  return isWaiting ? <Waiting /> : null;
}

function Waiting() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  const { shell } = useMessages();
  const { data } = useQuery({
    ...orpc.register.preparing.queryOptions(),
    enabled: isLong,
    refetchInterval: POLL_INTERVAL,
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <>
      <span role="status" className="visually-hidden">
        {data ? shell.judging : ''}
      </span>
      {data && (
        <section className="banner info" aria-label={shell.judging}>
          <div className="banner-text">
            <Progress label={shell.judging} done={data.done} total={data.total} />
          </div>
        </section>
      )}
    </>
  );
}
