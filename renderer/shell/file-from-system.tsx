import { useEffect } from 'react';
import { FILE_MESSAGE } from '../../shared/schema/desktop.ts';
import { client, takeRegister } from '../api/client.ts';
import { desktop } from '../api/host.ts';
import { problemOf } from '../api/problem.ts';
import { useLanguage } from '../i18n/language.tsx';
import { leaveBy, navigate } from '../router/router.ts';
import { tellFailure } from '../ui/toast.tsx';

/** Opens the register that the system asks for, as after a double click on its file. */
export function FileFromSystem() {
  const { language } = useLanguage();
  useEffect(() => {
    if (!desktop) return undefined;
    const host = desktop;
    const open = async (file: string) => {
      try {
        takeRegister(await client.register.open({ file }));
        navigate('#/');
      } catch (error) {
        tellFailure(problemOf(error).message[language]);
      }
    };
    const take = () =>
      void host.takeFile().then((file) => {
        if (file !== null) leaveBy(() => void open(file));
      });
    const hear = (event: MessageEvent) => {
      if (event.source === window && event.data === FILE_MESSAGE) take();
    };
    window.addEventListener('message', hear);
    take();
    return () => window.removeEventListener('message', hear);
  }, [language]);
  return null;
}
