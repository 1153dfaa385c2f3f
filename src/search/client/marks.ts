import { markWords } from '../excerpt.ts';
import { marksBar } from './marks-bar.ts';
import { rangeIn, textRuns } from './page-text.ts';

/**
 * Marks words on the page by the same terms as the search that led here, and shows how many there are. The page
 * stays as it is: the CSS Custom Highlight API paints over it.
 */
export function showMarks(terms: readonly string[]): void {
  const main = document.querySelector('main');
  const ranges = main ? rangesOf(main, terms) : [];
  if (ranges.length > 0) marksBar(ranges);
}

function rangesOf(root: Element, terms: readonly string[]): Range[] {
  const weights = new Map(terms.map(term => [term, 1]));
  const ranges: Range[] = [];
  for (const run of textRuns(root)) {
    let at = 0;
    for (const { text, marked } of markWords(run.text, weights)) {
      if (marked) ranges.push(rangeIn(run, at, at + text.length));
      at += text.length;
    }
  }
  return ranges;
}
