import { implement } from '@orpc/server';
import { register as contract } from '../../../shared/contract/register.ts';
import { copyBeside } from '../backup/copy-beside.ts';
import { writeExample } from '../example/write.ts';
import { importOf, undoImport } from '../import/past.ts';
import { verifyOpen } from '../register/verifying.ts';
import { writeLines } from '../register/write-lines.ts';
import { findHead, historyFacets, historyPage } from '../store/history-page.ts';
import { firstDay } from '../store/order.ts';
import { undoLines } from '../store/undo.ts';
import { type CallContext, declaring } from './base.ts';

const os = implement({ register: contract }).$context<CallContext>().use(declaring);

export const register = {
  status: os.register.status.handler(({ context: { core } }) => core.status()),
  recent: os.register.recent.handler(({ context: { core } }) => core.recent()),
  preparing: os.register.preparing.handler(({ context: { core } }) => core.preparing()),
  create: os.register.create.handler(async ({ context: { core, actor }, input }) => {
    core.create(input.file, input.organisation, input.makeFolder);
    if (input.example) await writeExample(core, actor);
    return core.status();
  }),
  open: os.register.open.handler(({ context: { core }, input }) => {
    core.open(input.file);
    return core.status();
  }),
  saveCopy: os.register.saveCopy.handler(({ context: { core } }) => {
    const file = copyBeside(core.session.connection, core.file, core.now());
    core.session.kept();
    return { file };
  }),
  close: os.register.close.handler(({ context: { core } }) => {
    core.close();
    return core.status();
  }),
  takeOver: os.register.takeOver.handler(({ context: { core } }) => {
    core.session.requireWriter(true);
    return core.status();
  }),
  verify: os.register.verify.handler(async ({ context: { core }, signal }) => {
    const { session, stored } = core;
    const options = { asOf: core.today(), spawnJob: core.spawnJob, signal };
    const result = await verifyOpen(stored, session.file, options);
    if (result.findings.some(({ check }) => check === 'verdicts')) session.forgetDerived(stored);
    return result;
  }),
  firstDay: os.register.firstDay.handler(({ context: { core } }) => ({ day: firstDay(core.stored) })),
  history: os.register.history.handler(({ context: { core }, input, signal }) =>
    historyPage(core.stored, input, signal),
  ),
  findHead: os.register.findHead.handler(({ context: { core }, input }) => findHead(core.stored, input.head)),
  historyFacets: os.register.historyFacets.handler(({ context: { core }, signal }) =>
    historyFacets(core, signal),
  ),
  undo: os.register.undo.handler(({ context: { core, actor }, input }) => {
    // Whoever takes back the lines of an import takes back the import, which its list then says.
    const past = importOf(core.stored, input);
    return writeLines(core, actor, past?.why ?? '', (writing) =>
      past ? undoImport(writing, past.found) : undoLines(writing, input.firstLine, input.lastLine),
    );
  }),
};
