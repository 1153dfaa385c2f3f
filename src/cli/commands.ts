/** One command: what `--help` prints and where its code is, loaded only when it runs. */
export interface Command {
  summary: string;
  help: string;
  /** What a mistake in the project's configuration does to the command. */
  config: 'stops' | 'reported' | 'unused';
  /** The option behind which all words are another program's. */
  othersWords?: string;
  load(): Promise<{ run(words: string[]): Promise<number> }>;
}

const reports = `  [reports]      folder of reports (default content/incidents)
  --docs DIR     folder of team docs (default content/docs)
`;
const config = '  --config FILE  configuration (default faultline.config.ts, .mjs or .js)\n';
const citations = `  --citations F  links from texts kept elsewhere, as \`faultline links --record\` writes them; may be repeated
${config}`;
const folders = `${reports}  --audience WHO internal (default) or public: a public site leaves out whatever is marked internal, and
                 drafts, and holds no contradicted figure that is not explained, nor what looks like a secret
${citations}`;
const site = `${folders}  --out DIR      where the site goes (default dist)
  --base PATH    path the site is served under, such as /postmortems/ (default /)
  --site URL     address the site is published at, for feeds and the sitemap
`;
const port = `  --port N       port to serve on (default 4321)
  --host NAME    where to listen (default localhost: only this machine); 0.0.0.0 lets others in
`;

