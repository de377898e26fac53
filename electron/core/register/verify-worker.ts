/** The process that verifies a copy of a register. */
import type { VerifyResult } from '../../../shared/schema/register.ts';
import { verifyWhole } from '../derived/verify-derived.ts';
import { serveJob } from '../ground/job.ts';
import { openAsIs } from '../store/connection.ts';
import { forgetJournal } from '../store/database-file.ts';
import type { VerifyJob } from './verifying.ts';

serveJob<VerifyJob, VerifyResult>(({ copy, asOf }) => {
  forgetJournal(copy);
  const connection = openAsIs(copy);
  try {
    return verifyWhole(connection, asOf);
  } finally {
    connection.close();
  }
});
