/** `import`. */
import type { Command } from 'commander';
import type { CliMessages } from '../../../shared/messages/cli.ts';
import type { Act } from '../program.ts';

export function addImportCommand(program: Command, _act: Act, text: CliMessages): void {
  program.command('import').description(text.commands.import);
}
