import type { HiddenReason } from './audience.ts';

/** One kind of problem; its key in the catalogue is its permanent code. */
interface Problem<P> {
  title: string;
  severity: 'error' | 'warning' | 'notice';
  message(params: P): string;
  hint(params: P): string;
}

const problem = <P>(kind: Problem<P>): Problem<P> => kind;

const didYouMean = (suggestion: string | undefined, otherwise: string): string =>
  suggestion === undefined ? otherwise : `Did you mean \`${suggestion}\`?`;

const an = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** Every problem Faultline can report. A code, once released, never changes its meaning. */
export const problems = {
  'file-unreadable': problem<{ reason: string }>({
    title: 'File cannot be read',
    severity: 'error',
    message: p => `The file cannot be read: ${p.reason}.`,
    hint: () => 'Check that it exists and that you may read it.',
  }),
  'folder-unreadable': problem<{ reason: string }>({
    title: 'Folder cannot be read',
    severity: 'error',
    message: p => `The folder cannot be read: ${p.reason}.`,
    hint: () => 'Name an existing folder of reports.',
  }),
  'folder-empty': problem<object>({
    title: 'Folder without reports',
    severity: 'error',
    message: () => 'Expected at least one report, found none in the folder.',
    hint: () =>
      'Name the folder that holds the `.md` and `.mdx` files, or begin a report with `faultline new`.',
  }),
  'folder-in-package': problem<object>({
    title: 'Reports inside the package',
    severity: 'error',
    message: () =>
      'The folder of reports is inside the installed package, which the next installation replaces.',
    hint: () => 'Keep reports in a folder of the project: `faultline init` makes one.',
  }),
  'folder-loop': problem<{ target: string }>({
    title: 'Loop of symbolic links',
    severity: 'warning',
    message: p => `The link leads back to \`${p.target}\`, which it is in; it was not followed.`,
    hint: () => 'Remove the link, or let it lead to a folder elsewhere.',
  }),
  'file-changed': problem<object>({
    title: 'File changed during the build',
    severity: 'error',
    message: () => 'The file was changed, added or removed while the site was built.',
    hint: () => 'Build again once it is saved.',
  }),
  'disk-full': problem<object>({
    title: 'Disk is full',
    severity: 'error',
    message: () => 'There is no room left on the disk to build the site.',
    hint: () => 'Make room and build again; `.faultline/` may be deleted.',
  }),
  'folder-unwritable': problem<{ reason: string }>({
    title: 'Folder cannot be written',
    severity: 'error',
    message: p => `The file system refuses: ${p.reason}.`,
    hint: () => 'Give yourself the right to it, or name another place.',
  }),
  'file-binary': problem<object>({
    title: 'Not a text file',
    severity: 'error',
    message: () => 'Expected UTF-8 text, found binary data.',
    hint: () => 'Save the file as UTF-8 text, or move it out of the reports folder.',
  }),
  'file-unused': problem<object>({
    title: 'File that no page shows',
    severity: 'warning',
    message: () => 'Expected a report or a file that a report refers to; this one is on no page.',
    hint: () => 'Name reports `.md` or `.mdx`; link or embed other files, or move them out of the folder.',
  }),
  'file-empty': problem<object>({
    title: 'Empty file',
    severity: 'error',
    message: () => 'Expected a report, found an empty file.',
    hint: () => 'Write the report, or delete the file.',
  }),
  'front-matter-missing': problem<{ required: string[] }>({
    title: 'No front matter',
    severity: 'error',
    message: p =>
      `Expected YAML front matter between \`---\` lines at the top of the file with ${list(p.required)}.`,
    hint: () => 'Add it; `unknown` is a valid value of `date` and `status`.',
  }),
  'front-matter-unclosed': problem<object>({
    title: 'Front matter is not closed',
    severity: 'error',
    message: () => 'The front matter that opens with `---` never closes.',
    hint: () => 'Add a line with only `---` after the last key.',
  }),
  'yaml-invalid': problem<{ reason: string }>({
    title: 'Broken YAML',
    severity: 'error',
    message: p => `The front matter is not valid YAML: ${p.reason}`,
    hint: () => 'Values with `: `, `#` or a leading `[`, `{`, `*`, `&`, `@` or a backtick need quotes.',
  }),
  'key-unknown': problem<{ key: string; suggestion?: string; known: readonly string[] }>({
    title: 'Unknown front-matter key',
    severity: 'error',
    message: p => `Unknown key \`${p.key}\`.`,
    hint: p =>
      didYouMean(p.suggestion, `Put your own keys under \`extra:\`. Known keys: ${p.known.join(', ')}.`),
  }),
  'key-missing': problem<{ key: string; expected: string }>({
    title: 'Required front-matter key is missing',
    severity: 'error',
    message: p => `Required key \`${p.key}\` is missing: expected ${p.expected}.`,
    hint: p => `Add \`${p.key}:\` to the front matter.`,
  }),
  'value-invalid': problem<{ key: string; expected: string; received: string; suggestion?: string }>({
    title: 'Invalid front-matter value',
    severity: 'error',
    message: p => `\`${p.key}\`: expected ${p.expected}, received ${p.received}.`,
    hint: p => didYouMean(p.suggestion, 'Correct the value.'),
  }),
  'title-missing': problem<object>({
    title: 'No title',
    severity: 'error',
    message: () => 'Expected a title: a `title` in the front matter or a first-level heading.',
    hint: () => 'Add `title:` to the front matter, or a line `# Title`.',
  }),
  'id-duplicate': problem<{ id: string; other: string }>({
    title: 'Duplicate id',
    severity: 'error',
    message: p => `The id \`${p.id}\` is already taken by ${p.other}.`,
    hint: () => 'Rename one of the files, or give one its own `id:` in the front matter.',
  }),
  'id-invalid': problem<{ id: string }>({
    title: 'Invalid id',
    severity: 'error',
    message: p => `\`${p.id}\` cannot be an address: expected letters, digits, \`-\`, \`_\` and \`.\`.`,
    hint: () => 'Rename the file, or set `id:` in the front matter.',
  }),
  'recommendation-duplicate': problem<{ id: string }>({
    title: 'Duplicate recommendation id',
    severity: 'error',
    message: p => `Two recommendations of this report have the id \`${p.id}\`.`,
    hint: () => 'Give each its own `id` under `recommendations:` in the front matter.',
  }),
  'mdx-invalid': problem<{ reason: string }>({
    title: 'Broken MDX',
    severity: 'error',
    message: p => `The MDX cannot be parsed: ${p.reason}`,
    hint: () =>
      'Close the tag or brace, write `\\<` or `\\{` for a literal one, or rename the file to `.md`.',
  }),
  'fence-unclosed': problem<{ fence: string }>({
    title: 'Code fence is not closed',
    severity: 'error',
    message: p => `The code fence \`${p.fence}\` is never closed: everything after it became code.`,
    hint: p => `Add a line with only \`${p.fence}\` where the code ends.`,
  }),
  'language-unknown': problem<{ language: string; suggestion?: string }>({
    title: 'Unknown code language',
    severity: 'warning',
    message: p => `No highlighting for the language \`${p.language}\`; shown as plain text.`,
    hint: p => didYouMean(p.suggestion, 'Use `text` to say so on purpose.'),
  }),
  'change-invalid': problem<{ reason: string }>({
    title: 'Change without two sides',
    severity: 'error',
    message: p => `\`<Change>\` expects exactly two code fences, before and after: ${p.reason}.`,
    hint: () => 'Put the code before the change in a first fence and the code after it in a second.',
  }),
  'mdx-rec-invalid': problem({
    title: 'Recommendation card without an id',
    severity: 'error',
    message: () => '`<Rec>` expects one attribute, `id`, as plain text in quotes.',
    hint: () => 'Write `<Rec id="<report-id>/<recommendation-id>" />`.',
  }),
  'link-dangling': problem<{ target: string; expected: string; suggestion?: string }>({
    title: 'Link leads nowhere',
    severity: 'error',
    message: p => `The link \`${p.target}\` leads nowhere: expected ${p.expected}.`,
    hint: p => didYouMean(p.suggestion, 'Correct the address or remove the link.'),
  }),
  'image-remote': problem<{ target: string }>({
    title: 'Image on another host',
    severity: 'warning',
    message: p =>
      `The image \`${p.target}\` is on another host; pages load nothing from elsewhere, so it is shown as a link.`,
    hint: () => 'Put a copy of the image beside the report.',
  }),
  'incident-recurs': problem<{ report: string; reasons: string; recommendation: string; more: number }>({
    title: 'Resembles an incident that left something to do',
    severity: 'notice',
    message: p =>
      `This resembles \`${p.report}\` (${p.reasons}), whose recommendation \`${p.recommendation}\` is still open${p.more > 0 ? `, and ${p.more} more` : ''}.`,
    hint: p =>
      `If it happened again, cite the recommendation (\`rec:${p.recommendation}\`) or name the report under \`related\`; if not, under \`not_related\`. \`faultline similar\` says more.`,
  }),
  'image-missing': problem<{ target: string; reason: string }>({
    title: 'Image cannot be shown',
    severity: 'error',
    message: p => `The image \`${p.target}\` cannot be shown: ${p.reason}.`,
    hint: () => 'Put the image beside the report and link it by a relative path.',
  }),
  'value-unknown': problem<{ key: string }>({
    title: 'Value stated as unknown',
    severity: 'notice',
    message: p => `\`${p.key}\` is \`unknown\`.`,
    hint: () => 'Fill it in when you find out; until then the page says “unknown”.',
  }),
  'chronology-impossible': problem<{ first: string; then: string; stated: string; against: string }>({
    title: 'Instants in an impossible order',
    severity: 'error',
    message: p =>
      `\`${p.then}\` (${p.stated}) is before \`${p.first}\` (${p.against}): expected \`${p.first}\` ≤ \`${p.then}\`.`,
    hint: () => 'Correct the earlier or the later one; look at the day first, then at the zone.',
  }),
  'chronology-unlikely': problem<{ first: string; then: string; stated: string; against: string }>({
    title: 'Instants in an unlikely order',
    severity: 'warning',
    message: p =>
      `\`${p.then}\` (${p.stated}) is before \`${p.first}\` (${p.against}); one of them may be wrong.`,
    hint: () => 'Correct it if it is; nothing else depends on it.',
  }),
  'figure-contradicted': problem<{ figure: string; derivation: string }>({
    title: 'Figure that others contradict',
    severity: 'warning',
    message: p => `\`${p.figure}\` does not follow from the figures beside it: ${p.derivation}.`,
    hint: () => 'Correct one of them, or answer it under `facts` in the front matter.',
  }),
  'public-figure-contradicted': problem<{ figure: string; derivation: string }>({
    title: 'Contradicted figure in a public build',
    severity: 'error',
    message: p => `\`${p.figure}\` would be published although others contradict it: ${p.derivation}.`,
    hint: () => 'Correct one of them, or answer it under `facts` in the front matter.',
  }),
  'fact-unmatched': problem<{ claim: string }>({
    title: 'Answer to no contradiction',
    severity: 'warning',
    message: p => `No contradicted figure reads \`${p.claim}\`.`,
    hint: () => 'Write the figure as the text does, or remove the answer if the text has been corrected.',
  }),
  'secret-found': problem<{ shown: string; name: string; rule: string; place?: string }>({
    title: 'What looks like a secret',
    severity: 'warning',
    message: p =>
      `\`${p.shown}\`${p.place ? ` ${p.place}` : ''} looks like a secret: ${p.name} (rule \`${p.rule}\`).`,
    hint: p =>
      p.place
        ? 'Revoke it if it was ever real and remove it, or say why it is harmless under `secrets.allow` in the configuration.'
        : 'Revoke it if it was ever real and put `<token>` in its place, or say why it is harmless under `secrets` in the front matter.',
  }),
  'private-data-found': problem<{ shown: string; name: string; place?: string }>({
    title: 'What tells of people or networks',
    severity: 'notice',
    message: p => `\`${p.shown}\`${p.place ? ` ${p.place}` : ''} is ${an(p.name)}.`,
    hint: () =>
      'Leave it out where readers of a public site should not know it; `secrets` in the configuration says how much it weighs.',
  }),
  'secret-unmatched': problem<{ shown: string }>({
    title: 'Answer to no secret',
    severity: 'warning',
    message: p => `Nothing that looks like a secret reads \`${p.shown}\`.`,
    hint: () => 'Write it as the text does, or remove the answer if the text has been corrected.',
  }),
  'computed-unknown': problem<{ written: string; known: readonly string[]; suggestion?: string }>({
    title: 'Unknown figure to compute',
    severity: 'error',
    message: p => `Nothing computes \`${p.written}\`.`,
    hint: p =>
      didYouMean(
        p.suggestion,
        `Known: ${list(p.known.map(name => `=${name}`))}. Code that begins with \`=\` takes a space behind it.`,
      ),
  }),
  'computed-input-missing': problem<{ written: string; missing: string; suggestion?: string }>({
    title: 'Input of a computed figure is missing',
    severity: 'error',
    message: p => `\`${p.written}\` needs ${p.missing}.`,
    hint: p => didYouMean(p.suggestion, 'Write down what it is computed from, or write the figure itself.'),
  }),
  'internal-unclosed': problem<object>({
    title: 'Internal block is not closed',
    severity: 'error',
    message: () => 'The block that `:::internal` opens never closes, so nobody can say what it hides.',
    hint: () => 'Add a line with only `:::` where the internal text ends.',
  }),
  'internal-fence-stray': problem<object>({
    title: 'End of no block',
    severity: 'error',
    message: () => 'This `:::` closes no block; text above it may have been meant to be internal.',
    hint: () => 'Remove it, or open the block above with a line `:::internal`.',
  }),
  'internal-fence-unclear': problem<{ written: string }>({
    title: 'Unclear internal block',
    severity: 'error',
    message: p => `Expected a line with only \`:::internal\`, found \`${p.written}\`.`,
    hint: () => 'Write `:::internal` alone on its line, and `:::` where the block ends.',
  }),
  'internal-mark-unclear': problem<{ written: string }>({
    title: 'Mark of internal text where it marks nothing',
    severity: 'error',
    message: p =>
      `\`${p.written}\` does not mark internal text here, and a public site would show what it was to hide.`,
    hint: () =>
      'Write `:::internal` and `:::` on lines of their own, or `<Internal>` in MDX outside of braces, or put a mark that is meant to be read into code.',
  }),
  'internal-unremovable': problem<{ reason: string }>({
    title: 'Internal front matter cannot be removed',
    severity: 'error',
    message: p => `The internal keys cannot be taken out of the front matter: ${p.reason}.`,
    hint: () => 'Write them as plain keys, without anchors that others use.',
  }),
  'internal-stated': problem<{ id: string }>({
    title: 'Internal recommendation in public text',
    severity: 'error',
    message: p => `The recommendation \`${p.id}\` is internal, and the text states it here for everybody.`,
    hint: () => 'Put it between `:::internal` and `:::`, or make the recommendation public.',
  }),
  'link-internal': problem<{ target: string; why: HiddenReason }>({
    title: 'Public link to something internal',
    severity: 'error',
    message: p =>
      `\`${p.target}\` leads to ${p.why === 'draft' ? 'a draft' : 'something internal'}, which a public site leaves out.`,
    hint: () =>
      'Keep the words and remove the address, put them between `:::internal` and `:::`, or publish what it leads to.',
  }),
  'image-uncleanable': problem<{ target: string; reason: string }>({
    title: 'Image with metadata that cannot be removed',
    severity: 'error',
    message: p => `\`${p.target}\` cannot be published without its metadata: ${p.reason}.`,
    hint: () => 'Save it as PNG, JPEG or WebP, which can be cleaned.',
  }),
  'instant-midnight': problem<{ keys: string[] }>({
    title: 'Midnight that may be an unknown time',
    severity: 'warning',
    message: p =>
      `${list(p.keys)} ${p.keys.length === 1 ? 'says' : 'say'} exactly midnight, which often stands for a time nobody knows.`,
    hint: () =>
      'Write the day alone (`2026-01-04`) if only the day is known; times derived from it are wrong.',
  }),
  'recommendation-due-early': problem<{ id: string; due: string; date: string }>({
    title: 'Recommendation due before its incident',
    severity: 'error',
    message: p => `The recommendation \`${p.id}\` is due on ${p.due}, before the incident of ${p.date}.`,
    hint: () => 'Correct the day; the year is the commonest slip.',
  }),
  'recommendation-supersession': problem<{ id: string; status: string; next?: string }>({
    title: 'Status and successor disagree',
    severity: 'error',
    message: p =>
      p.next === undefined
        ? `The recommendation \`${p.id}\` is \`superseded\`, but nothing says by what.`
        : `The recommendation \`${p.id}\` is \`${p.status}\`, but superseded by \`${p.next}\`.`,
    hint: p =>
      p.next === undefined
        ? 'Add `superseded_by:` with the id of what replaces it, or make it `obsolete` with a `reason`.'
        : 'Set `status: superseded`, or remove `superseded_by`.',
  }),
  'recommendation-reason-missing': problem<{ id: string; status: string }>({
    title: 'Recommendation withdrawn without a reason',
    severity: 'warning',
    message: p => `The recommendation \`${p.id}\` is \`${p.status}\`, but nothing says why.`,
    hint: () => 'Add `reason:`; the page of a withdrawn recommendation shows it to those who follow a link.',
  }),
  'recommendation-history-order': problem<{ id: string; date: string }>({
    title: 'History out of order',
    severity: 'error',
    message: p => `The history of \`${p.id}\` goes back in time at ${p.date}.`,
    hint: () => 'List the changes of status oldest first, or correct the day.',
  }),
  'recommendation-history-status': problem<{ id: string; status: string; last: string }>({
    title: 'History and status disagree',
    severity: 'error',
    message: p => `\`${p.id}\` is \`${p.status}\`, but its history ends with \`${p.last}\`.`,
    hint: () => 'Add the last change to `history`, or correct `status`.',
  }),
  'recommendation-cycle': problem<{ ids: string[] }>({
    title: 'Recommendations supersede each other in a circle',
    severity: 'error',
    message: p => `Nothing is left to follow: ${p.ids.map(id => `\`${id}\``).join(' → ')}.`,
    hint: () => 'Remove `superseded_by` from the one that still holds.',
  }),
  'recommendation-alias-taken': problem<{ alias: string; other: string }>({
    title: 'Alias of two recommendations',
    severity: 'error',
    message: p => `The alias \`${p.alias}\` already leads to \`${p.other}\`.`,
    hint: () => 'An address leads to one recommendation: remove the alias from one of them.',
  }),
  'recommendation-owner-unknown': problem<{ owner: string; known: readonly string[]; suggestion?: string }>({
    title: 'Owner that the project does not know',
    severity: 'error',
    message: p => `\`${p.owner}\` is not among the \`owners\` of the configuration.`,
    hint: p => didYouMean(p.suggestion, `Known: ${p.known.join(', ')}. Add a new one to the configuration.`),
  }),
  'service-unknown': problem<{ service: string; known: readonly string[]; suggestion?: string }>({
    title: 'Service that the project does not know',
    severity: 'error',
    message: p => `\`${p.service}\` is not among the \`services\` of the configuration.`,
    hint: p => didYouMean(p.suggestion, `Known: ${p.known.join(', ')}. Add a new one to the configuration.`),
  }),
  'recommendation-unlisted': problem<{ text: string }>({
    title: 'Recommendation that the front matter does not list',
    severity: 'notice',
    message: p => `The front matter lists recommendations, but not “${p.text}”: it has no page.`,
    hint: () =>
      '`faultline check --fix` lists it, with an id. If it is one of those listed, make their words more alike.',
  }),
  'recommendation-id-derived': problem<{ count: number }>({
    title: 'Recommendation id made from its text',
    severity: 'notice',
    message: p =>
      `${p.count === 1 ? 'A recommendation has an id' : `${p.count} recommendations have ids`} made from the text: rewording it changes the address.`,
    hint: () => '`faultline check --fix` writes the ids into the front matter, where they stay.',
  }),
  'status-contradicted': problem<{ status: string; stated: string }>({
    title: 'Text contradicts the status',
    severity: 'warning',
    message: p => `The front matter says \`${p.status}\`, this line says “${p.stated}”.`,
    hint: () => 'Correct the one that is out of date, or remove the line: the page shows the front matter’s.',
  }),
  'template-text': problem<{ text: string }>({
    title: 'Template text left in',
    severity: 'warning',
    message: p => `“${p.text}” looks like a part of the template that nobody has filled in.`,
    hint: () => 'Write what belongs there, or remove it.',
  }),
  'section-empty': problem<{ heading: string }>({
    title: 'Section without text',
    severity: 'warning',
    message: p => `Nothing stands under the heading “${p.heading}”.`,
    hint: () => 'Write the section, or remove its heading; comments are not shown.',
  }),
  'table-ragged': problem<{ cells: number; columns: number }>({
    title: 'Table row of another length',
    severity: 'warning',
    message: p =>
      `This row has ${p.cells} cell${p.cells === 1 ? '' : 's'}, the table’s header ${p.columns}: ${p.cells > p.columns ? 'what is over is not shown' : 'the last columns stay empty'}.`,
    hint: p =>
      p.cells > p.columns
        ? 'Add a column to the header, or write `\\|` for a bar that is part of the text.'
        : 'Add the missing cells; an empty one is `| |`.',
  }),
  'import-target-exists': problem<{ target: string }>({
    title: 'Import would overwrite a report',
    severity: 'error',
    message: p => `The report would be written to ${p.target}, which exists; nothing was written.`,
    hint: () =>
      'Import into another folder, remove the file, or add what is new to its front matter with `--update`.',
  }),
  'import-update-impossible': problem<{ target: string }>({
    title: 'Report cannot be updated',
    severity: 'error',
    message: p => `The front matter of ${p.target} cannot be read, so nothing was added to it.`,
    hint: () => 'Correct it; `faultline check` says what is wrong with it.',
  }),
  'import-unwritable': problem<{ target: string; reason: string }>({
    title: 'Report cannot be written',
    severity: 'error',
    message: p => `The report could not be written to ${p.target}: ${p.reason}.`,
    hint: () => 'Check that you may write to the folder and that the disk has room.',
  }),
  'import-unverified': problem<{ reason: string }>({
    title: 'Imported report has an error',
    severity: 'error',
    message: p => `The report was not imported, since it would not build: ${p.reason}`,
    hint: () => 'Mend this line in the source and import it again.',
  }),
  'index-missing': problem<{ site: string }>({
    title: 'No search index',
    severity: 'error',
    message: p => `There is no search index in ${p.site}.`,
    hint: () =>
      'Build the site with `faultline build`, or name a built folder or a published site’s address with `--site`.',
  }),
  'index-version': problem<{ site: string; found: string; expected: string }>({
    title: 'Search index of another version',
    severity: 'error',
    message: p =>
      `The search index of ${p.site} is of version ${p.found}; this Faultline reads ${p.expected}.`,
    hint: () => 'Build the site with this Faultline, or search it with the one that built it.',
  }),
  'index-broken': problem<{ site: string; path: string; reason: string }>({
    title: 'Search index cannot be used',
    severity: 'error',
    message: p => `The search index of ${p.site} is broken: search/${p.path}: ${p.reason}.`,
    hint: () => 'Build or publish the site anew; it may have been half copied.',
  }),
  'site-unreachable': problem<{ site: string; reason: string }>({
    title: 'Site cannot be reached',
    severity: 'error',
    message: p => `${p.site} cannot be read: ${p.reason}.`,
    hint: () => 'Check the address and the network; a built folder can be named instead.',
  }),
  'query-invalid': problem<{ reason: string }>({
    title: 'Line of a batch that is no query',
    severity: 'error',
    message: p => `Expected \`{"id": …, "query": "…"}\`: ${p.reason}.`,
    hint: () => 'Correct the line; the others were answered.',
  }),
  'node-too-old': problem<{ needed: string; version: string }>({
    title: 'Node too old',
    severity: 'error',
    message: p => `Faultline needs Node ${p.needed} or newer; this is ${p.version}.`,
    hint: () => 'Install a current Node from https://nodejs.org and run the command again.',
  }),
  'config-unreadable': problem<{ reason: string }>({
    title: 'Configuration cannot be read',
    severity: 'error',
    message: p => `The configuration cannot be read: ${p.reason}.`,
    hint: () => 'Mend it, or delete it: every key is optional.',
  }),
  'config-key-unknown': problem<{ key: string; suggestion?: string; known: readonly string[] }>({
    title: 'Unknown configuration key',
    severity: 'error',
    message: p => `Unknown key \`${p.key}\`.`,
    hint: p => didYouMean(p.suggestion, `Known keys: ${p.known.join(', ')}.`),
  }),
  'config-value-invalid': problem<{ key: string; expected: string; received: string; suggestion?: string }>({
    title: 'Invalid configuration value',
    severity: 'error',
    message: p => `\`${p.key}\`: expected ${p.expected}, received ${p.received}.`,
    hint: p => didYouMean(p.suggestion, 'Correct the value.'),
  }),
  'citation-missing': problem<{ kind: 'recommendation' | 'report'; id: string; suggestion?: string }>({
    title: 'Link to something the site does not have',
    severity: 'error',
    message: p => `The site has no ${p.kind} \`${p.id}\`.`,
    hint: p => didYouMean(p.suggestion, 'Correct the link or remove it.'),
  }),
  'citation-superseded': problem<{
    id: string;
    by?: string;
    text?: string;
    status?: string;
    isLive: boolean;
  }>({
    title: 'Link to a superseded recommendation',
    severity: 'warning',
    message: p =>
      p.by === undefined
        ? `The recommendation \`${p.id}\` is superseded.`
        : `The recommendation \`${p.id}\` is superseded by \`${p.by}\` (${p.status}): “${p.text}”`,
    hint: p =>
      p.isLive
        ? `Link to \`${p.by}\` instead, or let \`faultline links --write\` do it.`
        : 'Nothing that still holds replaces it: remove the link, or say that it is history.',
  }),
  'citation-declined': problem<{ id: string; reason?: string }>({
    title: 'Link to a declined recommendation',
    severity: 'warning',
    message: p => `The recommendation \`${p.id}\` was declined${p.reason ? `: ${p.reason}` : ''}.`,
    hint: () => 'Remove the link, or say beside it that the recommendation was declined.',
  }),
  'citation-obsolete': problem<{ id: string; reason?: string }>({
    title: 'Link to an obsolete recommendation',
    severity: 'warning',
    message: p => `The recommendation \`${p.id}\` is obsolete${p.reason ? `: ${p.reason}` : ''}.`,
    hint: () => 'Remove the link, or say beside it that the recommendation no longer applies.',
  }),
  'citation-renamed': problem<{ kind: 'recommendation' | 'report'; old: string; id: string }>({
    title: 'Link by a former id',
    severity: 'warning',
    message: p => `The ${p.kind} \`${p.old}\` is called \`${p.id}\` now.`,
    hint: () =>
      'Link to its present id, or let `faultline links --write` do it; until then the old one leads on.',
  }),
  'citation-overdue': problem<{ id: string; due: string; owner?: string }>({
    title: 'Link to an overdue recommendation',
    severity: 'notice',
    message: p => `The recommendation \`${p.id}\` was due on ${p.due} and is still open.`,
    hint: p => (p.owner ? `${p.owner} answers for it.` : 'Nobody is named who answers for it.'),
  }),
  'citation-file-skipped': problem<{ reason: string }>({
    title: 'File in which no link was looked for',
    severity: 'notice',
    message: p => `No link was looked for in this file: ${p.reason}.`,
    hint: () =>
      'Nothing to do, unless it is team documentation: then save it as UTF-8 text of less than 2 MB.',
  }),
  'citations-invalid': problem<{ reason: string }>({
    title: 'Recorded citations cannot be read',
    severity: 'error',
    message: p => `Expected citations as \`faultline links --record\` writes them: ${p.reason}.`,
    hint: () => 'Record them anew, or leave the file out.',
  }),
  'citations-stale': problem<{ id: string; from: string }>({
    title: 'Recorded citation of something unknown',
    severity: 'warning',
    message: p => `${p.from} cites \`${p.id}\`, which this library does not have.`,
    hint: () => 'Run `faultline links` where it was recorded: it says what to link instead.',
  }),
  'published-invalid': problem<{ reason: string }>({
    title: 'Published recommendations cannot be read',
    severity: 'error',
    message: p => `Expected the \`recommendations.json\` of a Faultline site: ${p.reason}.`,
    hint: () =>
      'Name a built folder, its `recommendations.json`, or the address a site is published at with its base path.',
  }),
  'published-report-missing': problem<{
    id: string;
    title: string;
    known: number;
    successor?: string;
    aliases?: string[];
  }>({
    title: 'Published report has vanished',
    severity: 'error',
    message: p =>
      `The site published the report \`${p.id}\` (“${p.title}”)${p.known === 0 ? '' : ` and ${p.known === 1 ? 'a recommendation' : `${p.known} recommendations`} of it`}; nothing leads there any more.`,
    hint: p =>
      p.successor === undefined
        ? 'Bring its file back; a report that no longer holds stays with `review: withdrawn`.'
        : `Did you rename it to \`${p.successor}\`? Then add \`aliases: [${(p.aliases ?? []).join(', ')}]\` to its front matter.`,
  }),
  'published-recommendation-missing': problem<{
    id: string;
    text: string;
    successor?: string;
    aliases?: string[];
    entry: string;
    listed: boolean;
  }>({
    title: 'Published recommendation has vanished',
    severity: 'error',
    message: p =>
      `The site published the recommendation \`${p.id}\` (“${p.text}”); nothing leads there any more.`,
    hint: p =>
      `${p.listed ? '' : 'Run `faultline check --fix` first. '}${
        p.successor === undefined
          ? `List it under \`recommendations:\` with why it ended: \`- ${p.entry}\`, or with \`superseded_by\`.`
          : `Did you mean to rename it to \`${p.successor}\`? Then add \`aliases: [${(p.aliases ?? []).join(', ')}]\` there.`
      }`,
  }),
  'published-alias-missing': problem<{
    kind: 'recommendation' | 'report';
    alias: string;
    id: string;
    aliases: string[];
  }>({
    title: 'Published alias has vanished',
    severity: 'error',
    message: p => `The site led \`${p.alias}\` to the ${p.kind} \`${p.id}\`; now it leads nowhere.`,
    hint: p => `Write \`aliases: [${p.aliases.join(', ')}]\` there.`,
  }),
  'published-report-reused': problem<{ id: string; was: string; is: string }>({
    title: 'Published id of a report stands for another',
    severity: 'error',
    message: p => `The site published \`${p.id}\` as “${p.was}”; now it leads to “${p.is}”.`,
    hint: () =>
      'Give the new report an `id:` of its own. If it is the same incident, keep its date or words of its title.',
  }),
  'published-recommendation-reused': problem<{
    id: string;
    was: string;
    is: string;
    moved?: string;
    taken?: string;
    entry: string;
    change: string;
  }>({
    title: 'Published id of a recommendation stands for another',
    severity: 'error',
    message: p => `The site published \`${p.id}\` as “${p.was}”; now it leads to “${p.is}”.`,
    hint: p => {
      if (p.moved !== undefined)
        return `What it stood for is \`${p.moved}\` now: give the old id back to it, and another to this one.`;
      const reworded = `If it was only reworded, say so: \`history: [${p.change}]\`.`;
      return p.taken === undefined
        ? `Give the new one an \`id\` of its own and list the old one again: \`- ${p.entry}\`. ${reworded}`
        : `That is what \`${p.taken}\` said: give this one that id, and list the old one again: \`- ${p.entry}\`. ${reworded}`;
    },
  }),
  'tickets-invalid': problem<{ reason: string }>({
    title: 'States of tickets cannot be read',
    severity: 'error',
    message: p => `Expected a JSON object such as \`{ "OPS-1": "open", "OPS-2": "closed" }\`: ${p.reason}.`,
    hint: () => 'Correct the file or the command; every value is `open` or `closed`.',
  }),
} as const;

export type ProblemCode = keyof typeof problems;
export type ProblemParams<C extends ProblemCode> = Parameters<(typeof problems)[C]['message']>[0];

function list(words: string[]): string {
  const quoted = words.map(word => `\`${word}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
