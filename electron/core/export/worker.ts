/** The process that writes a long table: a spreadsheet of thousands of rows takes seconds in one piece. */
import { serveJob } from '../ground/job.ts';
import { writeTable } from './write.ts';

serveJob(writeTable);
