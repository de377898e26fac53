/** Light, dark, or the computer's setting. */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import { useRemembered } from './remember.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

interface ThemeChoice {
  readonly theme: Theme;
  /** The theme currently on the screen. */
  readonly isDark: boolean;
  readonly setTheme: (theme: Theme) => void;
}

const ThemeContext = createContext<ThemeChoice | null>(null);
const darkComputer = matchMedia('(prefers-color-scheme: dark)');

export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [theme, setTheme] = useRemembered<Theme>('theme', themes, 'system');
  const [computerIsDark, setComputerIsDark] = useState(darkComputer.matches);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    const follow = () => setComputerIsDark(darkComputer.matches);
    darkComputer.addEventListener('change', follow);
    return () => darkComputer.removeEventListener('change', follow);
  }, []);
  const isDark = theme === 'dark' || (theme === 'system' && computerIsDark);
  const choice = useMemo(() => ({ theme, isDark, setTheme }), [theme, isDark, setTheme]);
  return <ThemeContext value={choice}>{children}</ThemeContext>;
}

export function useTheme(): ThemeChoice {
  const choice = useContext(ThemeContext);
  if (choice === null) throw new Error('useTheme outside ThemeProvider');
  return choice;
}
