/** The contract as the page calls it, over whichever link the host provides. */
import { type ClientLink, createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import type { Contract } from '../../shared/contract/contract.ts';
import type { RegisterStatus } from '../../shared/schema/register.ts';
import { fetchLink, type LineContext } from './fetch-link.ts';
import { desktop } from './host.ts';
import { portLink } from './port-link.ts';
import { problemOf } from './problem.ts';
import { token } from './token.ts';

const link: ClientLink<LineContext> = desktop ? portLink(desktop) : fetchLink(token);

/** Whoever hears that the register's file is another one also sees it above every page, with what to do. */
const telling: ClientLink<LineContext> = {
  async call(path, input, options) {
    try {
      return await link.call(path, input, options);
    } catch (error) {
      if (problemOf(error).ofRegister) {
        void queryClient.invalidateQueries({ queryKey: orpc.register.status.queryKey() });
      }
      throw error;
    }
  },
};

/** Calls procedures directly; for streams and one-off requests. */
export const client: ContractRouterClient<Contract, LineContext> = createORPCClient(telling);

/** The same procedures as TanStack Query options. */
export const orpc = createTanstackQueryUtils(client);

/** Answers stay fresh until something is saved, here or elsewhere (`useChangedElsewhere`). */
export const queryClient = new QueryClient({
  defaultOptions: {
    // The core is local, so the network state is irrelevant.
    queries: { networkMode: 'always', retry: false, staleTime: 30_000 },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Delay before an unanswered question how the register is open is put again, in milliseconds. */
const STATUS_DELAY = 2_000;

/**
 * Every page stands on how the register is open. Once that was answered, a question without an answer is put again until it has
 * one, and the pages stay with what is typed in them: a computer that slept or a program that stopped is not a register that
 * was closed. See `useUnanswered`.
 */
queryClient.setQueryDefaults(orpc.register.status.queryKey(), {
  retry: () => queryClient.getQueryData(orpc.register.status.queryKey()) !== undefined,
  retryDelay: STATUS_DELAY,
});

/** A different register is open, or none: drop everything cached for the previous one. */
export function takeRegister(status: RegisterStatus): void {
  const statusKey = orpc.register.status.queryKey();
  const hash = JSON.stringify(statusKey);
  queryClient.setQueryData(statusKey, status);
  queryClient.removeQueries({ predicate: (query) => JSON.stringify(query.queryKey) !== hash });
}

/** The register is open in another way: its pages stay, and learn of it by the status. */
export function takeStatus(status: RegisterStatus): void {
  queryClient.setQueryData(orpc.register.status.queryKey(), status);
}

/** Another file came in place of the open one: everything but the status is asked anew; forms stay. */
export function askAnew(): void {
  const hash = JSON.stringify(orpc.register.status.queryKey());
  void queryClient.invalidateQueries({ predicate: (query) => JSON.stringify(query.queryKey) !== hash });
}
