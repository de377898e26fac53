import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { askAnew, orpc, queryClient } from './api/client.ts';
import { loadLocalState } from './api/local-state.ts';
import { LanguageProvider } from './i18n/language.tsx';
import { ThemeProvider } from './i18n/theme.tsx';
import { FirstStart } from './pages/first-start/first-start.tsx';
import { AsOfProvider } from './register/as-of.tsx';
import { useChangedElsewhere } from './register/changed-elsewhere.ts';
import { StatusProvider } from './register/status.tsx';
import { useAddress } from './router/router.ts';
import { Routes } from './routes.tsx';
import { Aside, PageBoundary } from './shell/broken-page.tsx';
import { DroppedFiles } from './shell/dropped-files.tsx';
import { HostLink } from './shell/host-link.tsx';
import { Shell } from './shell/shell.tsx';
import { Failure, Loading } from './ui/states.tsx';
import { Toasts } from './ui/toast.tsx';

export function App() {
  return (
    <LanguageProvider>
      <ThemeProvider>
        <QueryClientProvider client={queryClient}>
          <Register />
          <Aside>
            <HostLink />
            <DroppedFiles />
          </Aside>
          <Toasts />
        </QueryClientProvider>
      </ThemeProvider>
    </LanguageProvider>
  );
}

/**
 * Polling interval for the register's status while the page is in view, in milliseconds: what another tab or program changed is
 * seen, readers learn when the write lock is released, the writer learns of a failed daily backup.
 */
const POLL_INTERVAL = 5_000;

/** The first-start page until a register is open, then its pages. */
function Register() {
  const { path } = useAddress();
  const status = useQuery(
    orpc.register.status.queryOptions({
      refetchInterval: ({ state }) => (state.data?.access ? POLL_INTERVAL : false),
      // Whoever comes to this window has perhaps just changed something in another.
      refetchOnWindowFocus: 'always',
    }),
  );
  useChangedElsewhere();
  useAnew(status.data?.file ?? null, status.data?.openings ?? 0);
  if (status.isPending) {
    return (
      <main className="lonely">
        <Loading />
      </main>
    );
  }
  // Once there was an answer, the pages stay, whatever a later question meets.
  if (status.isLoadingError) {
    return (
      <main className="lonely">
        <Failure error={status.error} onRetry={() => void loadLocalState().then(() => status.refetch())} />
      </main>
    );
  }
  if (!status.data.open) return <FirstStart status={status.data} />;
  return (
    <StatusProvider status={status.data}>
      <AsOfProvider key={status.data.file}>
        <Shell>
          <PageBoundary resetKey={path.join('/')}>
            <Routes />
          </PageBoundary>
        </Shell>
      </AsOfProvider>
    </StatusProvider>
  );
}

/** Asks every page's questions anew when the core opened another file of the same register by itself. */
function useAnew(file: string | null, openings: number): void {
  const known = useRef({ file, openings });
  useEffect(() => {
    const { current } = known;
    known.current = { file, openings };
    if (file !== null && current.file === file && current.openings !== openings) askAnew();
  }, [file, openings]);
}
