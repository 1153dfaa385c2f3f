import type { Place } from '../../report/diagnostic.ts';
import { findLinks } from './find-links.ts';
import { type siteAddresses, type Target, withoutExtension } from './site-addresses.ts';

/** A link to a recommendation or report of the site. */
export interface FoundCitation extends Target {
  /** The words of the link. */
  text: string;
  place: Place;
  /** Offsets of the id in the text; undefined where it is not written as it is. */
  written: { start: number; end: number } | undefined;
}

/** The citations of one text. */
export interface TextCitations {
  title: string | undefined;
  citations: FoundCitation[];
}

/** @param text without a byte order mark */
export function findCitations(
  text: string,
  format: 'md' | 'mdx',
  { targetOf }: ReturnType<typeof siteAddresses>,
): TextCitations {
  const { title, links } = findLinks(text, format, address => targetOf(address) !== undefined);
  const citations = links.flatMap(({ address, written, ...link }) => {
    const target = targetOf(address);
    return target ? { ...target, ...link, written: written && idWithin(text, written, target) } : [];
  });
  return { title, citations };
}

/** Where in an address the id stands; `<Rec id>` holds nothing else, the short form has it after `rec:`. */
function idWithin(
  text: string,
  { start, end }: { start: number; end: number },
  { kind, id }: Target,
): FoundCitation['written'] {
  const path = /^[^?#]*/.exec(text.slice(start, end))![0];
  const room = kind === 'report' ? '/incidents/' : '/recommendations/';
  const isAddress = /^(?:https?:)?\/\//i.test(path);
  const from = isAddress ? path.lastIndexOf(room) + room.length : (/^rec:/i.exec(path)?.[0].length ?? 0);
  const steps = path.slice(from).split('/').slice(0, id.split('/').length).join('/');
  const written = isAddress && kind === 'report' ? withoutExtension(steps) : steps;
  return decodes(written, id) ? { start: start + from, end: start + from + written.length } : undefined;
}

function decodes(written: string, id: string): boolean {
  try {
    return decodeURIComponent(written) === id;
  } catch {
    return false;
  }
}
