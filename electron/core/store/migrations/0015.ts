/**
 * Sums over all suppliers that pages show, kept beside the derived rows of which they are: the start page, the calendar and the
 * events of the law read them instead of a row of every supplier. And by the number of a supplier's verdict the first day on
 * which it may be another one; under 0 the program that judges.
 */
export const migration0015 = /* sql */ `
CREATE TABLE derived_sum (
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (name, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE verdict_until (row INTEGER PRIMARY KEY, day TEXT NOT NULL) STRICT;

INSERT INTO derived_sum (name, key, n)
  SELECT 'place', running_in || ' ' || rank, count(*) FROM flow_verdict
    WHERE running_in IS NOT NULL GROUP BY running_in, rank
  UNION ALL SELECT 'place-suppliers', running_in, count(DISTINCT row) FROM flow_verdict
    WHERE running_in IS NOT NULL GROUP BY running_in
  UNION ALL SELECT 'law', judged_in, count(*) FROM flow_verdict WHERE rank < 3 GROUP BY judged_in
  UNION ALL SELECT 'law-relying', judged_in, count(*) FROM flow_verdict
    WHERE rank < 3 AND basis IN ('adequacy', 'dpf') GROUP BY judged_in
  UNION ALL SELECT 'law-suppliers', judged_in, count(DISTINCT row) FROM flow_verdict
    WHERE rank < 3 GROUP BY judged_in
  UNION ALL SELECT 'date', kind || ' ' || (t.value ->> '$.due') || ' ' ||
      max(0, ifnull((SELECT max(value) FROM json_each(t.value, '$.leadDays')), 0)) ||
      iif(handled_on IS NULL, ' open', ' handled') AS dated, count(*)
    FROM deadline, json_each(told, '$.terms') t GROUP BY dated;

-- Who judges next says of every supplier until when its verdict stands.
DELETE FROM verdict_state;
`;
