/** Errors that the loopback host itself returns, from the same closed set of codes that procedures use. */
import type { ServerResponse } from 'node:http';
import type { ProblemCode, ProblemData } from '../../shared/schema/problem.ts';
import { hostSentences } from '../../shared/words/host.ts';
import { securityHeaders } from '../policy/csp.ts';

/** An error in the form that the client of a call expects. */
export interface Refusal {
  readonly status: number;
  readonly code: ProblemCode;
  readonly data: ProblemData;
}

/** The refusal for a status code. @param limit maximum bytes of the call, mentioned with 413. */
export function refusalOf(status: number, limit: number): Refusal {
  const data = (message: ProblemData['message']): ProblemData => ({
    message,
    fields: [],
    reference: null,
    ofRegister: false,
  });
  if (status === 413) return { status, code: 'too-large', data: data(hostSentences.tooLarge(limit)) };
  if (status === 400) return { status, code: 'invalid', data: data(hostSentences.malformed) };
  if (status === 404) return { status, code: 'not-found', data: data(hostSentences.unknown) };
  return { status, code: 'refused', data: data(hostSentences.notOurs) };
}

/** Answers a call with a refusal, in the form that oRPC's client turns into a defined error. */
export function sendRefusal(response: ServerResponse, refusal: Refusal): void {
  const { status, code, data } = refusal;
  const allow = status === 405 ? { allow: 'POST' } : {};
  response
    .writeHead(status, { ...securityHeaders, ...allow, 'content-type': 'application/json' })
    .end(JSON.stringify({ json: { defined: true, code, status, message: data.message.en, data } }));
}
