import { mkdirSync, rmSync } from 'node:fs';
import { buildPrograms } from './build.ts';
import { startControlPlane, type ControlPlaneAccess } from './control-plane.ts';
import { stopComponents } from './processes.ts';
import { isHealthy, loadState, saveState, upFolder } from './state.ts';

const USAGE = 'Usage: npm run control-plane -- build | up | down';
const say = (line: string) => console.error(line);

async function up(): Promise<void> {
  const state = loadState();
  if (state !== undefined && (await isHealthy(state))) {
    say('It is up already.');
    return show(state);
  }
  await down();
  const start = Date.now();
  rmSync(upFolder(), { recursive: true, force: true });
  mkdirSync(upFolder(), { recursive: true, mode: 0o700 });
  const controlPlane = await startControlPlane(say, upFolder());
  saveState(controlPlane);
  say(`Up in ${String(Math.round((Date.now() - start) / 1000))} s. \`npm run control-plane -- down\` ends it.`);
  show(controlPlane);
}

async function down(): Promise<void> {
  const state = loadState();
  if (state === undefined) return;
  await stopComponents(state.components);
  rmSync(state.folder, { recursive: true, force: true });
  say('What was up is down.');
}

function show({ kubectl, kubeconfigs, server }: ControlPlaneAccess): void {
  console.log(`${kubectl} --kubeconfig ${kubeconfigs.admin}`);
  say(`Server ${server}; other identities: ${kubeconfigs.bot}, ${kubeconfigs.reader}, ${kubeconfigs.nobody}`);
}

const actions: Readonly<Record<string, () => Promise<void>>> = {
  build: async () => {
    const programs = await buildPrograms(say);
    console.log(programs.path('kubectl'));
  },
  up,
  down,
};

const action = actions[process.argv[2] ?? ''];
if (action === undefined || process.argv.length > 3) {
  say(USAGE);
  process.exitCode = 2;
} else {
  try {
    await action();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
