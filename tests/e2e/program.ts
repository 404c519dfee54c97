// The program for authors, as `cargo xtask test` has built it, and what it writes, served.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = process.env.SOURCELINE_CLI ?? join(root, 'target/prerender/sourceline');
const xtask = process.env.SOURCELINE_XTASK ?? join(root, 'target/debug/xtask');

/** A second corpus, in Korean and Chinese. */
export const HARBOUR = join(root, 'tests/fixtures/harbour');

/** The project's own corpus. */
export const ASSETS = join(root, 'assets');

/** Whether the program is there; by hand: `cargo xtask shell`, then `cargo build --profile prerender -p sourceline-cli`. */
export const isBuilt = existsSync(built);

/** Runs it in a folder, and gives what it prints. It throws where the program does not end with status 0. */
export function sourceline(folder: string, ...words: string[]): string {
  return execFileSync(built, words, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Something that runs until it is stopped, at an address that it prints. */
export class Running {
  private constructor(private process: ChildProcess, readonly address: string, private lines: string[]) {}

  static async begin(program: string, words: string[], folder: string): Promise<Running> {
    const process = spawn(program, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const lines: string[] = [];
    createInterface({ input: process.stderr! }).on('line', (line) => lines.push(line));
    const address = await new Promise<string>((found, failed) => {
      createInterface({ input: process.stdout! }).on('line', (line) => {
        const named = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line);
        if (named) found(named[0]);
      });
      process.once('exit', () => failed(new Error(`${program} ended: ${lines.join('\n')}`)));
    });
    return new Running(process, address, lines);
  }

  /** What it has said of what is wrong. */
  complaints = () => this.lines.join('\n');
  stop = () => this.process.kill();
}

/** Serves a folder as a plain host would. */
export const served = (folder: string, prefix = '/') => Running.begin(xtask, ['static', folder, '--port', '0', '--prefix', prefix], folder);

/** Watches a timeline. */
export const watched = (folder: string) => Running.begin(built, ['watch', folder, '--port', '0'], folder);
