import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);

/** Runs a command of this project or of the system, with its output on the screen. Resolves to its exit code, 127 when there is no such command. */
export const run = (command, args = [], env = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, PATH: path, ...env },
    });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
