/** The process that reads one list and plans it. */
import { serveJob } from '../ground/job.ts';
import { type ImportOptions, type ListPlan, planList } from './run.ts';

/** What the process is asked: the file, and what the register holds already. */
export interface ImportJob {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly options: Omit<ImportOptions, 'onProgress' | 'signal'>;
}

serveJob<ImportJob, ListPlan>(({ bytes, name, options }) => planList(bytes, name, options));
