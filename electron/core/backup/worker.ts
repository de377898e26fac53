/** The process that checks the daily copy completely, while the register itself is in use. */
import { serveJob } from '../ground/job.ts';
import { checkCopy } from './check.ts';

serveJob(checkCopy);
