/** `serve`: the user interface in a browser on this machine, until Ctrl-C. */
import { once } from 'node:events';
import type { CliMessages } from '../../../shared/words/cli.ts';
import type { CommandLine } from '../common/command-line.ts';
import type { Act } from '../common/surroundings.ts';

/** Adds the command. */
export function addServeCommand(program: CommandLine, act: Act, text: CliMessages): void {
  program
    .command('serve')
    .description(text.commands.serve)
    .option('--register <file>', text.register)
    .counts({ effects: { register: 'always', by: 'always' } })
    .action(
      act<{ register?: string }>(async (options, around) => {
        // Loaded only here: the other commands need neither the host nor the build tool of the page.
        const { serve } = await import('../../../build/launch/serve.ts');
        const serving = await serve({ register: options.register, actor: around.actor });
        // Each address works once, so that none that is read later from a terminal or a log opens the register.
        const tellAddress = () => {
          const url = serving.address(tellAddress);
          around.out(around.json ? `${JSON.stringify({ url })}\n` : `${url}\n`);
        };
        tellAddress();
        around.err(`${text.served}\n`);
        if (!around.signal.aborted) await once(around.signal, 'abort');
        await serving.close();
      }),
    );
}
