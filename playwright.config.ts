import { defineConfig, devices } from 'playwright/test';

const port = Number(process.env.FAULTLINE_TEST_PORT ?? 4323);
const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: 'tests/site',
  outputDir: '.faultline/test-results/site',
  fullyParallel: true,
  workers: 2,
  // One more try tells a busy machine from a broken page; the report names a test that needed it.
  retries: 1,
  expect: { timeout: 15_000 },
  timeout: 60_000,
  reporter: [['line'], ['json', { outputFile: '.faultline/test-results/site.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    ...devices['Desktop Chrome'],
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox', '--disable-background-networking'],
    },
  },
  webServer: {
    command: `node src/cli/main.ts preview --out ${process.env.FAULTLINE_TEST_SITE ?? 'dist'} --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
