/**
 * A command that declares which of its options have an effect: one without effect is rejected, never ignored.
 */
import { Command, type Option } from 'commander';
import { parseDateText } from '../../../shared/law/date-text.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { type CliMessages, cliMessages } from '../../../shared/words/cli.ts';
import type { OptionFact } from '../../../shared/words/cli-options.ts';
import { Problem } from '../../core/ground/problem.ts';

/** The facts about a command line on which the effect of its options depends: one answer per question. */
export type Facts = { readonly [question: string]: OptionFact };

/**
 * When an option has an effect: `always`, only if every question listed has one of the answers listed, or
 * `never`, for options that all commands share.
 */
export type Effect<Asked extends Facts = Facts> =
  | 'always'
  | 'never'
  | { readonly [Question in keyof Asked]?: readonly NonNullable<Asked[Question]>[] };

/** Effects by the option's property name in code (`asOf`), one for every option of a command. */
export interface Counting<Options, Asked extends Facts> {
  /**
   * Determined from the command line and the files that it names, before anything is done. Errors: those of
   * the files.
   */
  readonly facts?: (options: Options) => Asked | Promise<Asked>;
  readonly effects: Readonly<Record<string, Effect<Asked>>>;
}

/** Why something is rejected, in a given language. */
type Told = (text: CliMessages['line']) => string;

/** A day with its year as people write it, as the day that it is; what is no day stays as it was given, for the schema to refuse. */
const dayAsGiven = (given: string): string =>
  /^\d{1,2}[-.]\d{1,2}[-.]\d{4}$/.test(given) ? (parseDateText(given) ?? given) : given;

const nameOf = (option: Option): string => option.long ?? option.flags;

/** Effective whenever there is output, including errors. */
const everywhere: Readonly<Record<string, Effect>> = { json: 'always', language: 'always' };

/** A command, or the program's complete command line. */
export class CommandLine extends Command {
  #counting: Counting<never, Facts> | null = null;
  readonly #times = new Map<Option, number>();

  override createCommand(name?: string): CommandLine {
    return new CommandLine(name);
  }

  override addOption(option: Option): this {
    if (option.flags.endsWith(' <date>')) option.argParser(dayAsGiven);
    const added = super.addOption(option);
    this.on(`option:${option.name()}`, () => this.#times.set(option, (this.#times.get(option) ?? 0) + 1));
    return added;
  }

  /** Declares when each option has an effect. */
  counts<Options, Asked extends Facts>(counting: Counting<Options, Asked>): this {
    this.#counting = counting as unknown as Counting<never, Facts>;
    return this;
  }

  /** Every option allowed on this command line, including those of the program. */
  get allOptions(): readonly Option[] {
    return [...this.options, ...(this.parent instanceof CommandLine ? this.parent.allOptions : [])];
  }

  /** When an option has an effect; undefined if that was not declared. */
  effectOf(option: Option): Effect | undefined {
    const name = option.attributeName();
    return this.#counting?.effects[name] ?? everywhere[name];
  }

  /** Names of the options whose effect is declared. */
  get declared(): readonly string[] {
    return Object.keys(this.#counting?.effects ?? {});
  }

  /**
   * Rejects options without effect: those that do not apply here, or that a later one overrides.
   * Errors: `invalid` names each and gives the reason; those of the files that the command line names.
   */
  async requireEffects(values: object): Promise<void> {
    const given = this.allOptions.filter(
      (option) => this.getOptionValueSourceWithGlobals(option.attributeName()) === 'cli',
    );
    const facts = (await this.#counting?.facts?.(values as never)) ?? {};
    const idle = given.flatMap((option) => {
      const effect = this.effectOf(option);
      if (effect === undefined) throw new Error(`nobody said when ${option.long} counts in ${this.name()}`);
      return this.#whyIdle(nameOf(option), effect, facts);
    });
    const why = [...this.#overruled(), ...idle];
    if (why.length === 0) return;
    const sentence = (language: Language) => why.map((told) => told(cliMessages[language].line)).join(' ');
    throw new Problem('invalid', { nl: sentence('nl'), en: sentence('en') });
  }

  #whyIdle(option: string, effect: Effect, facts: Facts): Told[] {
    if (effect === 'always') return [];
    if (effect === 'never') return [(text) => text.neverCounts(option, this.name())];
    const [missed] = Object.entries(effect).flatMap(([question, counts = []]) => {
      const found = facts[question];
      return found === undefined || counts.includes(found) ? [] : [{ found, counts }];
    });
    if (!missed) return [];
    const { found, counts } = missed;
    return [
      ({ doesNothing, facts: words }) =>
        doesNothing(
          option,
          words[found],
          counts.map((fact) => words[fact]),
        ),
    ];
  }

  /** Options given more than once that take one value; those that collect values default to a list. */
  #overruled(): Told[] {
    const own = [...this.#times]
      .filter(([option, times]) => times > 1 && !Array.isArray(option.defaultValue))
      .map(
        ([option]): Told =>
          (text) =>
            text.givenTwice(nameOf(option)),
      );
    return [...own, ...(this.parent instanceof CommandLine ? this.parent.#overruled() : [])];
  }
}
