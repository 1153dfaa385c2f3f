import { escapeAttribute, escapeText } from './escape.ts';

/** What stands where a link's placeholder stood. */
export interface FilledLink {
  href: string;
  /** State of the recommendation it leads to, shown behind the words. */
  status?: string | undefined;
  /** Words where the author wrote none. */
  text?: string | undefined;
}

export interface FilledImage {
  src: string;
  width?: number | undefined;
  height?: number | undefined;
}

/**
 * Puts addresses where compiled HTML has placeholders. Both lanes' HTML carries them in the same form, and
 * text cannot imitate it, since `<` and `"` in text and attributes are escaped.
 * @param html a compiled body
 * @param link the address of the link with an index; undefined leaves plain words
 * @param card HTML in place of a paragraph that is a link of that index alone; undefined leaves the paragraph
 * @param image the image with an index; undefined leaves its alternative text
 */
export function fillPlaceholders(
  html: string,
  link: (index: number) => FilledLink | undefined,
  image: (index: number) => FilledImage | undefined,
  card: (index: number) => string | undefined,
): string {
  return html
    .replace(
      /<p class="rec-card">(<a href="faultline:(\d+)"[^>]*>.*?<\/a>)<\/p>/gs,
      (_, anchor: string, index: string) => card(Number(index)) ?? `<p>${anchor}</p>`,
    )
    .replace(/<a href="faultline:(\d+)"[^>]*>(.*?)<\/a>/gs, (_, index: string, written: string) => {
      const filled = link(Number(index));
      const words = written || escapeText(filled?.text ?? '');
      if (!filled) return words;
      const href = escapeAttribute(filled.href);
      if (!filled.status) return `<a href="${href}">${words}</a>`;
      const status = escapeText(filled.status);
      return `<a href="${href}" class="rec-link" data-status="${escapeAttribute(filled.status)}">${words} <span class="rec-status">${status}</span></a>`;
    })
    .replace(
      /<img([^>]*?) src="faultline-image:(\d+)"([^>]*)>/g,
      (_, before: string, index: string, after: string) => {
        const filled = image(Number(index));
        if (!filled) return /alt="([^"]*)"/.exec(before + after)?.[1] ?? '';
        const size =
          filled.width && filled.height ? ` width="${filled.width}" height="${filled.height}"` : '';
        return `<img${before} src="${escapeAttribute(filled.src)}"${size} loading="lazy" decoding="async"${after}>`;
      },
    );
}
