import { access } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { MarkupImage, MarkupLink } from '../markup/context.ts';
import type { HiddenReason } from '../report/audience.ts';
import { type Diagnostic, diagnose, type Place } from '../report/diagnostic.ts';
import { suggest } from '../report/suggest.ts';
import { AssetCollector, isImage } from './assets.ts';
import { type Hidden, hiddenReport, nothingHidden } from './audience/hidden.ts';
import type { LibraryFolders } from './entries.ts';
import { UncleanableImage } from './images/parts.ts';
import { cacheFolder } from './places.ts';
import { isTextFile } from './read-folder.ts';
import { supersessionChain } from './supersession.ts';
import {
  docPath,
  type Library,
  type LibraryDoc,
  type LibraryRecommendation,
  type LibraryReport,
  type ResolvedImage,
  type ResolvedLink,
  recommendationPath,
  reportPath,
} from './entries.ts';

interface Unlinked {
  reports: LibraryReport[];
  docs: LibraryDoc[];
  folders: LibraryFolders;
  cwd: string;
  /** Ids of reports that are there and could not be read: what leads to them is no mistake. */
  unread: ReadonlySet<string>;
  /** What the audience must not know of. */
  hidden?: Hidden;
}

type Text = LibraryReport | LibraryDoc;

/** Resolves every link and image of the texts, in place, and collects who cites what. */
export async function linkLibrary(texts: Unlinked): Promise<Omit<Library, 'secrets'>> {
  const linker = new Linker(texts);
  for (const text of [...texts.reports, ...texts.docs]) if (hasLinks(text)) await linker.link(text);
  linker.checkReferences();
  texts.reports.forEach((report, index) => {
    const [newer, older] = [texts.reports[index - 1]?.id, texts.reports[index + 1]?.id];
    if (newer) report.newer = newer;
    if (older) report.older = older;
  });
  return {
    reports: texts.reports,
    docs: texts.docs,
    recommendations: [...linker.recommendations.values()],
    assets: await linker.assets.all(),
    diagnostics: linker.diagnostics,
  };
}

class Linker {
  readonly diagnostics: Diagnostic[] = [];
  readonly assets: AssetCollector;
  readonly recommendations = new Map<string, LibraryRecommendation>();
  readonly #aliases = new Map<string, string>();
  readonly #byPath = new Map<string, Text>();
  readonly #reports = new Map<string, LibraryReport>();
  readonly #roots: string[];
  readonly #unread: ReadonlySet<string>;
  readonly #hidden: Hidden;
  readonly #isPublic: boolean;

