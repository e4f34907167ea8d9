// A package for several targets gives each platform what C has there: platforms.mjs PACKAGE.
import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';

/** The size and alignment of struct pair, the largest long, and whether there is a window: what C says. */
const expected = {
  'linux-x64': [32, 16, 2n ** 63n - 1n, false],
  'linux-ia32': [20, 4, 2 ** 31 - 1, false],
  'linux-s390x': [32, 8, 2n ** 63n - 1n, false],
  'win32-x64': [24, 8, 2 ** 31 - 1, true],
  'darwin-arm64': [24, 8, 2n ** 63n - 1n, false],
};

const [, program, folder, platform] = process.argv;
if (platform) {
  const [system, processor] = platform.split('-');
  Object.defineProperty(process, 'platform', { value: system });
  Object.defineProperty(process, 'arch', { value: processor });
  const raw = createRequire(import.meta.url)(`${folder}/raw.js`);
  const { size, align } = raw.records.pair;
  const found = [size, align, raw.ELSEWHERE_LONGEST, typeof raw.window_open === 'function'];
  const { window_open: named, default: whole } = await import(`${folder}/raw.mjs`);
  const isRight = found.every((value, at) => value === expected[platform][at]) && named === whole.window_open;
  console.log(isRight ? `ok node platform ${platform}` : `FAIL node platform ${platform}: ${found.join(' ')}`);
} else {
  for (const each of Object.keys(expected)) {
    const { stdout, stderr } = spawnSync(process.execPath, [program, folder, each], { encoding: 'utf8' });
    process.stdout.write(stdout || `FAIL node platform ${each}: ${stderr.split('\n').find((line) => line.includes('Error'))}\n`);
  }
  // A name that only some platforms have can be imported everywhere.
  const partial = `import { window_open } from '${folder}/raw.mjs'; process.exitCode = window_open === undefined ? 0 : 1;`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', partial]);
  console.log(status === 0 ? 'ok node platform without a name' : 'FAIL node platform without a name: it cannot be imported');
  const { stderr } = spawnSync(process.execPath, ['-e', `Object.defineProperty(process, 'arch', { value: 'mips' }); require('${folder}/raw.js')`], { encoding: 'utf8' });
  const isRefused = stderr.includes('was made for linux-x64, ') && stderr.includes('not for linux-mips');
  console.log(isRefused ? 'ok node platform that it was not made for' : `FAIL node platform that it was not made for: ${stderr}`);
}
