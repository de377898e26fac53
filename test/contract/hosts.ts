/** The router behind each of the three links that a host can have. */
import { tmpdir } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { startBrowserHost } from '../../electron/browser/server.ts';
import type { CallContext } from '../../electron/core/procedures/base.ts';
import { inProcessClient, router } from '../../electron/core/procedures/router.ts';
import type { Contract } from '../../shared/contract/contract.ts';

export type Client = ContractRouterClient<Contract>;

/** A client, and how to close its link. */
export interface Line {
  readonly client: Client;
  close(): Promise<void>;
}

/** Opens a link to a core, for each host by name. */
export const lines: Readonly<Record<string, (context: CallContext) => Promise<Line>>> = {
  'in process (command line)': async (context) => ({
    client: inProcessClient(context),
    close: async () => {},
  }),
  'HTTP (browser host)': async (context) => {
    const host = await startBrowserHost({ router, context, assets: tmpdir() });
    const headers = { authorization: `Bearer ${host.token}`, origin: host.origin };
    return {
      client: createORPCClient(new FetchLink({ url: `${host.origin}/rpc`, headers })),
      close: () => host.close(0),
    };
  },
  'message port (desktop)': async (context) => {
    const { port1, port2 } = new MessageChannel();
    new RPCHandler(router).upgrade(port2, { context });
    port1.start();
    port2.start();
    return {
      client: createORPCClient(new PortLink({ port: port1 })),
      close: async () => port1.close(),
    };
  },
};
