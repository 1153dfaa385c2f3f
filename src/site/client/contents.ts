// Marks the section being read in the table of contents at the side.
const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents-side a[href^="#"]')];
const byId = new Map(links.map(link => [decodeURIComponent(link.hash.slice(1)), link]));
const headings = [...byId.keys()].map(id => document.getElementById(id)).filter(element => element !== null);
const readingLine = 120;

function mark(): void {
  const above = headings.filter(heading => heading.getBoundingClientRect().top <= readingLine);
  const read = above.at(-1)?.id;
  for (const [id, link] of byId) {
    if (id === read) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}

let waiting = false;
addEventListener(
  'scroll',
  () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  },
  { passive: true },
);
mark();
