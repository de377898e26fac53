/** The process that verifies a copy of a register. */
import type { VerifyResult } from '../../../shared/schema/register.ts';
import { serveJob } from '../ground/job.ts';
import { openAsIs } from '../store/connection.ts';
import { forgetJournal } from '../store/database-file.ts';
import { verify } from '../store/verify.ts';

serveJob<string, VerifyResult>((copy) => {
  forgetJournal(copy);
  const connection = openAsIs(copy);
  try {
    return verify(connection);
  } finally {
    connection.close();
  }
});
