/** A link written as a tag, with offsets into the text it was found in. */
export interface TagLink {
  /** Offsets of the opening tag. */
  start: number;
  end: number;
  /** The address as HTML means it; for `<Rec>` the short form, `rec:…`. */
  address: string;
  /** Offsets of the attribute's value, without quotes. */
  value: { start: number; end: number };
  /** The words that an image has instead. */
  alt: string;
  isImage: boolean;
}

const attributes = String.raw`(?:\s+[^\s"'<>/={}]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^\s"'=<>\x60{}]+))?)*`;
// What a browser takes as text (comments, and elements that show code) is stepped over whole.
const tags = new RegExp(
  String.raw`<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|pre|code)\b[\s\S]*?(?:</\1\s*>|$)|<(?<name>a|img|Rec)(?<attributes>${attributes})\s*/?>`,
  'gi',
);

/** The links of raw HTML or of a JSX tag: `<a href>`, `<img src>` and `<Rec id>`, in order. */
export function htmlLinks(text: string): TagLink[] {
  return [...text.matchAll(tags)].flatMap(match => {
    const name = match.groups!.name;
    if (name === undefined) return [];
    const own = match.groups!.attributes!;
    const isCard = name === 'Rec';
    if (!isCard && name !== name.toLowerCase() && name.toLowerCase() === 'rec') return [];
    const found = attribute(own, isCard ? 'id' : name.toLowerCase() === 'a' ? 'href' : 'src');
    if (!found) return [];
    const offset = match.index + 1 + name.length;
    const value = decodeEntities(found.text).trim();
    return {
      start: match.index,
      end: match.index + match[0].length,
      address: isCard && !/^rec:/i.test(value) ? `rec:${value}` : value,
      value: { start: offset + found.start, end: offset + found.start + found.text.length },
      alt: decodeEntities(attribute(own, 'alt')?.text ?? ''),
      isImage: name.toLowerCase() === 'img',
    };
  });
}

function attribute(written: string, name: string): { text: string; start: number } | undefined {
  // JSX writes a plain text as {"…"}, {'…'} or {`…`}; any other expression is unknown until it runs.
  const value = String.raw`"(?<double>[^"]*)"|'(?<single>[^']*)'|\{\s*(?<quote>["'\x60])(?<jsx>(?:(?!\k<quote>)[^\\$])*)\k<quote>\s*\}|(?<bare>[^\s"'=<>\x60{}]+)`;
  const match = new RegExp(String.raw`\s${name}\s*=\s*(?:${value})`, 'di').exec(written);
  if (!match) return undefined;
  for (const form of ['double', 'single', 'jsx', 'bare'])
    if (match.groups![form] !== undefined)
      return { text: match.groups![form], start: match.indices!.groups![form]![0] };
  return undefined;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The characters that addresses are written with as entities; others stay as they are. */
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name.toLowerCase()]!;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
