import { searchBox } from './search-box.ts';
import { searchPageAddress } from './site-address.ts';

// A search form outside of the search page leads there. What was typed stays behind the `#`, so that it reaches no
// server; without scripts the form only opens the search page, which says what else there is.
for (const form of document.querySelectorAll<HTMLFormElement>('[data-search-form]')) {
  if (form.closest('[data-search-page]')) continue;
  const input = form.querySelector<HTMLInputElement>('[data-search-box]');
  if (!input) continue;
  const box = searchBox(input);
  form.addEventListener('submit', event => {
    event.preventDefault();
    location.assign(searchPageAddress(box.value()));
  });
  box.onKey(key => {
    if (key !== 'Enter') return false;
    form.requestSubmit();
    return true;
  });
}
