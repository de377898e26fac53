/** The process that typesets one report. */
import { serveJob } from '../ground/job.ts';
import { compile, type TypesetJob, type TypesetStep } from './compile.ts';

serveJob<TypesetJob, Uint8Array, TypesetStep>(compile);
