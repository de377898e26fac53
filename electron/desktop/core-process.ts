/** The process that holds the register: core and router behind message ports, apart from the window. */
import { RPCHandler } from '@orpc/server/message-port';
import { router } from '../core/procedures/router.ts';
import { Core } from '../core/register/core.ts';
import { thisMachine } from '../core/scheduler/scheduler.ts';
import type { FromCore, ToCore } from './channels.ts';
import { fileLog } from './file-log.ts';
import { Jobs } from './jobs.ts';

const parent = process.parentPort;
const jobs = new Jobs(parent);
const handler = new RPCHandler(router);
let core: Core | null = null;

parent.on('message', ({ data, ports }) => {
  const message = data as ToCore;
  if (message.type === 'start') {
    core = start(message);
    parent.postMessage({ type: 'ready' } satisfies FromCore);
  } else if (message.type === 'connect' && core) {
    for (const port of ports) {
      handler.upgrade(port, { context: { core, actor: null } });
      port.start();
    }
  } else if (message.type === 'ping') parent.postMessage({ type: 'pong' } satisfies FromCore);
  else if (message.type === 'stop') {
    core?.close();
    process.exit(0);
  } else jobs.receive(message);
});

function start({ dataFolder, documentsFolder, program, reopen }: Extract<ToCore, { type: 'start' }>): Core {
  const log = fileLog(dataFolder);
  const started = new Core({
    dataFolder,
    documentsFolder,
    log,
    spawnJob: jobs.spawn,
    scheduler: program && thisMachine(program, false),
  });
  const last = reopen ? started.lastOpened() : null;
  try {
    if (last !== null) started.open(last);
  } catch (error) {
    // The page will find no register open and offer to choose one; opening it then shows the reason.
    log(`not opened again: ${error instanceof Error ? error.message : String(error)}`);
  }
  return started;
}
