import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { findPrograms, programsFolder, type Programs } from './programs.ts';
import { linkerFlags, loadVersions, moduleFolder } from './versions.ts';

const run = promisify(execFile);
const GO = 'go';
const PROGRESS_EVERY = 20_000;
// CGO would tie the programs to the C library of the machine, and ask for a C compiler.
const inModule = { cwd: moduleFolder, env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=readonly' } };

/** Takes a line for the person who waits. */
export type Say = (line: string) => void;

/** The programs of the control plane: from the cache, or else built, which takes a quarter of an hour the first time. */
export async function buildPrograms(say: Say): Promise<Programs> {
  const folder = programsFolder();
  const cached = findPrograms(folder);
  if (cached !== undefined) return cached;

  await checkGo();
  mkdirSync(dirname(folder), { recursive: true });
  // Beside the final folder, and renamed when complete: a build that was interrupted leaves nothing that looks whole.
  const unfinished = mkdtempSync(`${folder}-`);
  try {
    await compile(unfinished, say);
    renameSync(join(unfinished, 'server'), join(unfinished, 'etcd'));
    await copyGatewayApi(join(unfinished, 'gateway-api'));
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  const built = findPrograms(folder);
  if (built === undefined) throw new Error(`Go built without an error, but a program is missing in ${folder}.`);
  return built;
}

async function checkGo(): Promise<void> {
  const { go } = loadVersions();
  const right = `The test control plane is built from source with Go ${go} or newer: install it and put it on the PATH.`;
  try {
    await run(GO, ['version'], inModule);
  } catch (error) {
    const { code, stderr = '' } = error as NodeJS.ErrnoException & { readonly stderr?: string };
    throw new Error(code === 'ENOENT' ? `There is no \`go\`. ${right}` : `${stderr.trim()}\n${right}`, {
      cause: error,
    });
  }
}

async function compile(folder: string, say: Say): Promise<void> {
  const start = Date.now();
  say(`Building Kubernetes ${loadVersions().kubernetes} (some minutes the first time, seconds when Go has it cached)`);
  const total = (await run(GO, ['list', '-deps', 'tool'], { ...inModule, maxBuffer: 16 << 20 })).stdout.split('\n');
  const args = ['build', '-v', '-trimpath', '-ldflags', linkerFlags(loadVersions()), '-o', `${folder}/`, 'tool'];
  const go = spawn(GO, args, { ...inModule, stdio: ['ignore', 'ignore', 'pipe'] });
  const lines: string[] = [];
  createInterface(go.stderr).on('line', (line) => lines.push(line));
  const timer = setInterval(() => {
    say(
      `  ${String(lines.length)} packages compiled, of ${String(total.length)} at most, before the programs are linked; ${took(start)}`,
    );
  }, PROGRESS_EVERY);
  const code = await new Promise((resolve, reject) => go.once('error', reject).once('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`\`go build\` failed:\n${lines.slice(-20).join('\n')}`);
  say(`Built in ${took(start)}`);
}

async function copyGatewayApi(folder: string): Promise<void> {
  const name = 'sigs.k8s.io/gateway-api';
  await run(GO, ['mod', 'download', name], inModule);
  const { stdout } = await run(GO, ['list', '-m', '-f', '{{.Dir}}', name], inModule);
  // Without the mode of the originals, which nobody may write or delete.
  cpSync(join(stdout.trim(), 'config/crd/standard'), folder, { recursive: true });
}

function took(start: number): string {
  return `${String(Math.round((Date.now() - start) / 1000))} s`;
}
