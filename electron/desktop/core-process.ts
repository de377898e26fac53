/** The process that holds the register: core and router behind message ports, apart from the window. */
import { RPCHandler } from '@orpc/server/message-port';
import { router } from '../core/procedures/router.ts';
import { Core } from '../core/register/core.ts';
import { thisMachine } from '../core/scheduler/scheduler.ts';
import type { FromCore, ToCore } from './channels.ts';
import { fileLog } from './file-log.ts';
import { Jobs } from './jobs.ts';
import { KeyStoreLink } from './key-store-link.ts';

const parent = process.parentPort;
const jobs = new Jobs(parent);
const keyStore = new KeyStoreLink(parent);
/** Milliseconds in which what a page sent before it closed comes in, and most that its calls get to end. */
const LATE = 50;
const PATIENCE = 5000;
let running = 0;
let settled = () => {};
const handler = new RPCHandler(router, {
  interceptors: [
    async ({ next }) => {
      running += 1;
      try {
        return await next();
      } finally {
        running -= 1;
        if (running === 0) settled();
      }
    },
  ],
});
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
  else if (message.type === 'stop') void stop();
  else if (message.type === 'key-store') keyStore.receive(message);
  else jobs.receive(message);
});

/** The last write is made first: a page sends drafts while it closes, on another line than this message. */
async function stop(): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, LATE));
  if (running > 0) {
    await new Promise<void>((resolve) => {
      settled = resolve;
      setTimeout(resolve, PATIENCE);
    });
  }
  core?.close(true);
  process.exit(0);
}

function start({ dataFolder, documentsFolder, program, reopen }: Extract<ToCore, { type: 'start' }>): Core {
  const log = fileLog(dataFolder);
  const started = new Core({
    dataFolder,
    documentsFolder,
    log,
    spawnJob: jobs.spawn,
    keyStore,
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
