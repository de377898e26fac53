/** What an error of the server, or of the way to it, means: no contact, a refusal with its sentence, or an error of ours. */
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import type { ProblemCode } from '../../../shared/schema/problem.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { Problem } from '../ground/problem.ts';

/** Why a server that was reached lets nobody in just now. */
const closed: Readonly<Record<string, keyof typeof replicaSentences.closed>> = {
  '53300': 'crowded',
  '55000': 'shut',
  '57P03': 'starting',
};

/** No contact: nothing is known of what the server did with the last question. */
export class NoContact extends Error {
  override readonly name = 'NoContact';

  /** What the server said of itself when it closed the door; null = it said nothing, or was not reached. */
  get told(): Bilingual | null {
    const { code } = (this.cause ?? {}) as { code?: unknown };
    const sentence = closed[String(code)];
    return sentence === undefined ? null : replicaSentences.closed[sentence];
  }

  /** Whether the server was silent, as opposed to a connection that was broken: connecting anew would be as silent. */
  get isSilence(): boolean {
    return this.cause instanceof Error && /timeout/i.test(this.cause.message);
  }
}

/** No contact, and the server was not told anything to do yet. */
export class NothingSent extends NoContact {}

/** What an error means that came before the server was told to do anything. */
export const asNothingSent = (error: unknown): unknown =>
  error instanceof NoContact ? new NothingSent(error.message, { cause: error.cause }) : error;

/** What the server's refusals mean to a person; others are an error of ours. */
const refusals: Readonly<
  Record<
    string,
    | 'login'
    | 'noDatabase'
    | 'noRegister'
    | 'alreadyShared'
    | 'noRight'
    | 'wrongLines'
    | 'otherLogin'
    | 'officerOnly'
  >
> = {
  '28000': 'login',
  '28P01': 'login',
  '3D000': 'noDatabase',
  '3F000': 'noRegister',
  '42P01': 'noRegister',
  '42P06': 'alreadyShared',
  '42501': 'noRight',
  VR001: 'wrongLines',
  VR002: 'otherLogin',
  VR003: 'officerOnly',
};

/** Whether the server knows the user and this is not its password, or does not say which of the two is wrong. */
export const isWrongPassword = (error: unknown): boolean => (error as { code?: unknown }).code === '28P01';

/** What keeps the server from doing now what it may do; after each of them it has done nothing. */
const hindrances: Readonly<Record<string, [ProblemCode, keyof typeof replicaSentences.hindrances]>> = {
  // Somebody else holds what a change needs for longer than a change waits; or two changes wait for each other.
  '55P03': ['busy', 'occupied'],
  '40P01': ['busy', 'occupied'],
  '40001': ['busy', 'occupied'],
  '57014': ['busy', 'stopped'],
  '53100': ['disk-full', 'full'],
  '25006': ['read-only', 'readOnly'],
};
/** The server has no such function: it was set up before there was one. */
export const UNDEFINED_FUNCTION = '42883';

/** Whether an error says that the connection is gone or the server is closing, rather than what is wrong with a question. */
function isLost(error: unknown): boolean {
  const { code = '', severity } = error as { code?: unknown; severity?: unknown };
  // What is fatal ends the connection, as where it was idle in a transaction for too long (25P03).
  const isFatal = severity === undefined || severity === 'FATAL' || severity === 'PANIC';
  return isFatal || /^(57P|08|53)/.test(String(code));
}

/** Names of a certificate that a sentence shows, and characters of each: they are the server's own words. */
const NAMES_SHOWN = 3;
const NAME_SHOWN = 100;

/** What is wrong with the certificate of the server; null if the error is of something else. */
function certificateSentence(error: unknown): Bilingual | null {
  const { code, host, cert } = error as {
    code?: unknown;
    host?: unknown;
    cert?: { subjectaltname?: string };
  };
  const { certificate, certificateExpired, certificateEarly, certificateName } = replicaSentences.refusals;
  if (code === 'CERT_HAS_EXPIRED') return certificateExpired;
  if (code === 'CERT_NOT_YET_VALID') return certificateEarly;
  if (code !== 'ERR_TLS_CERT_ALTNAME_INVALID') return isCertificate(error) ? certificate : null;
  const names = (cert?.subjectaltname ?? '').split(', ').slice(0, NAMES_SHOWN);
  const shown = names.map((name) => name.replace(/^(DNS|IP Address):/, '').slice(0, NAME_SHOWN));
  return certificateName(String(host ?? ''), shown.join(', '));
}

const isCertificate = (error: unknown): boolean =>
  /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ERR_TLS|EPROTO/.test(String((error as { code?: unknown }).code));

/** The library's own words. */
const isWithoutTls = (error: unknown): boolean =>
  /does not support SSL/.test(String((error as { message?: unknown }).message));

/**
 * An error of the server or of the way to it. Errors: {@link NoContact}, `refused`, and what is not known as it is.
 * @param hasPassword whether a password was known that could be sent.
 */
export function meaning(error: unknown, hasPassword = true): unknown {
  if (error instanceof Problem || error instanceof NoContact) return error;
  // The library's own words where the server asks for a password and none is known.
  const isAsked = /SASL|password/.test(String((error as Error).message)) && !('severity' in (error as Error));
  if (!hasPassword && (isAsked || isWrongPassword(error))) {
    return new Problem('refused', replicaSentences.refusals.noPassword);
  }
  if (isAsked) return new Problem('refused', replicaSentences.refusals.login);
  const certificate = certificateSentence(error);
  if (certificate) return new Problem('refused', certificate);
  if (isWithoutTls(error)) return new Problem('refused', replicaSentences.refusals.noTls);
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  const hindrance = severity === 'ERROR' ? hindrances[String(code)] : undefined;
  if (hindrance) return new Problem(hindrance[0], replicaSentences.hindrances[hindrance[1]]);
  const sentence = refusals[String(code)];
  if (sentence) return new Problem('refused', replicaSentences.refusals[sentence]);
  return isLost(error) ? new NoContact(String(error), { cause: error }) : error;
}
