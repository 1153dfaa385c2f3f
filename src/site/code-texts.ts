import type { Plugin } from 'vite';
import { currentLibrary } from '../library/current-library.ts';
import type { Library, LibraryDoc, LibraryReport } from '../library/entries.ts';

const name = 'virtual:faultline/code-texts';
const resolved = `\0${name}`;

/** The reports and docs with code, each under the name by which {@link import('./views/body.ts').BodyView} asks for it. */
export const codeTexts = ({ reports, docs }: Pick<Library, 'reports' | 'docs'>) =>
  [...reports.map(named('reports')), ...docs.map(named('docs'))].flat();

const named = (collection: string) => (text: LibraryReport | LibraryDoc) =>
  text.compiled.lane === 'mdx'
    ? [{ name: `${collection}/${text.id}`, path: text.path, digest: text.digest }]
    : [];

/** The module through which templates get at the modules of texts with code. */
export function codeTextsPlugin(): Plugin {
  return {
    name: 'faultline-code-texts',
    resolveId: id => (id === name ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      const entries = codeTexts(currentLibrary().library).map(
        text => `  ${JSON.stringify(text.name)}: () => import(${JSON.stringify(text.path)}),`,
      );
      return `export const codeTexts = {\n${entries.join('\n')}\n};\n`;
    },
  };
}

/** Id of that module, for a server that must load it anew. */
export const codeTextsModule = resolved;
