// A folder served as `cargo xtask static` does.
import { spawn } from 'node:child_process';

/** Serves the folder on a free port: its address, and what stops it. */
export function serve(xtask, folder, prefix) {
  const server = spawn(xtask, ['static', folder, '--prefix', prefix], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`the server ended (${code})`)));
    server.stdout.on('data', (line) => {
      const address = /http:\S+/.exec(String(line));
      if (address) resolve({ address: new URL(address[0]), stop: () => server.kill() });
    });
  });
}
