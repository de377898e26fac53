/** `replica`: sharing a register through PostgreSQL, taking part in one, and going on alone. */
import { Argument } from 'commander';
import {
  type ReplicaStatus,
  type ReplicaTold,
  type SharedAddress,
  sharedHostIn,
} from '../../../shared/schema/replica.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import type { Client } from '../../core/procedures/router.ts';
import type { CommandLine } from '../common/command-line.ts';
import { withCore, withRegister } from '../common/open.ts';
import { refuse } from '../common/refuse.ts';
import type { Act, Surroundings } from '../common/surroundings.ts';

const tasks = ['create', 'join', 'status', 'leave'] as const;

interface ReplicaOptions {
  task: (typeof tasks)[number];
  register: string;
  host?: string;
  database?: string;
  user?: string;
  ca?: string;
  passwordFile?: string;
  clearText?: boolean;
  withoutDocuments?: boolean;
}

function addressIn(options: ReplicaOptions, text: CliMessages): SharedAddress {
  const { host, database, user, ca = null, passwordFile = null, clearText } = options;
  if (host === undefined || database === undefined || user === undefined) return refuse(text.replica.needed);
  const hosts = host.split(',').map((given) => sharedHostIn(given) ?? refuse(text.replica.hostUnfit(given)));
  return { hosts, database, user, ca, passwordFile, tls: clearText ? 'off' : 'verify-full' };
}

async function follow(
  stream: AsyncIterable<ReplicaTold>,
  { err, json }: Surroundings,
  text: CliMessages,
): Promise<ReplicaStatus | null> {
  let status: ReplicaStatus | null = null;
  for await (const told of stream) {
    if (told.type === 'done') status = told.status;
    else if (!json) err(`${text.replica.progress[told.of](told.done, told.total)}\n`);
  }
  return status;
}

function show(status: ReplicaStatus | null, { out, json }: Surroundings, text: CliMessages): void {
  if (json) out(`${JSON.stringify(status, null, 1)}\n`);
  else out(`${(status === null ? [text.replica.alone] : text.replica.status(status)).join('\n')}\n`);
}

/** Why there is no contact, or nothing may be changed, stands in the status itself. */
const SHOWN = ['server-away'] as const;

const SHARING = { task: ['sharing'] } as const;
const factOf = { create: 'sharing', join: 'sharing', status: 'shared', leave: 'leaving' } as const;

/** Adds `replica`: exit 0; `status` exits 1 where there is no contact. */
export function addReplicaCommand(program: CommandLine, act: Act, text: CliMessages): void {
  const { replica } = text;
  program
    .command('replica')
    .description(replica.command)
    .addArgument(new Argument('<task>', replica.task).choices(tasks))
    .requiredOption('--register <file>', replica.register)
    .option('--host <names>', replica.host)
    .option('--database <name>', replica.database)
    .option('--user <name>', replica.user)
    .option('--ca <file>', replica.ca)
    .option('--password-file <file>', replica.passwordFile)
    .option('--clear-text', replica.clearText)
    .option('--without-documents', replica.withoutDocuments)
    .counts({
      facts: ({ task }: ReplicaOptions) => ({
        task: factOf[task],
      }),
      effects: {
        register: 'always',
        host: SHARING,
        database: SHARING,
        user: SHARING,
        ca: SHARING,
        passwordFile: SHARING,
        clearText: SHARING,
        withoutDocuments: { task: ['leaving'] },
        by: 'never',
      },
    })
    .action(
      act<ReplicaOptions>(async (options, around) => {
        const { task, register } = options;
        const stop = { signal: around.signal };
        if (task === 'join') {
          const address = addressIn(options, text);
          const joining = async (client: Client) => {
            const stream = await client.replica.join({ file: register, address }, stop);
            show(await follow(stream, around, text), around, text);
          };
          await withCore(around, joining, SHOWN);
          return;
        }
        const address = task === 'create' ? addressIn(options, text) : null;
        const acting = async (client: Client) => {
          if (address) {
            show(await follow(await client.replica.create({ address }, stop), around, text), around, text);
          } else if (task === 'status') {
            const status = await client.replica.status();
            show(status, around, text);
            if (status && status.state !== 'online') around.exit(1);
          } else {
            const status = await client.replica.leave({
              withoutDocuments: options.withoutDocuments ?? false,
            });
            around.out(around.json ? `${JSON.stringify(status, null, 1)}\n` : `${replica.left}\n`);
          }
        };
        await withRegister(around, register, acting, SHOWN);
      }),
    );
}
