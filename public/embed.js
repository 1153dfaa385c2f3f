// @ts-check
// <faultline-rec href="page or id">: a recommendation's card; a plain link until and unless the site answers.
(() => {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const site = script?.src ? new URL('.', script.src).href : undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ':host{display:block}article{border:1px solid color-mix(in srgb,currentColor 30%,transparent);border-radius:4px;padding:.6em .8em}p{margin:0;font-size:.85em}a{color:inherit;font-weight:600}',
  );

  /** @param {string} href */
  const pageOf = href => {
    try {
      const isId = !/^[a-z][a-z\d+.-]*:|^\.{0,2}\//i.test(href);
      if (isId && (!site || !href.includes('/'))) return undefined;
      const url = new URL(isId ? `recommendations/${href}` : href, isId ? site : document.baseURI);
      url.pathname = url.pathname.replace(/(?:\/index\.html)?\/*$/, '/');
      return /^https?:$/.test(url.protocol) ? url : undefined;
    } catch {
      return undefined;
    }
  };

  /** @param {string} tag @param {string} text */
  const element = (tag, text) => {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  };

  /** @param {URL} page @param {string} text */
  const link = (page, text) => Object.assign(element('a', text), { href: page.href });

  class Card extends HTMLElement {
    static observedAttributes = ['href'];

    connectedCallback() {
      void this.show();
    }

    attributeChangedCallback() {
      if (this.isConnected) void this.show();
    }

    async show() {
      const href = this.getAttribute('href') ?? '';
      const page = pageOf(href);
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      const plain = document.createElement('slot');
      plain.append(page ? link(page, href) : href);
      root.replaceChildren(plain);
      if (!page) return;
      try {
        const answer = await fetch(new URL('recommendation.json', page), { credentials: 'omit' });
        const { text, status, owner, due, supersededBy } = await answer.json();
        if (typeof text !== 'string' || typeof status !== 'string') return;
        if (this.getAttribute('href') !== href) return;
        const card = element('article', '');
        const facts = [owner && `Owner: ${owner}`, due && `Due ${due}`].filter(Boolean).join(' · ');
        card.append(element('p', `Recommendation: ${status}`), link(page, text));
        if (typeof supersededBy === 'string') {
          const line = element('p', 'Superseded by ');
          line.append(link(new URL(`../../${encodeURI(supersededBy)}/`, page), supersededBy));
          card.append(line);
        }
        if (facts) card.append(element('p', facts));
        root.replaceChildren(card);
      } catch {
        // The link stands.
      }
    }
  }
  if (!customElements.get('faultline-rec')) customElements.define('faultline-rec', Card);
})();
