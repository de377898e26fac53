/** The open register, available to every page of the shell. */
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { RegisterStatus } from '../../shared/schema/register.ts';
import { orpc } from '../api/client.ts';
import { useAsOf } from './as-of.tsx';

const StatusContext = createContext<RegisterStatus | null>(null);

export function StatusProvider(props: { readonly status: RegisterStatus; readonly children: ReactNode }) {
  return <StatusContext value={props.status}>{props.children}</StatusContext>;
}

export function useStatus(): RegisterStatus {
  const status = useContext(StatusContext);
  if (status === null) throw new Error('useStatus without an open register');
  return status;
}

/** Whether the core does not answer how the register is open; one question that failed, as after sleep, is not told yet. */
export function useUnanswered(): boolean {
  return useQuery(orpc.register.status.queryOptions()).failureCount > 1;
}

/** The day that the pages show: the chosen one, or today according to the core. */
export function useDay(): string {
  const { today } = useStatus();
  return useAsOf().asOf ?? today;
}

/** The minute that it is according to the core, kept up as the status is; null while the pages show another day than today. */
export function useNow(): string | null {
  const { today, now } = useStatus();
  return useDay() === today ? now : null;
}
