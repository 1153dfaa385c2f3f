/** What reads as one text: words do not run from one block into the next. */
export interface TextRun {
  text: string;
  pieces: { node: Text; start: number }[];
}

/** Not part of what a page says about its subject. */
const left = 'nav, .contents, .contents-fold, script, style, svg, button, [aria-hidden="true"]';

/** The running texts below an element, in order, those that do not show left out. */
export function textRuns(root: Element): TextRun[] {
  const runs: TextRun[] = [];
  let open: TextRun | undefined;
  const read = (parent: Element): void => {
    for (const child of parent.childNodes) {
      if (child instanceof Text) {
        if (!open) {
          open = { text: '', pieces: [] };
          runs.push(open);
        }
        open.pieces.push({ node: child, start: open.text.length });
        open.text += child.data;
      } else if (child instanceof Element) {
        if (child.matches(left)) continue;
        const { display } = getComputedStyle(child);
        if (display === 'none') continue;
        const apart = !display.startsWith('inline');
        if (apart) open = undefined;
        read(child);
        if (apart) open = undefined;
      }
    }
  };
  read(root);
  return runs;
}

/** The stretch of a run between two offsets, as a range of the page. */
export function rangeIn(run: TextRun, start: number, end: number): Range {
  const range = new Range();
  const first = run.pieces.findLast(piece => piece.start <= start)!;
  const last = run.pieces.findLast(piece => piece.start < end)!;
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}
