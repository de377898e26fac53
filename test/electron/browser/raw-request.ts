/** Sends one HTTP request byte by byte, because every ordinary client cleans up what an attacker sends. */
import { connect } from 'node:net';

export interface RawRequest {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Header lines that a map cannot hold, such as a second Host. */
  readonly extra?: readonly string[];
  /** Text, `repeat` bytes of JSON text, or `chunks` pieces of `size` bytes without a length. */
  readonly body: string | { readonly repeat: number } | { readonly chunks: number; readonly size: number };
  readonly expect: number;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** @param fill replaces the placeholders `{authority}`, `{origin}`, `{port}` and `{token}`. */
export async function sendRaw(
  port: number,
  request: RawRequest,
  fill: (text: string) => string,
): Promise<RawAnswer> {
  const body = bytesOf(request.body);
  const chunked = typeof request.body === 'object' && 'chunks' in request.body;
  const headers = { ...request.headers, ...(chunked ? { 'transfer-encoding': 'chunked' } : {}) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${fill(value)}`);
  if (!chunked && body.length > 0) lines.push(`content-length: ${body.length}`);
  lines.push(...(request.extra ?? []).map(fill), 'connection: close');
  const head = `${request.method} ${fill(request.path)} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
  return parse(await exchange(port, Buffer.concat([Buffer.from(head, 'latin1'), body])));
}

function bytesOf(body: RawRequest['body']): Buffer {
  if (typeof body === 'string') return Buffer.from(body);
  if ('repeat' in body) return Buffer.from(`{"json":"${'x'.repeat(body.repeat - 11)}"}`);
  const piece = `${body.size.toString(16)}\r\n${'x'.repeat(body.size)}\r\n`;
  return Buffer.from(`${piece.repeat(body.chunks)}0\r\n\r\n`);
}

/** Resolves with the response, even if the host closed the connection while we were still sending. */
function exchange(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const parts: Buffer[] = [];
    let failure: Error | undefined;
    socket.on('data', (part) => parts.push(part));
    socket.on('error', (error) => {
      failure = error;
    });
    socket.on('close', () => {
      if (parts.length > 0) resolve(Buffer.concat(parts).toString('latin1'));
      else reject(failure ?? new Error('closed without an answer'));
    });
    socket.write(bytes);
  });
}

function parse(answer: string): RawAnswer {
  const [head = '', ...rest] = answer.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { status: Number(first.split(' ')[1]), headers: new Map(headers), body: rest.join('\r\n\r\n') };
}
