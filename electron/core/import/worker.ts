/** The process that reads and plans one list. */
import { serveJob } from '../ground/job.ts';
import { type ImportOptions, type ListPlan, planList } from './run.ts';

/** Input of the process: the file, and the relevant contents of the register. */
export interface ImportJob {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly options: Omit<ImportOptions, 'onProgress' | 'signal'>;
}

serveJob<ImportJob, ListPlan>(({ bytes, name, options }) => planList(bytes, name, options));
