/** The process that verifies a backup, while the register itself is in use. */
import { serveJob } from '../ground/job.ts';
import { findingsIn } from './sound.ts';

serveJob(findingsIn);
