/** A job that does what it is told: takes memory until it is stopped, never answers, or reports and then answers. */
import { serveJob } from '../../../../electron/core/ground/job.ts';

serveJob<'memory' | 'silence' | 'steps', number, number>(async (task, report) => {
  const held: number[][] = [];
  while (task === 'memory') held.push(Array.from({ length: 10_000 }, (_none, at) => at + held.length));
  if (task === 'silence') await new Promise(() => setInterval(() => {}, 1000));
  for (const step of [1, 2, 3]) report(step);
  return held.length;
});
