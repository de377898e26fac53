import { useQuery } from '@tanstack/react-query';
import { formatDate, formatMoment } from '../../../shared/words/format.ts';
import { orpc } from '../../api/client.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';

/** The figures that are shown, in the order of the overview. */
const figures = ['suppliers', 'uncovered', 'blocked', 'action', 'unlocated', 'overdue', 'decisions'] as const;

/** The overviews that were made before, with their day, their figures and where the history stood. */
export function KeptOverviews() {
  const { reports } = useMessages();
  const { language } = useLanguage();
  const query = useQuery(orpc.report.kept.queryOptions({ input: {} }));
  return (
    <Panel id="kept" title={reports.kept}>
      {query.isPending && <Loading lines={4} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && query.data.length === 0 && <p className="reading soft">{reports.keptEmpty}</p>}
      {query.isSuccess && query.data.length > 0 && (
        <>
          <p className="reading soft">{reports.keptText}</p>
          <TableScroll label={reports.kept}>
            <table className="table">
              <caption className="visually-hidden">{reports.kept}</caption>
              <thead>
                <tr>
                  <th scope="col">{reports.keptDay}</th>
                  <th scope="col">{reports.keptAt}</th>
                  {figures.map((name) => (
                    <th key={name} scope="col" className="number">
                      {reports.keptFigures[name]}
                    </th>
                  ))}
                  <th scope="col">{reports.keptHead}</th>
                </tr>
              </thead>
              <tbody>
                {query.data.map((made) => (
                  <tr key={`${made.asOf} ${made.head}`}>
                    <th scope="row" className="nowrap">
                      {formatDate(made.asOf, language)}
                    </th>
                    <td className="nowrap">{formatMoment(made.madeAt, language)}</td>
                    {figures.map((name) => {
                      const figure = made.figures[name];
                      return (
                        <td key={name} className="number">
                          {figure === undefined ? reports.notCounted : formatNumber(figure, language)}
                        </td>
                      );
                    })}
                    <td className="text">
                      {reports.lines(formatNumber(made.lines, language))}{' '}
                      <code className="nowrap" title={made.head}>
                        {made.head.slice(0, 12)}…
                      </code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </>
      )}
    </Panel>
  );
}
