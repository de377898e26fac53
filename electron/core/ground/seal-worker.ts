/** The process that encrypts or decrypts one file. */
import { serveJob } from './job.ts';
import { sealJob } from './seal.ts';

serveJob(sealJob);
