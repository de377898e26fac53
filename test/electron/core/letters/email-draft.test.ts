/** A letter as a draft, read back by a mail library that is not ours. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { emailDraft } from '../../../../electron/core/letters/email-draft.ts';

const reader = `
import sys, json, email, email.policy
given = json.load(sys.stdin)
answer = []
for text in given:
    message = email.message_from_bytes(text.encode('ascii'), policy=email.policy.default)
    answer.append({'subject': message['subject'], 'to': message['to'] and [a.addr_spec for a in message['to'].addresses],
      'unsent': message['x-unsent'], 'body': message.get_content(), 'keys': message.keys(), 'defects': len(message.defects)})
print(json.dumps(answer))`;

interface Read {
  readonly subject: string;
  readonly to: string[] | null;
  readonly unsent: string;
  readonly body: string;
  readonly keys: string[];
  readonly defects: number;
}

/** What Python's `email` reads; null where there is no Python. */
function readAll(messages: readonly string[]): Read[] | null {
  const ended = spawnSync('python3', ['-c', reader], { input: JSON.stringify(messages), encoding: 'utf8' });
  if (ended.error) return null;
  if (ended.status !== 0) throw new Error(ended.stderr);
  return JSON.parse(ended.stdout);
}

const hostile = [
  { subject: 'Vraag', body: 'Geachte heer,\n\nTekst.' },
  {
    subject: 'Vraag over de locatie van onze gegevens bij Café Zoë & Søn 漢字 👩‍👩‍👧 GmbH in het jaar 2027',
    body: 'é\n.\n\nFrom x',
  },
  { subject: 'x\r\nBcc: dief@voorbeeld.example', body: 'a\r\nb\rc' },
  { subject: '=?UTF-8?Q?nep?=', body: '' },
  { subject: `${'lang '.repeat(40)}einde`, body: 'x'.repeat(3000) },
];

test('another reader finds the subject, the receivers and the text, and no header of a text', ({ skip }) => {
  const to = ['privacy@voorbeeld.example', "o'neil+avg@voorbeeld.example"];
  const read = readAll(hostile.map((letter) => emailDraft(to, letter).message));
  if (read === null) return skip('there is no python3');
  for (const [at, { subject, body }] of hostile.entries()) {
    expect(read[at]).toMatchObject({ to, unsent: '1', defects: 0 });
    expect(read[at]?.keys.map((key) => key.toLowerCase())).not.toContain('bcc');
    expect(read[at]?.subject).toBe(subject.replaceAll(/[\r\n]+/g, ' '));
    expect(read[at]?.body.replaceAll('\r\n', '\n').trimEnd()).toBe(body.replaceAll(/\r\n?/g, '\n'));
  }
});

describe('the message', () => {
  it('has short lines of plain characters, whatever is in the letter', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 120 }).map((text) => text.toWellFormed());
    fc.assert(
      fc.property(texts, texts, (subject, body) => {
        const { message } = emailDraft(['a@b.example'], { subject, body });
        expect(message.split('\r\n').filter((line) => !/^[ -~]{0,78}$/.test(line))).toEqual([]);
      }),
    );
  });
  it('leaves out an address that a header cannot carry', () => {
    const { message, mailto } = emailDraft(['a@b.example, dief@x', 'é@b.example'], {
      subject: 's',
      body: 'b',
    });
    expect(message).not.toContain('To:');
    expect(mailto).toBe('mailto:?subject=s&body=b');
  });
});

describe('the address for another program', () => {
  it('holds the same letter', () => {
    const { mailto } = emailDraft(['a@b.example', 'c@d.example'], { subject: 'é & ?', body: 'een\ntwee=+' });
    const url = new URL(mailto ?? '');
    expect(url.pathname).toBe('a@b.example,c@d.example');
    expect(url.searchParams.get('subject')).toBe('é & ?');
    expect(url.searchParams.get('body')).toBe('een\r\ntwee=+');
  });
  it('is not given where a program would cut it off', () => {
    expect(emailDraft([], { subject: 's', body: 'x'.repeat(3000) }).mailto).toBe(null);
  });
});
