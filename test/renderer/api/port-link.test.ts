import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { oc } from '@orpc/contract';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { connection } from '../../../renderer/api/connection.ts';
import { portLink } from '../../../renderer/api/port-link.ts';
import { ConnectionLost } from '../../../renderer/api/problem.ts';
import {
  type DesktopBridge,
  GONE_MESSAGE,
  LOST_MESSAGE,
  PORT_MESSAGE,
} from '../../../shared/schema/desktop.ts';

const contract = { name: oc.output(z.string()), never: oc.output(z.string()) };

/** A core behind a real message port; `never` does not answer, as when the process hangs. */
function core(name: string): MessagePort {
  const router = implement(contract).router({
    name: implement(contract).name.handler(() => name),
    never: implement(contract).never.handler(() => new Promise<string>(() => {})),
  });
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router).upgrade(port1);
  port1.start();
  return port2;
}

/** The window of the page, faked: where the preload script posts its messages. */
class FakeWindow extends EventTarget {
  post(data: string, ports: MessagePort[] = [], source: unknown = this) {
    this.dispatchEvent(Object.assign(new Event('message'), { data, ports, source }));
  }
}

function page() {
  const window = new FakeWindow();
  let asked = 0;
  const bridge = {
    connect: () => {
      asked += 1;
    },
  } as DesktopBridge;
  const client: ContractRouterClient<typeof contract> = createORPCClient(
    portLink(bridge, window as unknown as Window),
  );
  return { window, client, asked: () => asked };
}

test('a call waits for the port and goes over it', async () => {
  const { window, client, asked } = page();
  const answer = client.name();
  expect(asked()).toBe(1);
  window.post(PORT_MESSAGE, [core('first')]);
  await expect(answer).resolves.toBe('first');
});

test('a port that somebody else posts is not taken', async () => {
  const { window, client } = page();
  const answer = client.name();
  window.post(PORT_MESSAGE, [core('foreign')], {});
  window.post(PORT_MESSAGE, [core('own')]);
  await expect(answer).resolves.toBe('own');
});

test('when the core dies its calls end, the page knows it, and a new core takes over', async () => {
  const { window, client, asked } = page();
  window.post(PORT_MESSAGE, [core('first')]);
  await expect(client.name()).resolves.toBe('first');
  const hanging = client.never();
  window.post(LOST_MESSAGE);
  await expect(hanging).rejects.toBeInstanceOf(ConnectionLost);
  expect(connection()).toBe('lost');
  expect(asked()).toBe(2);
  const answer = client.name();
  window.post(PORT_MESSAGE, [core('second')]);
  await expect(answer).resolves.toBe('second');
  expect(connection()).toBe('open');
});

test('without any core left, every call fails at once and the page says so', async () => {
  const { window, client } = page();
  window.post(PORT_MESSAGE, [core('first')]);
  const hanging = client.never();
  window.post(LOST_MESSAGE);
  // The port of a core that is no longer there: nobody would answer on it.
  window.post(PORT_MESSAGE, [core('none')]);
  const waiting = client.never();
  window.post(GONE_MESSAGE);
  await expect(hanging).rejects.toBeInstanceOf(ConnectionLost);
  await expect(waiting).rejects.toBeInstanceOf(ConnectionLost);
  await expect(client.name()).rejects.toBeInstanceOf(ConnectionLost);
  expect(connection()).toBe('lost');
});
