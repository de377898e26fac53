/** What the loopback host answers by itself, in the same closed set of errors that procedures use. */
import type { ServerResponse } from 'node:http';
import type { ProblemCode, ProblemData } from '../../shared/schema/problem.ts';
import { hostSentences } from '../../shared/words/host.ts';
import { securityHeaders } from '../policy/csp.ts';

/** An error as the client of a call reads it. */
export interface Refusal {
  readonly status: number;
  readonly code: ProblemCode;
  readonly data: ProblemData;
}

/** The refusal that belongs to a status. @param limit bytes that the call may send, named by 413. */
export function refusalOf(status: number, limit: number): Refusal {
  const data = (message: ProblemData['message']): ProblemData => ({ message, fields: [], reference: null });
  if (status === 413) return { status, code: 'too-large', data: data(hostSentences.tooLarge(limit)) };
  if (status === 400) return { status, code: 'invalid', data: data(hostSentences.malformed) };
  if (status === 404) return { status, code: 'not-found', data: data(hostSentences.unknown) };
  return { status, code: 'refused', data: data(hostSentences.notOurs) };
}

/** Answers a call with a refusal; the shape is the one that oRPC's client turns into a defined error. */
export function sendRefusal(response: ServerResponse, refusal: Refusal): void {
  const { status, code, data } = refusal;
  const allow = status === 405 ? { allow: 'POST' } : {};
  response
    .writeHead(status, { ...securityHeaders, ...allow, 'content-type': 'application/json' })
    .end(JSON.stringify({ json: { defined: true, code, status, message: data.message.en, data } }));
}
