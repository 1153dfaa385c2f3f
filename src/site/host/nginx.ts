import { cacheRules, commonHeaders, digestFolders, pagePolicy } from './host-rules.ts';

/** What a host has to know of a site. */
export interface HostedSite {
  /** With a slash at both ends. */
  base: string;
  /** Other sites that its search asks. */
  sites: readonly { url: string }[];
}

/**
 * A configuration for nginx, to be included at the level of `http`.
 * @param root absolute path of the built site
 */
export function nginxConfiguration(
  { base, sites }: HostedSite,
  { root, port, brotli }: { root: string; port: number; brotli: boolean },
): string {
  const at = escaped(base);
  const kept = digestFolders.map(folder => `  "~^${at}${folder}" "${cacheRules.kept}";`).join('\n');
  const common = Object.entries(commonHeaders)
    .map(([name, value]) => `    add_header ${name} "${value}" always;`)
    .join('\n');
  return `# A site of Faultline at ${base}. Include it within \`http { … }\`.

map $uri $faultline_cache {
  default "${cacheRules.asked}";
${kept}
}

map $uri $faultline_policy {
  default "${pagePolicy(sites)}";
  "~^${at}recommendations/[^/]+/[^/]+/embed/" "${pagePolicy(sites, true)}";
}

# What is made for other origins.
map $uri $faultline_origin {
  default "";
  "~^${at}(?:.+/)?(?:recommendations?\\.json|oembed\\.json|badge\\.svg|recommendations\\.ics|embed\\.js)$" "*";
}

server {
  listen ${port};
  charset utf-8;
  charset_types text/css text/plain text/xml text/markdown text/calendar application/javascript application/json;
  include /etc/nginx/mime.types;
  types {
    text/markdown md;
    text/calendar ics;
  }
  # A redirect to a folder's slash keeps the host and scheme that the browser knows.
  absolute_redirect off;
  error_page 404 ${base}404.html;

  location ${base} {
    alias ${root.replace(/\/*$/, '/')};
    index index.html;
    # Files that \`faultline compress\` has written.
    gzip_static on;
${brotli ? '    brotli_static on;\n' : ''}    gzip_vary on;
    add_header Cache-Control $faultline_cache always;
    add_header Content-Security-Policy $faultline_policy always;
    add_header Access-Control-Allow-Origin $faultline_origin always;
${common}
  }
}
`;
}

const escaped = (path: string): string => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
