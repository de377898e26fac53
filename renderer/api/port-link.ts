/**
 * Calls over a message port to the desktop's core. A call on a port whose core has died would never settle,
 * so every call also ends when its core is lost; a new port is then requested, and the page reports what
 * happened.
 */
import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { type DesktopBridge, GONE_MESSAGE, LOST_MESSAGE, PORT_MESSAGE } from '../../shared/schema/desktop.ts';
import { setConnection } from './connection.ts';
import { ConnectionLost } from './problem.ts';

interface Line {
  readonly link: Promise<RPCLink<ClientContext>>;
  /** Rejects when the core is lost; never resolves. */
  readonly lost: Promise<never>;
  readonly end: () => void;
  readonly receive: (port: MessagePort) => void;
}

function newLine(): Line {
  const link = Promise.withResolvers<RPCLink<ClientContext>>();
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined);
  return {
    link: link.promise,
    lost: lost.promise,
    end: () => lost.reject(new ConnectionLost()),
    receive(port) {
      link.resolve(new RPCLink({ port }));
      port.start();
    },
  };
}

/** @param own this page's window: only messages from it count, and they come from the preload script. */
export function portLink(bridge: DesktopBridge, own: Window = window): ClientLink<ClientContext> {
  let line = newLine();
  own.addEventListener('message', (event: MessageEvent) => {
    if (event.source !== own) return;
    const port = event.ports[0];
    if (event.data === PORT_MESSAGE && port !== undefined) {
      line.receive(port);
      setConnection('open');
    }
    if (event.data === GONE_MESSAGE) {
      setConnection('lost');
      // Every call fails at once from here on: nobody would answer it.
      line.end();
    }
    if (event.data === LOST_MESSAGE) {
      setConnection('lost');
      line.end();
      line = newLine();
      bridge.connect();
    }
  });
  bridge.connect();
  return {
    async call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>) {
      const { link, lost } = line;
      return Promise.race([(await Promise.race([link, lost])).call(path, input, options), lost]);
    },
  };
}
