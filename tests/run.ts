import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from '../src/setup/chromium.ts';
import { ensureNginx } from '../src/setup/nginx.ts';

// Everything `npm test` runs, in the order in which a mistake is cheapest to see. All steps run even after
// one has failed, so that one run shows everything.

const results = join('.faultline', 'test-results');
const packed = join('.faultline', 'test-package');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
rmSync(packed, { recursive: true, force: true });
mkdirSync(packed, { recursive: true });
const site = join('.faultline', 'test-site');

const steps: { name: string; command: string[]; counts?: () => { passed: number; failed: number } }[] = [
  { name: 'format', command: ['biome', 'format', '.'] },
  { name: 'lint', command: ['biome', 'lint', '--error-on-warnings', '.'] },
  {
    name: 'site for the tests',
    command: ['node', 'src/cli/main.ts', 'build', '--out', site, '--citations', 'tests/site/cited.json'],
  },
  { name: 'package for the tests', command: ['npm', 'pack', '--silent', '--pack-destination', packed] },
  { name: 'types', command: ['astro', 'check', '--noSync', '--minimumSeverity', 'warning'] },
  {
    name: 'unit tests',
    command: vitest('unit.json'),
    counts: () => unitCounts('unit.json'),
  },
  { name: 'site tests', command: ['playwright', 'test'], counts: siteCounts },
];
if (ensureNginx())
  steps.push({
    name: 'nginx tests',
    command: [...vitest('nginx.json'), '--config', 'tests/nginx/vitest.config.ts'],
    counts: () => unitCounts('nginx.json'),
  });
else
  process.stderr.write(
    'There is no nginx and none could be installed: the tests of its configuration are left out.\n',
  );

const chromium = ensureChromium();
let passed = 0;
let failed = 0;
for (const { name, command, counts } of steps) {
  const began = performance.now();
  process.stderr.write(`\n── ${name}: ${command.join(' ')}\n`);
  const { status } = spawnSync(command[0]!, command.slice(1), {
    stdio: 'inherit',
    env: {
      ...process.env,
      CHROMIUM_PATH: chromium,
      FAULTLINE_TEST_SITE: site,
      FAULTLINE_TEST_PACKAGE: packed,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  const counted = counts?.() ?? { passed: 0, failed: 0 };
  passed += counted.passed + (counts || status !== 0 ? 0 : 1);
  failed += Math.max(counted.failed, status === 0 ? 0 : 1);
  process.stderr.write(
    `── ${name}: ${status === 0 ? 'ok' : `FAILED (${status})`} in ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
  );
}
process.stdout.write(`\nTests: ${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** The command that runs Vitest and keeps its results in a file. */
function vitest(name: string): string[] {
  const kept = `--outputFile.json=${join(results, name)}`;
  return ['vitest', 'run', '--reporter=default', '--reporter=json', kept];
}

function unitCounts(name: string): { passed: number; failed: number } {
  const { numPassedTests, numFailedTests } = readJson<{ numPassedTests: number; numFailedTests: number }>(
    name,
  ) ?? { numPassedTests: 0, numFailedTests: 1 };
  return { passed: numPassedTests, failed: numFailedTests };
}

function siteCounts(): { passed: number; failed: number } {
  const report = readJson<{ stats: { expected: number; unexpected: number; flaky: number } }>('site.json');
  if (!report) return { passed: 0, failed: 1 };
  return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected };
}

function readJson<T>(name: string): T | undefined {
  try {
    return JSON.parse(readFileSync(join(results, name), 'utf8')) as T;
  } catch {
    return undefined;
  }
}
