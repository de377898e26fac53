/** The process that makes or reads the zip of a complete register. */
import { serveJob } from '../ground/job.ts';
import { archiveJob } from './job.ts';

serveJob(archiveJob);
