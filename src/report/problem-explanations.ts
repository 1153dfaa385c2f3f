import type { ProblemCode } from './problems.ts';

/** What the reference says of a problem beyond its title. Code is quoted in backticks. */
interface Explanation {
  /** What happened, and why it matters. */
  what: string;
  /** How to mend it. */
  mend: string;
  /** The smallest text that has the problem, and the same text mended. */
  wrong?: string;
  right?: string;
}

/** The reference of problems: one entry a code, so that a code cannot exist without an explanation. */
export const explanations: Record<ProblemCode, Explanation> = {
  'file-unreadable': {
    what: 'The file is in the folder, but the system did not let Faultline read it. It would be missing from the site without a word.',
    mend: 'Give yourself the right to read it, or mend the symbolic link that leads nowhere.',
  },
  'folder-unreadable': {
    what: 'The folder of reports or docs does not exist or may not be read. An empty site in its place would look like a success.',
    mend: 'Name a folder that exists: `faultline check ./postmortems --docs ./docs`.',
  },
  'folder-empty': {
    what: 'The folder of reports is there and holds no `.md` or `.mdx` file. An empty site in place of the last one would look like a success.',
    mend: 'Name the right folder: the first word of the command, or `reports` in the configuration. `faultline new "title"` begins a first report.',
  },
  'folder-in-package': {
    what: 'The folder is below `node_modules/faultline`. What stands there is deleted whenever the package is installed again.',
    mend: 'Move the reports into the project and name their folder.',
  },
  'folder-loop': {
    what: 'A symbolic link leads to a folder that it is itself in. Following it would find every report again and again, so it is passed over; the files are read once, from where they are.',
    mend: 'Remove the link. Links to folders elsewhere are followed.',
  },
  'file-changed': {
    what: 'A build shows the library as it is at one moment. This file became another while the site was built, so pages would have disagreed. The last site stands as it was.',
    mend: 'Build again. Where a program writes the reports, let it end before the build begins.',
  },
  'disk-full': {
    what: 'A build writes the new site aside and puts it in place when it is whole. The disk had no room for it, so the last site stands as it was.',
    mend: 'Make room and build again. What `.faultline/` holds only saves time and may be deleted.',
  },
  'folder-unwritable': {
    what: 'The system did not let Faultline write where the site or a new file goes, or below `.faultline/`. The last site stands as it was.',
    mend: 'Give yourself the right to write there, or name a folder of your own: `faultline build --out ./site`.',
  },
  'file-binary': {
    what: 'A report is UTF-8 text. This file holds bytes that are not: an image with the wrong extension, or text in an older encoding such as Latin-1 or UTF-16.',
    mend: 'Save it as UTF-8, or move it out of the folder. Images belong beside the report under their own extension.',
  },
  'file-unused': {
    what: 'Every file of the reports and docs folders becomes a page or is published because a page shows or links it. This one is neither, so readers would never see it.',
    mend: 'Give a report the extension `.md` or `.mdx`; embed an image or link a file where it belongs; move anything else elsewhere. Names that begin with `.` or `_` are left out without a word.',
  },
  'file-empty': {
    what: 'The file has no content. It may be a report that was never written or one that was lost.',
    mend: 'Write it (`faultline new "title"` makes a frame), or delete the file.',
  },
  'front-matter-missing': {
    what: 'A report states its date, status and issue as data, in YAML between two `---` lines at the very top. Lists, search and statistics are made from them.',
    mend: 'Add the front matter. `unknown` is a valid `date` and `status`. `faultline import` writes it for reports from elsewhere.',
    wrong: '# Builds hang on Alpine\n\nOn Sunday…',
    right:
      '---\ndate: 2026-01-04\nstatus: resolved\nissue: Builds hung for an hour on the Alpine image.\n---\n\n# Builds hang on Alpine',
  },
  'front-matter-unclosed': {
    what: 'The front matter opens with `---` and never closes, so all of the report would be read as YAML.',
    mend: 'Put a line with only `---` after the last key.',
    wrong: '---\ndate: 2026-01-04\nstatus: resolved\n\n# Builds hang',
    right: '---\ndate: 2026-01-04\nstatus: resolved\nissue: Builds hang.\n---\n\n# Builds hang',
  },
  'yaml-invalid': {
    what: 'The front matter is not valid YAML, so none of its values can be read.',
    mend: 'Quote values that hold `: ` or ` #` or that begin with `[`, `{`, `*`, `&`, `!`, `@`, `%` or a backtick. Indent with spaces, never tabs.',
    wrong: 'issue: Error: no space left',
    right: 'issue: "Error: no space left"',
  },
  'key-unknown': {
    what: 'The front matter has a key that Faultline does not know. A misspelt key would otherwise be ignored in silence.',
    mend: 'Correct the spelling, or move a key of your own below `extra:`, where every key is free.',
    wrong: 'serverity: SEV2\npager: team-a',
    right: 'severity: SEV2\nextra:\n  pager: team-a',
  },
  'key-missing': {
    what: 'A required key is missing. Reports need `date`, `status` and `issue`; a recommendation needs `id` and `text`.',
    mend: 'Add the key. `date` and `status` may be `unknown`. `faultline check --fix` gives recommendations their missing ids.',
    wrong: 'date: 2026-01-04\nissue: Builds hang.',
    right: 'date: 2026-01-04\nstatus: unknown\nissue: Builds hang.',
  },
  'value-invalid': {
    what: 'A value is not of the form its key takes: a word outside its list, a date that does not exist, a text where a list is due. The message says what was expected.',
    mend: 'Correct it. `faultline check --fix` rewrites dates whose meaning is certain, such as `2026/1/4` or `4 January 2026`; `01/04/2026` could be two days and is left to you.',
    wrong: 'status: resolvd\ndate: 2026/1/4\nservices: checkout',
    right: 'status: resolved\ndate: 2026-01-04\nservices: [checkout]',
  },
  'value-unknown': {
    what: 'The report says that nobody knows its date or status. That is allowed, shown as such on its page, and listed here so that it is not forgotten.',
    mend: 'Write the value when you find it out.',
    wrong: 'status: unknown',
    right: 'status: resolved',
  },
  'title-missing': {
    what: 'A page needs a title, and the report has neither a `title` in its front matter nor a first-level heading.',
    mend: 'Add one of the two.',
    right: '# Builds hang on Alpine',
  },
  'id-duplicate': {
    what: 'Two reports, or two docs, would have the same address. The id is the file’s name without extension unless the front matter says otherwise; aliases count too.',
    mend: 'Rename one of the files, or give one its own `id:`. If links to the old address exist, keep it under `aliases:`.',
    wrong: '2025/outage.md\n2026/outage.md',
    right: '2025/outage.md\n2026/outage.md   # with `id: 2026-outage`',
  },
  'id-invalid': {
    what: 'The id is part of an address. Without an `id:` it is made from the file’s name, and this name has no letter or digit to make one of.',
    mend: 'Rename the file, or set an `id:` of letters, digits, `-`, `_` and `.`.',
  },
  'recommendation-duplicate': {
    what: 'Two recommendations of the report have the same id, so a link could mean either.',
    mend: 'Give each an `id` of its own.',
    wrong:
      'recommendations:\n  - { id: pin, text: Pin the image. }\n  - { id: pin, text: Pin the packages. }',
    right:
      'recommendations:\n  - { id: pin-image, text: Pin the image. }\n  - { id: pin-packages, text: Pin the packages. }',
  },
  'recommendation-supersession': {
    what: 'A superseded recommendation leads on to the one that replaces it, and only a superseded one does. Here the two keys say different things, so readers would be led nowhere or away from what still holds.',
    mend: 'Give a superseded recommendation its `superseded_by`, and take it from any other.',
    wrong: 'recommendations:\n  - { id: pin, text: Pin it., status: superseded }',
    right:
      'recommendations:\n  - { id: pin, text: Pin it., status: superseded, superseded_by: build }\n  - { id: build, text: Build it. }',
  },
  'recommendation-reason-missing': {
    what: 'The page of a declined or obsolete recommendation stays, so that links to it keep working. Whoever follows one wants to know why it no longer holds.',
    mend: 'Add `reason:` in a sentence.',
    wrong: 'recommendations:\n  - { id: pin, text: Pin it., status: declined }',
    right: 'recommendations:\n  - { id: pin, text: Pin it., status: declined, reason: The image is gone. }',
  },
  'recommendation-history-order': {
    what: 'A history lists changes of status, the oldest first. Here a change stands below a later one.',
    mend: 'Move it, or correct its day.',
    wrong:
      'recommendations:\n  - { id: pin, text: Pin it., history: [{ date: 2026-02-01, status: accepted }, { date: 2026-01-01, status: proposed }] }',
    right:
      'recommendations:\n  - { id: pin, text: Pin it., status: accepted, history: [{ date: 2026-01-01, status: proposed }, { date: 2026-02-01, status: accepted }] }',
  },
  'recommendation-history-status': {
    what: 'The last change of a history is the status a recommendation has. One of the two was not kept up to date.',
    mend: 'Add the missing change, or correct `status`.',
    wrong:
      'recommendations:\n  - { id: pin, text: Pin it., status: verified, history: [{ date: 2026-02-01, status: accepted }] }',
    right:
      'recommendations:\n  - { id: pin, text: Pin it., status: accepted, history: [{ date: 2026-02-01, status: accepted }] }',
  },
  'recommendation-cycle': {
    what: 'Each recommendation of the circle is superseded by the next, so none of them holds and a reader who follows them never arrives.',
    mend: 'Decide which one holds, give it an open or done status, and remove its `superseded_by`.',
  },
  'recommendation-alias-taken': {
    what: 'An alias is an address that once led to a recommendation. It can lead to one page only, and never to another than the recommendation that has it as its id.',
    mend: 'Leave the alias where the recommendation went, and remove it elsewhere.',
  },
  'recommendation-owner-unknown': {
    what: 'The configuration lists who may own a recommendation, and this owner is none of them. A misspelt name would have a list of its own, which nobody reads.',
    mend: 'Correct the name, or add it to `owners` in `faultline.config.ts`.',
  },
  'service-unknown': {
    what: 'The configuration lists the services that there are, and a report names another. Two spellings of one service would have two pages, each with half of its incidents.',
    mend: 'Correct the name, or add it to `services` in `faultline.config.ts`.',
  },
  'recommendation-unlisted': {
    what: 'Once the front matter lists recommendations, its list is the whole list. The body states one that is none of them, so it gets no page, no status and no reminder.',
    mend: 'Run `faultline check --fix`, which adds it to the list, or list it yourself with words that the body has too.',
    wrong:
      '---\ndate: 2026-01-04\nstatus: resolved\nissue: x\ntitle: T\nrecommendations:\n  - { id: pin, text: Pin the image. }\n---\n\n## Recommendations\n\n- Pin the image\n- Alert when builds hang',
    right:
      '---\ndate: 2026-01-04\nstatus: resolved\nissue: x\ntitle: T\nrecommendations:\n  - { id: pin, text: Pin the image. }\n  - { id: alert, text: Alert when builds hang. }\n---\n\n## Recommendations\n\n- Pin the image\n- Alert when builds hang',
  },
  'recommendation-id-derived': {
    what: 'A recommendation without an id of its own gets one from its first words. Whoever rewords it changes its address, and links to it break.',
    mend: 'Run `faultline check --fix`: it writes id, text and status into the front matter and leaves the body as it is.',
    wrong: '## Recommendations\n\n- **Pin the base image** by digest.',
    right:
      'recommendations:\n  - id: pin-the-base-image\n    text: Pin the base image by digest.\n    status: proposed',
  },
  'recommendation-due-early': {
    what: 'A recommendation that comes from an incident cannot be due before it. Mostly the year is last year’s.',
    mend: 'Correct `due`, or the report’s `date`.',
    wrong: 'date: 2026-01-04\nrecommendations:\n  - { id: pin, text: Pin it., due: 2025-01-30 }',
    right: 'date: 2026-01-04\nrecommendations:\n  - { id: pin, text: Pin it., due: 2026-01-30 }',
  },
  'chronology-impossible': {
    what: 'An incident is started, detected, acknowledged, mitigated and resolved in this order. Here something happened before `started` or after `resolved`, so the times derived from them would be negative.',
    mend: 'Correct the wrong instant. After midnight the day is the next one; a missing or wrong offset moves an instant by hours. Mark what is a guess with `~`.',
    wrong: 'started: 2026-01-04T23:50Z\nresolved: 2026-01-04T00:20Z',
    right: 'started: 2026-01-04T23:50Z\nresolved: 2026-01-05T00:20Z',
  },
  'chronology-unlikely': {
    what: 'The order of two instants is unusual but possible: automation can mitigate before a person acknowledges, and an estimate can be off.',
    mend: 'Look at both, and correct the wrong one if there is one.',
    wrong: 'acknowledged: 2026-01-04T10:20Z\nmitigated: 2026-01-04T10:05Z',
  },
  'figure-contradicted': {
    what: 'A figure that follows from others of the report, such as a total, a percentage or a duration, is not what they give. It is reported only where no usual reading within the precision that was written holds. `faultline facts` lists every figure that was checked.',
    mend: 'Correct the figure or what it follows from. Where it is right nonetheless, say why under `facts`; it then counts as explained. `check --strict` treats what remains as an error.',
    wrong: '- Step 1: 2.3 s\n- Step 2: 41.9 s\n- Total: 48.1 s',
    right: '- Step 1: 2.3 s\n- Step 2: 41.9 s\n- Total: 44.2 s',
  },
  'public-figure-contradicted': {
    what: '`faultline build --audience public` publishes no figure that does not follow from the others of its report, unless the author says why it stands. `check` gives the same as a warning.',
    mend: 'Correct the figure, or answer it: `facts: [{ claim: 48.1 seconds, because: … }]`. The page then shows it as explained.',
  },
  'fact-unmatched': {
    what: 'An entry under `facts` answers a contradiction that is not there, perhaps because the text has been corrected.',
    mend: 'Copy the figure from the text, or remove the entry.',
    wrong:
      '---\ndate: 2026-01-04\nstatus: resolved\nissue: Builds took minutes.\nfacts:\n  - claim: 47.1 s\n    because: A wait is not listed.\n---\n# Slow builds\n\n- Step 1: 2.3 s\n- Step 2: 41.9 s\n- Total: 48.1 s',
    right:
      '---\ndate: 2026-01-04\nstatus: resolved\nissue: Builds took minutes.\nfacts:\n  - claim: 48.1 s\n    because: A wait is not listed.\n---\n# Slow builds\n\n- Step 1: 2.3 s\n- Step 2: 41.9 s\n- Total: 48.1 s',
  },
  'secret-found': {
    what: 'Something has the form of a private key, a token, or an address with a password. secretlint’s recommended rules look for it, and Faultline’s own for what those leave out: keys quoted in strings and tables, authorization headers, values of names such as `api_key`, passwords in addresses. It looks at front matter, code, prose and links alike, at attached text files, and at what images tell besides what they show. Examples (`example.com`, `localhost`, `<token>`, `xxxx`) are left out. No output shows it whole. `faultline build --audience public` builds nothing while there is one in what it would publish.',
    mend: 'Revoke it if it was ever real: what is in a repository’s history stays there. Put a placeholder in its place, or mark the text internal. Where it is harmless, say why: in the front matter, `secrets: [{ allow: <the text>, because: … }]`, or for many files under `secrets.allow` in `faultline.config.ts`. How much each kind weighs is set there too.',
  },
  'private-data-found': {
    what: 'The text names an address of a private network (RFC 1918, RFC 4193) or the e-mail address of somebody. Both are ordinary within a team and seldom meant for everybody.',
    mend: 'Leave it out, mark it internal, or answer it like a secret. `secrets: { privateAddress: "off", email: "error" }` in `faultline.config.ts` says how much each weighs; a public site is refused from `warning` on.',
  },
  'secret-unmatched': {
    what: 'An entry under `secrets` answers something that is not there, perhaps because the text has been corrected.',
    mend: 'Copy it from the text, or remove the entry.',
  },
  'computed-unknown': {
    what: 'Inline code that begins with `=` and a letter, such as `=ttr` or `=sum(Duration)`, asks Faultline to write a figure, and so does `<Computed of="…" />` in MDX. This one asks for nothing that Faultline knows.',
    mend: 'Use `ttd`, `tta`, `ttm`, `ttr`, `change`, `reduction`, `ratio`, `difference`, `share` or `sum`. For code that is meant to be shown, write a space behind the `=`.',
  },
  'computed-input-missing': {
    what: 'A computed figure follows from others of the report: from the instants in its front matter, two cells of a table, or the figures of a column or list. One of them is not there, or not a figure of the same kind.',
    mend: 'Name rows and columns as the table does; a name that holds a comma stands in double quotes. Correct or add what is missing.',
  },
  'internal-unclosed': {
    what: 'Everything between `:::internal` and `:::` is left out of a public site. Without its end, it may hide too much or too little, so no site is built.',
    wrong: ':::internal\n\nThe customer was Acme.',
    right: ':::internal\n\nThe customer was Acme.\n\n:::',
    mend: 'Close the block. A `:::` in a code block, or one that closes a block of another name within, does not count.',
  },
  'internal-fence-stray': {
    what: 'A text with internal blocks has a `:::` more than it opens. The block above may have ended earlier than its author thinks.',
    wrong: ':::internal\n\nOne\n\n:::\n\nTwo\n\n:::',
    right: ':::internal\n\nOne\n\nTwo\n\n:::',
    mend: 'Remove one of the two, whichever was not meant. A block within another one takes its own end.',
  },
  'internal-fence-unclear': {
    what: 'A line looks like the beginning of an internal block and is none: the name is misspelt, words follow it, or it has too few colons. A public site would show what it was to hide.',
    wrong: ':::internl\n\nThe customer was Acme.\n\n:::',
    right: ':::internal\n\nThe customer was Acme.\n\n:::',
    mend: 'Write `:::internal` alone on its line.',
  },
  'internal-mark-unclear': {
    what: 'A public build found `:::internal`, `<Internal>` or `<!--` among the words that it would show: in the middle of a line, in Markdown where `<Internal>` means nothing, within braces of MDX, or in a comment that a blank line ends. It rather stops than publish what was to be hidden.',
    mend: 'Put the fences of a block on lines of their own. In MDX move `<Internal>` out of the braces. Marks that are only talked about belong into backticks.',
  },
  'internal-unremovable': {
    what: 'A public build takes `internal:` keys and entries with `visibility: internal` out of the front matter and compares what is left with what should be. The two differ, mostly since a public value uses an anchor within an internal one.',
    mend: 'Write internal keys plainly and give public values no alias to them.',
  },
  'internal-stated': {
    what: 'The front matter says `visibility: internal` of a recommendation, and the body states the same one outside of any internal block. Both say the same thing, and a public site would show one of them.',
    mend: 'Put the item or section between `:::internal` and `:::`.',
  },
  'link-internal': {
    what: 'A public build leaves out reports, recommendations and docs with `visibility: internal`, and reports whose `review` is `draft` or `in-review`. A link would tell that they exist, and what they are called.',
    mend: 'Keep the words and remove the address, or put the sentence into an internal block. Ids under `related` and `not_related` are left out by themselves.',
  },
  'image-uncleanable': {
    what: 'A public build takes out of images what only tells of them: camera and place, texts, thumbnails, editors’ data. This file is broken, or of a format that hides such data among the picture’s own.',
    mend: 'Save the image anew, best as PNG or WebP.',
  },
  'instant-midnight': {
    what: 'Forms and converters write midnight where a time was not stated. As instants these give response times of whole days, or of nothing.',
    mend: 'Write the day alone where only the day is known. If it really was midnight, and only one instant is, nothing is reported.',
    wrong: 'started: 2026-01-04T00:00Z\nresolved: 2026-01-05T00:00Z',
    right: 'started: 2026-01-04\nresolved: 2026-01-05',
  },
  'status-contradicted': {
    what: 'The front matter says that the incident is over, and a line of the text that states the status says that it goes on. Readers cannot tell which is true.',
    mend: 'Bring the line up to date or remove it: the page shows the front matter’s status in its head.',
    wrong:
      '---\ntitle: Builds hang\ndate: 2026-01-04\nstatus: resolved\nissue: Builds hang.\n---\n\n**Status**: investigating',
    right:
      '---\ntitle: Builds hang\ndate: 2026-01-04\nstatus: resolved\nissue: Builds hang.\n---\n\n**Commander**: Ann',
  },
  'mdx-invalid': {
    what: 'The file is `.mdx`, and its text is not valid MDX: there `<` opens a tag and `{` an expression.',
    mend: 'Close the tag or brace, write `\\<` and `\\{` for the characters themselves, or rename the file to `.md`, where both are text.',
    wrong: 'Latency was <10 ms.',
    right: 'Latency was \\<10 ms.',
  },
  'fence-unclosed': {
    what: 'A code fence opens and never closes, so the rest of the report became code.',
    mend: 'Put a closing fence where the code ends: the same character, at least as many of them, and nothing after.',
    wrong: '```sh\nmake deploy\n\n## Root cause',
    right: '```sh\nmake deploy\n```\n\n## Root cause',
  },
  'language-unknown': {
    what: 'The word behind the fence is no language that can be coloured. The code is shown as plain text.',
    mend: 'Correct the word, or write `text` to say that plain text is meant.',
    wrong: '```dokerfile\nFROM alpine\n```',
    right: '```dockerfile\nFROM alpine\n```',
  },
  'change-invalid': {
    what: '`<Change>` shows the difference of two texts, so it takes exactly two code fences: before and after.',
    mend: 'Put both fences inside, with an empty line around each.',
    wrong: '<Change>\n\n```yaml\nmax: 20\n```\n\n</Change>',
    right: '<Change>\n\n```yaml\nmax: 20\n```\n\n```yaml\nmax: 40\n```\n\n</Change>',
  },
  'mdx-rec-invalid': {
    what: '`<Rec>` shows the card of a recommendation, or a link to it within a line, and needs to know which.',
    mend: 'Give it the full id in quotes, and nothing else.',
    wrong: '<Rec name="pin-the-image" />',
    right: '<Rec id="docker-build-stuck/pin-the-image" />',
  },
  'link-dangling': {
    what: 'A link leads to a report, doc, heading, recommendation or file that is not there. On the site it would be a 404.',
    mend: 'Correct the address. A recommendation that is gone for good gets `status: superseded` or `obsolete` and keeps its page.',
    wrong: '[Pin the image](rec:docker-build-stuck/pin-imge)',
    right: '[Pin the image](rec:docker-build-stuck/pin-image)',
  },
  'image-remote': {
    what: 'Pages load nothing from other hosts: it would tell them who reads, and the image would be gone with the host. The image is shown as a link.',
    mend: 'Put a copy beside the report.',
    wrong: '![Error rate](https://example.org/graph.png)',
    right: '![Error rate](images/graph.png)',
  },
  'incident-recurs': {
    what: 'A report that is still being written reads like an older one, in title, issue, causes, services and tags, and a recommendation of the older one has not been done. Perhaps the same thing happened again because of that.',
    mend: 'Read the older report. Cite its recommendation or name the report under `related` where it happened again; name it under `not_related` where it did not.',
    right: 'related: [docker-build-stuck]',
  },
  'image-missing': {
    what: 'The image cannot be published: it is not there, lies outside the folders of reports and docs, or is no PNG, JPEG, GIF, WebP, AVIF or SVG.',
    mend: 'Put it beside the report and link it by a relative path.',
    wrong: '![Error rate](/tmp/graph.png)',
    right: '![Error rate](images/graph.png)',
  },
  'template-text': {
    what: 'A placeholder of the template stands where an answer belongs: `TBD`, `TODO`, `<describe …>`, `[insert …]`, Lorem ipsum. In code, and within a sentence that speaks of it, such a word is left alone.',
    mend: 'Write the answer, or remove the line.',
    wrong: '**Root cause**: TBD',
    right: '**Root cause**: The pool was halved.',
  },
  'section-empty': {
    what: 'A heading has nothing under it, or only a comment that readers do not see: a part of the analysis that was planned and not written.',
    mend: 'Write the section, or remove the heading.',
    wrong: '## Root cause\n\n## Recommendations\n\n- **Pin it**.',
    right: '## Root cause\n\nThe image moved.\n\n## Recommendations\n\n- **Pin it**.',
  },
  'table-ragged': {
    what: 'A row has another number of cells than its header. Markdown drops cells that are over, with their text, and leaves missing ones empty.',
    mend: 'Give every row as many cells as the header. A bar inside a cell, in code too, is written `\\|`.',
    wrong: '| Metric | Before |\n| --- | --- |\n| Latency | 20 ms | 8 ms |',
    right: '| Metric | Before | After |\n| --- | --- | --- |\n| Latency | 20 ms | 8 ms |',
  },
  'import-target-exists': {
    what: 'Import would write a report where a file already is. Somebody may have worked on it since, so nothing at all was written.',
    mend: 'Import into an empty folder, move the file away, or let `--update` add to its front matter what it does not say yet; its body stays as it is.',
  },
  'import-update-impossible': {
    what: 'With `--update`, import adds to the front matter of a report that is there. This one has front matter that is not valid YAML or never closes.',
    mend: 'Mend the front matter, then import again.',
  },
  'import-unwritable': {
    what: 'The system did not let Faultline write the file. The other reports were written.',
    mend: 'Check that you may write to the folder and that the disk is not full, then import again with `--update`.',
  },
  'import-unverified': {
    what: 'Import compiles every report it is about to write. This one would stop the build, so it was left out.',
    mend: 'Mend the line in the source that the message speaks of, and import it again.',
  },
  'index-missing': {
    what: '`search` and `similar --site` read the index that a build writes into the site, at `search/manifest.json`. There is none: no site was built there, or the address is not the one the site is served under.',
    mend: 'Run `faultline build`; or name the site with `--site`, a folder or an address with its base path, such as `https://example.org/postmortems/`.',
  },
  'index-version': {
    what: 'The index was written by another version of Faultline, whose files this one would misread.',
    mend: 'Build the site anew with this version, or search it with the version that built it.',
  },
  'index-broken': {
    what: 'A file of the index is missing, cut short, too large, or leads out of the index’s folder. An answer from the rest would leave reports out without a word.',
    mend: 'Build the site again and publish all of it. On an upload that was under way, ask again when it is done.',
  },
  'site-unreachable': {
    what: 'The host does not answer, answers with an error, or redirects to another origin, which is not followed: queries are read from the index file by file, and no other host should learn of them.',
    mend: 'Open the address in a browser, and give the one it ends at. A site that asks for a password cannot be read; fetch it and name the folder.',
  },
  'query-invalid': {
    what: '`search --batch` reads one query a line as JSON, with the `id` its results are given back under and the `query` itself. This line is something else; the others were answered.',
    mend: 'Write one object a line, with strings for both keys.',
  },
  'node-too-old': {
    what: 'The package uses what older versions of Node lack: Astro needs 22.12, and a configuration in TypeScript is run as it is from 22.18 on.',
    mend: 'Install a current Node. In a workflow, set `node-version` of `actions/setup-node` to 24.',
  },
  'config-unreadable': {
    what: '`faultline.config.ts` (or `.mjs`, `.js`) is there but could not be loaded: it does not parse, it threw an error, or it exports nothing. Going on without it could publish the wrong site.',
    mend: 'Mend the line that is named. The file must `export default` an object; every key is optional.',
    wrong: 'export const config = { title: "Incidents" };',
    right: 'export default { title: "Incidents" };',
  },
  'config-key-unknown': {
    what: 'Faultline has no setting of this name. A mistyped one would be ignored without a word, so it is an error.',
    mend: 'Correct the spelling, or remove the key. `defineConfig` from `faultline/config` lets an editor complete the keys.',
    wrong: 'export default { titel: "Incidents" };',
    right: 'export default { title: "Incidents" };',
  },
  'config-value-invalid': {
    what: 'The value is not of the kind that the setting takes, or a required one is missing.',
    mend: 'Write what the message expects. Addresses are whole, with `https://` and the path.',
    wrong: 'export default { search: { sites: [{ name: "Payments", url: "payments.example" }] } };',
    right: 'export default { search: { sites: [{ name: "Payments", url: "https://payments.example/" }] } };',
  },
  'citation-missing': {
    what: '`faultline links` found a link to a page that the site does not have. Readers would meet a 404 instead of the lesson.',
    mend: 'Correct the id. A recommendation that a site once published never vanishes, so it was mistyped, or the site named with `--site` is another or an older one.',
  },
  'citation-superseded': {
    what: 'A text cites a recommendation that another one replaces. The message names the end of the chain, however long it is.',
    mend: 'Read the new one and link to it; `faultline links --write` rewrites the address and nothing else. Where the end of the chain was declined or is obsolete too, nothing is rewritten.',
  },
  'citation-declined': {
    what: 'A text cites a recommendation that was decided against. Readers may take it for advice.',
    mend: 'Remove the link, or say beside it what was decided and why.',
  },
  'citation-obsolete': {
    what: 'A text cites a recommendation that no longer applies, since what it was about has changed or gone.',
    mend: 'Remove the link, or say beside it that it is history.',
  },
  'citation-renamed': {
    what: 'A link uses an id that the recommendation or report had before. It still leads there, for as long as the id stands under `aliases`.',
    mend: 'Put the present id in its place; `faultline links --write` does it.',
  },
  'citation-overdue': {
    what: 'A text relies on a recommendation that should have been done by now and is still open.',
    mend: 'Ask who answers for it, or set a new day under `due`; the link itself is right.',
  },
  'citation-file-skipped': {
    what: '`faultline links` reads UTF-8 text of at most 2 MB. Larger files are generated, and others are not text.',
    mend: 'Nothing, for a generated file. Save documentation as UTF-8, or divide it.',
  },
  'citations-invalid': {
    what: 'A file named with `--citations` is not what `faultline links --record` writes, or of another version. Backlinks would be missing without a word.',
    mend: 'Record the citations anew with this version: `faultline links ./docs --site https://example.org/ --record citations.json`.',
  },
  'citations-stale': {
    what: 'A recorded citation names a recommendation or report that this library does not have, so no page can show it. The build goes on: the text that cites it lives elsewhere.',
    mend: 'Run `faultline links` on the cited folder to see what to link instead, and record again.',
  },
  'published-invalid': {
    what: 'What `--site` or `--against` names has no `recommendations.json` at its root, or one that this version cannot read. Every build writes one.',
    mend: 'Name the folder a build wrote, the file itself, or an address with its base path: `https://example.org/postmortems/`.',
  },
  'published-report-missing': {
    what: '`faultline check --against` compares the library with what a site has published. A report it published is gone, so every link to it and to its recommendations would die with the next build.',
    mend: 'Renamed: add the old id to `aliases` of the report. Withdrawn: keep the file, with `review: withdrawn`.',
  },
  'published-recommendation-missing': {
    what: 'A recommendation that the site published has neither its id nor an alias any more. Ids that are made from the text vanish when it is reworded.',
    mend: 'Reworded or renamed: add the old id to `aliases` of the recommendation. Withdrawn: list it again as `superseded` with `superseded_by`, or as `obsolete` or `declined` with a `reason`; its page then says so and leads on.',
  },
  'published-alias-missing': {
    what: 'An alias is an address that somebody once linked. The site led it on, and the next build would not.',
    mend: 'Put the alias back; an alias costs nothing and is never in the way.',
  },
  'published-report-reused': {
    what: 'The id is still there, but neither the date, nor the title, nor any recommendation of the report is what the site published. Links to it would say something their authors never meant.',
    mend: 'Give the new report another id and bring the old one back.',
  },
  'published-recommendation-reused': {
    what: 'The id is still there, but its text has next to no word in common with what the site published, what it said stands under another id now, or it says what another said whose id is gone. Words that tell the recommendations of a report apart count most.',
    mend: 'Give the new recommendation an id of its own and list the old one as `obsolete`, `declined` or `superseded`. After a thorough rewording, quote the old text in a `note` of its `history`: a reader who follows an old link then sees what was meant.',
  },
  'tickets-invalid': {
    what: '`faultline digest` compares recommendations with their tickets. The states come from a file or from the output of a command: one JSON object, tickets as its keys, `open` or `closed` as their values.',
    mend: 'Correct what writes it. Tickets it does not name are taken as unknown, so leave out those whose state is neither.',
  },
};
