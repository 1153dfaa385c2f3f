/** What a link leads to: a recommendation or a report of the site, by the id that is written. */
export interface Target {
  kind: 'recommendation' | 'report';
  id: string;
}

/**
 * Recognises links to a site's recommendations and reports.
 * @param sites the addresses the site is known under, base path included
 */
export function siteAddresses(sites: readonly string[]): {
  /** Whether a text can hold such a link at all; cheap, and wrong only by saying yes. */
  mayMention(text: string): boolean;
  /** What an address as Markdown means it leads to; undefined where it leads elsewhere. */
  targetOf(address: string): Target | undefined;
} {
  const roots = sites
    .map(site => new URL(site))
    .map(({ host, pathname }) => ({ host, folder: pathname.replace(/\/*$/, '/') }));
  const hosts = [...new Set(roots.map(({ host }) => RegExp.escape(host)))];
  const mention = new RegExp(['\\brec:', '<Rec\\b', ...hosts].join('|'), 'i');
  return {
    mayMention: text => mention.test(text),
    targetOf(address) {
      const short = /^rec:([^?#]*)/i.exec(address);
      if (short) return { kind: 'recommendation', id: decoded(short[1]!) };
      if (!/^(?:https?:)?\/\//i.test(address) || !URL.canParse(address, 'https://x')) return undefined;
      const url = new URL(address, 'https://x');
      // A site that is served under a path of another one's is the more precise of the two.
      const root = roots
        .filter(({ host, folder }) => url.host === host && url.pathname.startsWith(folder))
        .sort((a, b) => b.folder.length - a.folder.length)[0];
      return root && pageOf(url.pathname.slice(root.folder.length));
    },
  };
}

/** @param path site-relative, without a query or fragment */
function pageOf(path: string): Target | undefined {
  const [room, ...steps] = path.split('/').map(decoded);
  const [report, recommendation] = steps.filter(step => step !== '' && step !== 'index.html');
  if (report === undefined) return undefined;
  if (room === 'incidents') return { kind: 'report', id: withoutExtension(report) };
  if (room !== 'recommendations') return undefined;
  return {
    kind: 'recommendation',
    id: recommendation === undefined ? report : `${report}/${recommendation}`,
  };
}

/** A report is published as Markdown too, beside its page: `incidents/x.md`. */
export const withoutExtension = (name: string): string => name.replace(/\.md$/, '');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
