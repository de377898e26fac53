import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { NOTICE_MESSAGES, WAKE_MESSAGE } from '../../shared/schema/desktop.ts';
import type { RemindState } from '../../shared/schema/remind-state.ts';
import type { RemindersAnswer } from '../../shared/schema/reminder.ts';
import { client, orpc } from '../api/client.ts';
import { desktop } from '../api/host.ts';
import { noticePermission } from '../api/notice-permission.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { isAttended } from '../register/attending.ts';
import { addresses } from '../router/addresses.ts';
import { navigate } from '../router/router.ts';
import { decideNotice, nothingTold, putOffFrom, supplierOf } from './reminding-decision.ts';

/** Suppliers that are asked for; the counts are of all. */
const LIMIT = 500;
/** Interval at which the day and the hour are looked at, in milliseconds: a timer of a day would sleep along. */
const TICK = 60_000;

/** Tells the desktop, if it can be told: what stands beside the icon is worth less than the page. */
function say(state: RemindState): void {
  try {
    desktop?.remind(state);
  } catch {
    // The next change is told again.
  }
}

/** Shows outside the window what the person is reminded of: at the start, on a new day, and when the computer woke up. */
export function Reminding() {
  const { reminding } = useMessages();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const permission = useQuery(noticePermission);
  const isHeard = desktop !== undefined || permission.data === 'granted';
  const open = useQuery({
    ...orpc.reminders.open.queryOptions({ input: { limit: 0 } }),
    enabled: desktop !== undefined,
  });
  const count = open.data?.counts.matters;
  const told = useRef(nothingTold);
  const about = useRef<RemindersAnswer | null>(null);

  useEffect(() => {
    if (count !== undefined) say({ count, status: reminding.status(count), notice: null });
  }, [count, reminding]);
  // Another register, or none: what stood beside the icon was of this one.
  useEffect(() => () => say({ count: 0, status: '', notice: null }), []);

  useEffect(() => {
    if (!isHeard) return undefined;
    let day = '';
    let isAsking = false;
    let isOver = false;
    const shown = () =>
      client.reminders
        .markShown({})
        .then(() => queries.invalidateQueries({ queryKey: orpc.reminders.key() }))
        // Where it cannot be noted, it is shown once more after the next start.
        .catch(() => undefined);
    const show = () => {
      const supplier = supplierOf(about.current);
      window.focus();
      navigate(supplier === null ? addresses.start : addresses.supplier(supplier));
    };
    const later = () => {
      if (about.current) told.current = putOffFrom(told.current, about.current, Date.now());
    };
    const isBackAt = (now: number) => (told.current.later?.from ?? Number.POSITIVE_INFINITY) <= now;
    const ask = async () => {
      const now = Date.now();
      // What is still open is told apart only for what was put off and is back; otherwise its number will do.
      const [due, all] = await Promise.all([
        client.reminders.due({ limit: LIMIT }),
        client.reminders.open({ limit: isBackAt(now) ? LIMIT : 0 }),
      ]);
      if (isOver) return;
      day = due.asOf;
      const isLookedAt = isAttended() && ['', '#/'].includes(location.hash);
      const known = { due, open: all, isLookedAt, now, language };
      const decision = decideNotice(told.current, known);
      told.current = decision.told;
      if (decision.notice === null) return;
      about.current = decision.about;
      if (desktop) {
        const matters = all.counts.matters;
        const actions = { open: reminding.open, later: reminding.later };
        const notice = { ...decision.notice, ...actions };
        say({ count: matters, status: reminding.status(matters), notice });
      } else {
        const { title, body } = decision.notice;
        // With a tag, two windows show one.
        const notification = new Notification(title, { body, tag: 'reminders', lang: language });
        notification.onshow = shown;
        notification.onclick = show;
      }
    };
    const askOnce = () => {
      if (isAsking) return;
      isAsking = true;
      // The core may be closing, or gone: the page says so elsewhere, and the next tick asks again.
      ask()
        .catch(() => {
          day = '';
        })
        .finally(() => {
          isAsking = false;
        });
    };
    const tick = async () => {
      const status = await client.register.status().catch(() => null);
      if (isBackAt(Date.now()) || (status !== null && status.today !== day)) askOnce();
    };
    const hear = ({ source, data }: MessageEvent) => {
      if (source !== window) return;
      if (data === WAKE_MESSAGE) askOnce();
      else if (data === NOTICE_MESSAGES.shown) shown();
      else if (data === NOTICE_MESSAGES.open) show();
      else if (data === NOTICE_MESSAGES.later) later();
    };
    askOnce();
    const timer = setInterval(tick, TICK);
    window.addEventListener('message', hear);
    return () => {
      isOver = true;
      clearInterval(timer);
      window.removeEventListener('message', hear);
    };
  }, [isHeard, language, reminding, queries]);
  return null;
}