  constructor({ reports, docs, folders, cwd, unread, hidden = nothingHidden }: Unlinked) {
    this.#unread = unread;
    this.#hidden = hidden;
    this.#isPublic = folders.audience === 'public';
    this.assets = new AssetCollector(this.#isPublic ? cacheFolder(cwd, 'redacted') : undefined);
    this.#roots = [folders.reports, folders.docs].filter(folder => folder !== undefined);
    for (const text of [...reports, ...docs]) this.#byPath.set(text.path, text);
    for (const report of reports)
      for (const id of [report.id, ...report.data.aliases]) this.#reports.set(id, report);
    for (const report of reports) {
      for (const recommendation of report.compiled.recommendations) {
        const id = `${report.id}/${recommendation.id}`;
        const next = recommendation.supersededBy;
        const supersededBy = next && fullId(report.id, next);
        this.recommendations.set(id, {
          ...recommendation,
          ...(supersededBy && { supersededBy }),
          id,
          aliases: recommendation.aliases.map(alias => fullId(report.id, alias)),
          reportId: report.id,
          citedBy: [],
        });
      }
    }
    this.#readAliases();
    for (const item of this.recommendations.values())
      if (item.supersededBy)
        item.supersededBy = this.#recommendation(item.supersededBy)?.id ?? item.supersededBy;
  }

  /** Learns every alias, of recommendations and of the reports they are addressed by. */
  #readAliases(): void {
    for (const report of new Set(this.#reports.values())) {
      for (const [index, { id }] of (report.data.recommendations ?? []).entries()) {
        const { aliases } = this.recommendations.get(`${report.id}/${id}`)!;
        for (const [position, alias] of aliases.entries()) {
          const other = this.#recommendation(alias);
          if (!other) this.#aliases.set(alias, `${report.id}/${id}`);
          else {
            const place = report.compiled.places[`recommendations.${index}.aliases.${position}`];
            this.diagnostics.push({
              ...diagnose('recommendation-alias-taken', { alias, other: other.id }, place ?? start),
              file: report.file,
            });
          }
        }
      }
    }
  }

  /** The recommendation that an id leads to: its own, one of its aliases, or one under an alias of its report. */
  #recommendation(id: string): LibraryRecommendation | undefined {
    const slash = id.indexOf('/');
    const report = this.#reports.get(id.slice(0, slash));
    const own = report && `${report.id}/${id.slice(slash + 1)}`;
    return (
      this.recommendations.get(own ?? id) ??
      this.recommendations.get(this.#aliases.get(id) ?? (own && this.#aliases.get(own)) ?? '')
    );
  }

  async link(text: Text): Promise<void> {
    const { links, images } = text.compiled;
    text.links = await Promise.all(links.map(link => this.#resolveLink(text, link)));
    text.images = await Promise.all(images.map(image => this.#resolveImage(text, image)));
  }

  /** Ids in front matter that must exist. */
  checkReferences(): void {
    for (const report of new Set(this.#reports.values())) {
      const placeOf = (path: string): Place => report.compiled.places[path] ?? { line: 1, column: 1 };
      for (const key of ['related', 'not_related'] as const)
        for (const [index, id] of report.data[key].entries()) {
          if (this.#reports.has(id) || hiddenReport(this.#hidden, id)) continue;
          const link = { target: id, ...placeOf(`${key}.${index}`) };
          this.#dangling(report, link, `the id of a report under \`${key}\``, this.#reports.keys());
        }
      for (const [index, { id }] of (report.data.recommendations ?? []).entries()) {
        const next = this.recommendations.get(`${report.id}/${id}`)?.supersededBy;
        if (!next) continue;
        if (this.recommendations.has(next)) {
          this.#checkChain(report, `${report.id}/${id}`, placeOf(`recommendations.${index}.superseded_by`));
          continue;
        }
        const link = { target: next, ...placeOf(`recommendations.${index}.superseded_by`) };
        if (this.#refuseHidden(report, link, hiddenReport(this.#hidden, next))) continue;
        const expected = 'the id of a recommendation under `superseded_by`';
        this.#dangling(report, link, expected, this.recommendations.keys());
      }
    }
  }

  /** A circle is reported once, at the first of its members by id. */
  #checkChain(report: LibraryReport, id: string, place: Place): void {
    const { ids, cycle } = supersessionChain(this.recommendations.get(id)!, this.recommendations);
    if (!cycle || ids.at(-1) !== id || ids.some(other => other < id)) return;
    this.diagnostics.push({
      ...diagnose('recommendation-cycle', { ids: [id, ...ids] }, place),
      file: report.file,
    });
  }

  async #resolveLink(from: Text, link: MarkupLink): Promise<ResolvedLink> {
    if (link.kind === 'external') return {};
    if (link.kind === 'fragment') return this.#resolveFragment(from, from, link, link.target.slice(1));
    if (link.kind === 'recommendation')
      return this.#resolveRecommendation(from, link, decode(link.target.slice('rec:'.length)));
    const [path = '', fragment] = decode(link.target).split('#', 2);
    const target = resolve(dirname(from.path), path.split('?', 1)[0]!);
    if (this.#refuseHidden(from, link, this.#hidden.get(target))) return {};
    const text = this.#byPath.get(target);
    if (text)
      return fragment ? this.#resolveFragment(from, text, link, fragment) : this.#cite(from, text, link);
    // Where names differ in case only, a text that is left out could be had under another name.
    const isFile = !(this.#isPublic && isTextFile(target));
    if (isFile && this.#isInside(target) && (await exists(target))) {
      try {
        return { path: (await this.assets.add(target)).path };
      } catch (error) {
        if (!(error instanceof UncleanableImage)) throw error;
        this.#refuseUncleanable(from, link, error);
        return {};
      }
    }
    const known = [...this.#byPath.keys()].map(known =>
      relative(dirname(from.path), known).split(sep).join('/'),
    );
    this.#dangling(from, link, 'a report, a doc or another file of the reports and docs folders', known);
    return {};
  }

  #resolveFragment(from: Text, to: Text, link: MarkupLink, fragment: string): ResolvedLink {
    const stated = to.compiled.recommendations.find(
      ({ id, anchor }) => id === fragment || anchor === fragment,
    );
    if (to.kind === 'report' && stated)
      return this.#resolveRecommendation(from, link, `${to.id}/${stated.id}`);
    if (to.compiled.anchors.includes(fragment))
      return {
        path: `${from === to ? '' : pathOf(to)}#${fragment}`,
        ...(from !== to && this.#cite(from, to, link, fragment)),
      };
    const known = [...to.compiled.anchors, ...to.compiled.recommendations.map(({ id }) => id)];
    this.#dangling(from, link, `a heading or recommendation of ${to.file}`, known, fragment);
    return {};
  }

  #resolveRecommendation(from: Text, link: MarkupLink, target: string): ResolvedLink {
    const report = this.#reports.get(target.split('/', 1)[0]!);
    const recommendation = this.#recommendation(target);
    if (!recommendation) {
      if (this.#refuseHidden(from, link, hiddenReport(this.#hidden, target))) return {};
      const known = [...this.recommendations.keys()].filter(id => !report || id.startsWith(`${report.id}/`));
      this.#dangling(from, link, 'the recommendation `rec:<report-id>/<recommendation-id>`', known, target);
      return {};
    }
    if (from.id !== recommendation.reportId || from.kind !== 'report')
      recommendation.citedBy.push(citation(from, link));
    return { path: recommendationPath(recommendation.id), status: recommendation.status };
  }

  #cite(from: Text, to: Text, link: MarkupLink, fragment?: string): ResolvedLink {
    if (from !== to) to.citedBy.push(citation(from, link));
    return { path: `${pathOf(to)}${fragment ? `#${fragment}` : ''}` };
  }

  async #resolveImage(from: Text, image: MarkupImage): Promise<ResolvedImage> {
    const target = resolve(dirname(from.path), decode(image.target));
    const reason = !this.#isInside(target)
      ? 'it is outside the reports and docs folders'
      : !isImage(target)
        ? 'expected a PNG, JPEG, GIF, WebP, AVIF or SVG file'
        : undefined;
    try {
      if (reason) throw new Error(reason);
      return await this.assets.add(target);
    } catch (error) {
      if (error instanceof UncleanableImage) {
        this.#refuseUncleanable(from, image, error);
        return {};
      }
      const { code, message } = error as Error & { code?: string };
      const params = { target: image.target, reason: code === 'ENOENT' ? 'there is no such file' : message };
      this.diagnostics.push({ ...diagnose('image-missing', params, image), file: from.file });
      return {};
    }
  }

  /** @returns whether a link leads to what the audience must not know of, which is then reported */
  #refuseHidden(from: Text, link: Place & { target: string }, why: HiddenReason | undefined): boolean {
    if (why === undefined) return false;
    this.diagnostics.push({
      ...diagnose('link-internal', { target: link.target, why }, link),
      file: from.file,
    });
    return true;
  }

  #refuseUncleanable(from: Text, link: Place & { target: string }, { message }: UncleanableImage): void {
    const params = { target: link.target, reason: message };
    this.diagnostics.push({ ...diagnose('image-uncleanable', params, link), file: from.file });
  }

  #isInside(path: string): boolean {
    return this.#roots.some(root => path.startsWith(`${root}${sep}`));
  }

  #dangling(
    from: Text,
    link: Place & { target: string },
    expected: string,
    known: Iterable<string>,
    written = link.target,
  ): void {
    if (this.#unread.has(/^(?:rec:)?([^/#]*)/.exec(link.target)![1]!)) return;
    const suggestion = suggest(written, known);
    const params = { target: link.target, expected, ...(suggestion && { suggestion }) };
    this.diagnostics.push({
      ...diagnose('link-dangling', params, link),
      file: from.file,
    });
  }
}

const hasLinks = ({ compiled: { links, images } }: Text): boolean => links.length + images.length > 0;

const pathOf = (text: Text): string => (text.kind === 'report' ? reportPath(text.id) : docPath(text.id));

const start = { line: 1, column: 1 };

/** @param written an id within the report, or a full one */
const fullId = (reportId: string, written: string): string =>
  written.includes('/') ? written : `${reportId}/${written}`;

const citation = (from: Text, link: MarkupLink) => ({
  kind: from.kind,
  id: from.id,
  title: from.title,
  text: link.text,
  line: link.line,
});

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
