import { carryLinks } from './carry-links.ts';
import { draftReport } from './draft.ts';
import { beginPassage, type Passage, renderPassage, targetOf } from './passage.ts';
import { escapeIn, relinkIn, unlinkIn } from './passage-edits.ts';
import type { ImportSource } from './read-sources.ts';
import { targetNames } from './target-names.ts';

/**
 * Understands the sources, names their targets and leads their links there.
 * @param mdx whether to write MDX; a source that is MDX stays so
 */
export async function preparePassages(sources: ImportSource[], mdx: boolean): Promise<Passage[]> {
  const names = targetNames(sources.map(({ name }) => name));
  const passages = sources.map((source, index): Passage => {
    const draft = draftReport(source.text, source.name);
    const extension = mdx || /\.mdx$/i.test(source.path) ? 'mdx' : 'md';
    return beginPassage(source, draft, names[index]!, extension);
  });
  giveUniqueIds(passages);
  const targets = new Map(passages.map(passage => [passage.source.path, targetOf(passage)]));
  for (const passage of passages) {
    const { path, root } = passage.source;
    passage.links = await carryLinks(
      passage.draft.body.addresses,
      { path, root, name: passage.name },
      targets,
    );
    unlinkIn(passage, passage.links.dangling);
    relinkIn(passage);
    if (mdx) escapeIn(passage);
    renderPassage(passage);
  }
  return passages;
}

/** An id of the source's own that another report has too is kept as a word only. */
function giveUniqueIds(passages: Passage[]): void {
  const taken = new Set(passages.map(({ name }) => name));
  for (const { draft } of passages) {
    const { id, extra, ...rest } = draft.values;
    if (id === undefined) continue;
    if (taken.has(String(id))) draft.values = { ...rest, extra: { ...(extra as object | undefined), id } };
    taken.add(String(id));
  }
}
