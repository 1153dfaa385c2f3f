import { chromium, type Page } from 'playwright';
import { ensureChromium } from '../../src/setup/chromium.ts';
import { whilePreviewed } from './previewed.ts';

/** Milliseconds from a keystroke to the frame that shows its answer. */
export interface BoxFigures {
  keystrokes: number;
  median: number;
  p95: number;
  slowest: number;
}

const queries = 8;
const wordsEach = 3;
/** Milliseconds between two keystrokes of a fast typist. */
const pace = 110;

/**
 * Types queries made of a site's own titles into the search dialog, in Chromium, and measures the second time, when
 * the index files are there.
 * @param folder a built site
 */
export async function measureSearchBox(folder: string): Promise<BoxFigures> {
  return whilePreviewed(folder, async address => {
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      await page.goto(`${address}search/#kind=report`);
      const titles = await titlesOf(page);
      await page.goto(`${address}incidents/`);
      await page.keyboard.press('Control+k');
      await type(page, titles);
      await page.evaluate(watchFrames);
      await type(page, titles);
      const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
      times.sort((a, b) => a - b);
      const share = (part: number): number =>
        times[Math.min(times.length - 1, Math.floor(times.length * part))]!;
      return { keystrokes: times.length, median: share(0.5), p95: share(0.95), slowest: times.at(-1)! };
    } finally {
      await browser.close();
    }
  });
}

/** The beginnings of the titles that the search page shows first. */
async function titlesOf(page: Page): Promise<string[]> {
  await page
    .locator('.results-list .hit')
    .nth(queries - 1)
    .waitFor();
  const titles = await page.locator('.results-list .hit-title').allTextContents();
  return titles.slice(0, queries).map(title => title.split(/\s+/).slice(0, wordsEach).join(' '));
}

async function type(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text, { delay: pace });
  }
}

/** Runs in the page: an answer has been painted once a task runs after the frame that follows its change of the list. */
function watchFrames(): void {
  const times: number[] = [];
  Object.assign(window, { times });
  let pressed: number | undefined;
  addEventListener(
    'input',
    event => {
      pressed = event.timeStamp;
    },
    true,
  );
  new MutationObserver(() => {
    const began = pressed;
    pressed = undefined;
    if (began === undefined) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - began);
      port2.postMessage('');
    });
  }).observe(document.querySelector('.search-dialog-results')!, { childList: true });
}
