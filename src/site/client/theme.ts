// The button that steps through the colour schemes; `auto` follows the system.
const schemes = ['auto', 'light', 'dark'] as const;
type Scheme = (typeof schemes)[number];
const key = 'faultline-theme';
const root = document.documentElement;

const current = (): Scheme => schemes.find(scheme => scheme === root.dataset.theme) ?? 'auto';

function apply(scheme: Scheme): void {
  if (scheme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = scheme;
  try {
    if (scheme === 'auto') localStorage.removeItem(key);
    else localStorage.setItem(key, scheme);
  } catch {
    // Storage is forbidden: the choice holds for this page.
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
  const word = button.querySelector('[data-theme-name]');
  const show = () => {
    if (word) word.textContent = current();
  };
  show();
  button.addEventListener('click', () => {
    apply(schemes[(schemes.indexOf(current()) + 1) % schemes.length]!);
    show();
  });
}
