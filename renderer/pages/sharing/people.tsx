import { useQuery } from '@tanstack/react-query';
import type { ReplicaStatus } from '../../../shared/schema/replica.ts';
import { orpc } from '../../api/client.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';

/** Who is connected now, as the server knows it, and who wrote last, as the history says. */
export function People({ status }: { readonly status: ReplicaStatus }) {
  const { sharing } = useMessages();
  const { others } = status;
  return (
    <Panel id="people" title={sharing.people}>
      <div className="stack">
        <section className="stack tight" aria-labelledby="people-here">
          <h3 id="people-here">{sharing.here}</h3>
          {status.state !== 'online' ? (
            <p>{sharing.hereUnknown}</p>
          ) : others.length === 0 ? (
            <p>{sharing.hereNone}</p>
          ) : (
            <ul>
              {others.map((login) => (
                <li key={login} className="text">
                  {login}
                </li>
              ))}
            </ul>
          )}
          <p className="reading soft small">{sharing.hereText}</p>
        </section>
        <Writers />
      </div>
    </Panel>
  );
}

function Writers() {
  const { sharing } = useMessages();
  const { language } = useLanguage();
  const { data, error } = useQuery(orpc.replica.details.queryOptions());
  return (
    <section className="stack tight" aria-labelledby="people-writers">
      <h3 id="people-writers">{sharing.writers}</h3>
      {error !== null && <Failure error={error} />}
      {data === undefined && error === null && <Loading lines={2} />}
      {data?.writers.length === 0 && <p>{sharing.writersNone}</p>}
      {data !== undefined && data.writers.length > 0 && (
        <dl className="facts">
          {data.writers.map(({ who, at }) => (
            <div key={who} className="fact">
              <dt className="text">{who}</dt>
              <dd>{formatMoment(at, language)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="reading soft small">{sharing.writersText}</p>
    </section>
  );
}
