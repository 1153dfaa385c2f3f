import { defineConfig, devices } from 'playwright/test';

const port = Number(process.env.FAULTLINE_TEST_PORT ?? 4323);
const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: 'tests/site',
  outputDir: '.faultline/test-results/site',
  fullyParallel: true,
  workers: 2,
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
