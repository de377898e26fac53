/** The process that reads the register to answer one question. */
import { serveJob } from '../ground/job.ts';
import { answerApart } from './job.ts';

serveJob(answerApart);