export const commands = {
  init: {
    summary: 'Begin a project: configuration, a first report, a doc, a workflow',
    help: `Usage: faultline init [folder] [options]

  -y, --yes      ask nothing
  --title TEXT   the site's name (default Postmortems)
  --reports DIR  folder of reports, there or not (default content/incidents)
  --ci NAME      github (default), gitlab or none

Writes faultline.config.ts, an example report with recommendations, a doc that cites them, .gitignore and a workflow that checks and
publishes, and prints their paths; no example where there are reports. In a terminal it asks for what is missing. It never overwrites a file.

Examples:
  faultline init --yes
  faultline init --title 'Acme incidents' --reports ./postmortems --ci gitlab
`,
    config: 'unused',
    load: () => import('./init.ts'),
  },
  serve: {
    summary: 'Build the site and serve it',
    help: `Usage: faultline serve [reports] [options]\n\n${site}${port}\nExample: faultline serve ./postmortems --port 8080\n`,
    config: 'stops',
    load: () => import('./serve.ts'),
  },
  dev: {
    summary: 'Serve the site live while writing',
    help: `Usage: faultline dev [reports] [options]\n\n${folders}${port}\nExample: faultline dev ./postmortems\n`,
    config: 'stops',
    load: () => import('./dev.ts'),
  },
  build: {
    summary: 'Build the site into dist/',
    help: `Usage: faultline build [reports] [options]

${site}  --fresh        make every page anew, whatever the last build left
  --profile      say where the time went

Makes what has changed since the last build and keeps the rest. Nothing in the output folder changes unless every
report is right and the whole site is made; a build that is killed leaves the last one, and a second one waits.

Example: faultline build ./postmortems --base /team/
`,
    config: 'stops',
    load: () => import('./build.ts'),
  },
  'audit-public': {
    summary: 'Prove that what is marked internal stays out of a public site',
    help: `Usage: faultline audit-public [reports] [options]

${reports}${citations}  --if-public    do nothing unless the configuration's audience is public
  --keep         leave the planted copy and its site below .faultline/, to look at

Copies the library aside, plants a word of its own in every internal field, block, element, comment, file name and citation and in
images' metadata, builds the public site of the copy, and looks for the words in every byte of it: names, pages, feeds, JSON, the
search index, compressed files, images. Exits with 1 and names the file where one is found. This proves that what is marked
internal does not get out; of what is not marked, such as the same thing in other words, it cannot know.

Example: faultline audit-public ./postmortems --docs ./docs
`,
    config: 'stops',
    load: () => import('./audit-public.ts'),
  },
  preview: {
    summary: 'Serve a site that was built',
    help: `Usage: faultline preview [options]\n\n  --out DIR      a built site (default dist)\n  --base PATH    path it was built for (default /)\n${port}${config}\nExample: faultline preview --port 8080\n`,
    config: 'stops',
    load: () => import('./preview.ts'),
  },
  compress: {
    summary: 'Write .br and .gz beside the files of a built site',
    help: `Usage: faultline compress [--out DIR]

  --out DIR      a built site (default dist)

For hosts that serve compressed files as they are. Only what has changed is compressed; run it after every build.

Example: faultline compress
`,
    config: 'unused',
    load: () => import('./compress.ts'),
  },
  host: {
    summary: 'Print a configuration for nginx, or a _headers file',
    help: `Usage: faultline host nginx|headers [options]

  --base PATH    path the site is served under (default /)
  --root DIR     where the site is, for nginx (default dist)
  --port N       port that nginx listens on (default 80)
  --brotli       let nginx serve .br files, which takes its module brotli_static
${config}
Policy, caching and what other origins may read, as the preview and the pages themselves have it.

Examples:
  faultline host nginx --root /srv/postmortems --base /postmortems/ > /etc/nginx/conf.d/postmortems.conf
  faultline host headers > dist/_headers
`,
    config: 'stops',
    load: () => import('./host.ts'),
  },
  new: {
    summary: 'Begin a report',
    help: `Usage: faultline new "title" [options]

  --severity SEV   SEV0 (worst) to SEV5
  --service NAME   a service that was affected; may be repeated
  --into DIR       folder of reports (default content/incidents)
  --config FILE    configuration (default faultline.config.ts, .mjs or .js)

Writes today's date, an id and the sections of a useful analysis, and prints the file's path. In a terminal
it asks for what is missing. It never overwrites a file.

Examples:
  faultline new "Checkout returned 502 after a pool change" --severity SEV2 --service checkout
  faultline new "Builds hang" --service ci --service registry --into ./postmortems
`,
    config: 'stops',
    load: () => import('./new.ts'),
  },
  import: {
    summary: 'Bring in reports written elsewhere',
    help: `Usage: faultline import <file|folder>… --into <folder> [options]

  --into DIR     folder of reports to write to
  --mdx          write .mdx instead of .md
  --dry-run      write nothing, only say what would happen
  --update       add to the front matter of reports that were imported before; bodies stay as they are
  --loss FILE    write what went in, what came out and what was lost, as JSON

Reads Markdown in any shape and writes one typed report a source. Nothing is overwritten. Exits with 1 where
anything was lost, which is listed with its line.

Examples:
  faultline import ../wiki/postmortems --into content/incidents --dry-run
  faultline import ../wiki/postmortems --into content/incidents --loss loss.json
  faultline import outage.md --into content/incidents
`,
    config: 'unused',
    load: () => import('./import.ts'),
  },
  check: {
    summary: 'Say everything that is wrong with the reports',
    help: `Usage: faultline check [reports] [options]

${folders}  --format NAME  text (default), json, github or sarif; the last three go to standard output
  --strict       figures that contradict others, and what looks like a secret, are errors, not warnings
  --fix          write missing recommendations, their ids and canonical dates into the front matter
  --against SITE what was published: a built folder, its recommendations.json, or the address of either; every id
                 and alias there must still lead to what it led to

Exits with 1 where there is an error; warnings and notices do not fail.
\`faultline explain <code>\` says more of a problem.

Examples:
  faultline check
  faultline check ./postmortems --docs ./docs --format github
  faultline check ./postmortems --fix
  faultline check --against https://example.org/postmortems/
`,
    config: 'reported',
    load: () => import('./check.ts'),
  },
  search: {
    summary: 'Find past incidents in a built or published site',
    help: `Usage: faultline search <words…|-> [options]

  -              read what to look for from standard input: a pasted error, a stack trace
  --site SITE    folder of a built site, or the address of a published one with its base path (default dist)
  --filter K=V   only where K is V; K is kind, status, severity, service, tag, year or site; may be repeated
  --sort NAME    relevance (default) or date, newest first
  --limit N      hits to show (default 10; 30 for each query of a batch)
  --json         one array of hits on standard output
  --batch FILE   answer one {"id","query"} a line with one {"id","results"} a line; - reads standard input

Any word may match and none must. Nothing but files of the site's index is fetched, and of the sites that it is
federated with. Exits with 0 where something
was found, 1 where nothing was or a line of a batch is no query, 2 where it could not look.

Examples:
  faultline search builds hang on alpine
  faultline search -- --no-cache
  kubectl logs web-0 | tail -30 | faultline search - --site https://example.org/postmortems/
  faultline search dns --filter kind=recommendation --filter status=proposed --json
`,
    config: 'unused',
    load: () => import('./search.ts'),
  },
  similar: {
    summary: 'Find past incidents like a report that is being written',
    help: `Usage: faultline similar <report> [reports] [options]

  <report>       the report, in the library or not; it may have mistakes and gaps
${folders}  --site SITE    compare with a built or published site instead: its folder, or its address with its base path
  --limit N      incidents to show (default 5)
  --json         one array of incidents on standard output

Says why each is like it, and which of its recommendations are still open. Exits with 0 where something was found,
1 where nothing was, 2 where it could not look.

Examples:
  faultline similar content/incidents/2026-02-03-outage.md
  faultline similar draft.md --site https://example.org/postmortems/ --json
`,
    config: 'reported',
    load: () => import('./similar.ts'),
  },
  mcp: {
    summary: 'Let a language model ask: a Model Context Protocol server',
    help: `Usage: faultline mcp [options]

  --site SITE    folder of a built site, or the address of a published one with its base path (default dist)

Speaks the Model Context Protocol on standard input and output, for a client that starts it. Its tools search, find incidents
similar to a pasted error, read a report, and list open recommendations for services or paths. They only read, and only the site.

Examples:
  faultline mcp --site https://example.org/postmortems/
  { "mcpServers": { "incidents": { "command": "npx", "args": ["faultline", "mcp", "--site", "https://example.org/"] } } }
`,
    config: 'unused',
    load: () => import('./mcp.ts'),
  },
  export: {
    summary: 'Write what search finds for OpenSearch or Elasticsearch',
    help: `Usage: faultline export opensearch [reports] [options]

${folders}  --index NAME   the index to write to (default faultline)
  --out FILE     where the documents go (default standard output); the mapping goes beside it
  --mapping      print settings and mapping of the index instead
  --site URL     address the site is published at, for the documents' addresses
  --base PATH    path the site is served under

The same reports, recommendations and docs that the site's own search finds, in the bulk format: every document
under an _id that stays, so that exporting again updates it.

Examples:
  faultline export opensearch --out incidents.ndjson
  faultline export opensearch --mapping | curl -X PUT host/faultline -H 'Content-Type: application/json' -d @-
  faultline export opensearch | split -l 1000 --filter 'curl host/_bulk -H "Content-Type: application/x-ndjson" --data-binary @-'
`,
    config: 'stops',
    load: () => import('./export.ts'),
  },
  links: {
    summary: 'Check links to the recommendations in texts kept elsewhere',
    help: `Usage: faultline links <folder|file>… [options]

  --site SITE      folder of a built site, its recommendations.json, or the address of a published one (default dist)
  --address URL    another address the site is known under; may be repeated
  --format NAME    text (default), json, github or sarif; the last three go to standard output
  --write          rewrite links to superseded and renamed recommendations, and nothing else
  --record FILE    write the links that were found, for \`faultline build --citations FILE\`
  --files-at URL   where the texts can be read, for --record: https://host/docs/blob/main/{file}#L{line}
  --today DAY      the day that due dates are compared with (default today)

Reads every .md and .mdx below the folders but node_modules and names that begin with a dot. Links are addresses
of the site, rec:report/recommendation and <Rec id="…">, in whatever form Markdown gives them, outside of code. A
link to something the site does not have is an error; superseded, declined, obsolete and renamed ones are warnings.

Examples:
  faultline links ../wiki README.md --site https://example.org/postmortems/
  faultline links docs --site recommendations.json --format github
  faultline links docs --write
`,
    config: 'unused',
    load: () => import('./links.ts'),
  },
  digest: {
    summary: 'Remind of recommendations that are overdue, due or stale',
    help: `Usage: faultline digest [reports | --site SITE] [options] [--tickets-command PROGRAM [word…]]

${folders}  --site SITE      read what is published instead: a built folder, its recommendations.json, or an address
  --format NAME    md (default), json, or slack: the JSON of a message, for an incoming webhook
  --today DAY      the day that due dates are compared with (default today)
  --since DAY      what came due from then on is new (default a week before)
  --soon-days N    how many days ahead is soon (default 7)
  --stale-days N   after how many days without a change an open recommendation is stale (default 90)
  --tickets FILE   states of tickets, as JSON: { "OPS-1": "open", "OPS-2": "closed" }
  --tickets-command PROGRAM [word…]
                   a program that gets tickets on standard input, one a line, and prints that JSON within a
                   minute; no shell is between, and all words behind it are its own

Writes to standard output what is newly due, overdue, due soon and stale, and with states of tickets also what is
open while its ticket is closed, and the reverse. The last change is the last of its history, else the incident.
Exits with 0 whatever is due: a reminder is no failure. Exits with 1 where reports, site or tickets can't be read.

Examples:
  faultline digest
  faultline digest --site https://example.org/postmortems/ --format slack --since 2026-01-05
  faultline digest --format json --tickets-command node scripts/ticket-states.js --open
`,
    config: 'stops',
    othersWords: '--tickets-command',
    load: () => import('./digest.ts'),
  },
  facts: {
    summary: 'List every figure that follows from others, checked',
    help: `Usage: faultline facts <report|folder>… [--json]

  --json         one line of JSON a claim, on standard output

Reads reports of Faultline and any other Markdown. Each figure is verified, contradicted, explained in the
front matter, or unchecked, with its calculation. Exits with 1 where one is contradicted.

Examples:
  faultline facts content/incidents
  faultline facts ../wiki/postmortems --json
`,
    config: 'unused',
    load: () => import('./facts.ts'),
  },
  explain: {
    summary: 'Say what the code of a problem means',
    help: `Usage: faultline explain <code>

  --all          the whole reference, as Markdown

Example: faultline explain link-dangling
`,
    config: 'unused',
    load: () => import('./explain.ts'),
  },
  schema: {
    summary: 'Write the JSON Schema that editors check front matter with',
    help: 'Usage: faultline schema [--out DIR]\n\nWrites report.schema.json, doc.schema.json, reports.schema.json and recommendations.schema.json (default public/schema).\n\nExample: faultline schema --out ./schema\n',
    config: 'unused',
    load: () => import('./schema.ts'),
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;
