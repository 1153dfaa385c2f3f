import { carriedKey, carriedTerms } from './carried-marks.ts';

// Marks what a search result's link has carried here. Only then is the code loaded that finds words in a page.
async function show(): Promise<void> {
  const terms = carriedTerms();
  if (terms.length === 0 || !('highlights' in CSS)) return;
  const { showMarks } = await import('./marks.ts');
  showMarks(terms);
}

// A result on the page that is open leaves it open: the browser has looked for a section of the whole name.
addEventListener('hashchange', () => {
  const { hash } = location;
  const at = hash.search(new RegExp(`[#&]${carriedKey}=`));
  if (at < 0) return;
  const section = hash.slice(0, at);
  if (section) location.replace(section);
  const carried = { [carriedKey]: hash.slice(at + carriedKey.length + 2) };
  history.replaceState(carried, '', location.pathname + location.search + section);
  void show();
});
void show();
