/** The process that typesets one overview. */
import { serveJob } from '../ground/job.ts';
import { compile, type TypesetJob } from './compile.ts';

serveJob<TypesetJob, Uint8Array>(compile);
