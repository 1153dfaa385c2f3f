import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareDiagnostics, type Diagnostic, diagnose, type Place } from '../../report/diagnostic.ts';
import { describeValue, type SchemaMistake, schemaMistakes } from '../../report/schema-mistakes.ts';
import { configPlace } from './config-place.ts';
import { defaultConfig, type LoadedConfig } from './current-config.ts';
import { isFont } from './is-font.ts';
import { lendDefineConfig } from './lend-define-config.ts';

/** The names a configuration may have, the first that exists counting. */
export const configNames = ['ts', 'mjs', 'js'].map(extension => `faultline.config.${extension}`);

/** The configuration file of a project, if it has one. @param root the project's folder */
export const findConfig = (root: string): string | undefined =>
  configNames.map(name => join(root, name)).find(existsSync);

/**
 * Reads a configuration. It is code of the project's owner and runs as such. Folders and files in it are taken from
 * where the file is.
 * @param path absolute; undefined for a project without one
 * @param cwd the folder that paths shown to the user are relative to
 */
export async function loadConfig(path: string | undefined, cwd: string): Promise<LoadedConfig> {
  if (path === undefined) return { config: defaultConfig, diagnostics: [] };
  const file = relative(cwd, path);
  const wrong = (diagnostics: Diagnostic[]): LoadedConfig => ({
    file,
    config: defaultConfig,
    diagnostics: diagnostics.map(diagnostic => ({ ...diagnostic, file })),
  });
  let source = '';
  let value: unknown;
  try {
    source = await readFile(path, 'utf8');
    value = await exported(path);
  } catch (error) {
    return wrong([diagnose('config-unreadable', { reason: reasonOf(error) }, placeInStack(error, path))]);
  }
  // Zod is only needed, and only loaded, where there is something to check.
  const { configSchema } = await import('./schema.ts');
  const result = configSchema.safeParse(value);
  if (!result.success)
    return wrong(
      schemaMistakes(result.error, value, configSchema)
        .map(mistake => diagnosticOf(mistake, source))
        .sort(compareDiagnostics),
    );
  const { reports, docs, citations, components = {}, secrets, shareImages } = result.data;
  const at = (place: string): string => resolve(dirname(path), place);
  const missing = Object.entries(components).filter(([, place]) => place && !existsSync(at(place)));
  if (missing.length > 0) return wrong(missing.map(([name, place]) => missingComponent(name, place, source)));
  const fonts = shareImages?.fonts ?? [];
  const unread = await Promise.all(fonts.map(async font => !(await isFont(at(font)))));
  if (unread.includes(true))
    return wrong(fonts.flatMap((font, index) => (unread[index] ? [brokenFont(font, index, source)] : [])));
  const places = {
    ...(reports && { reports: at(reports) }),
    ...(docs && { docs: at(docs) }),
    ...(citations && { citations: citations.map(record => ({ ...record, file: at(record.file) })) }),
    secrets: {
      ...secrets,
      allow: secrets.allow.map(entry => (entry.in === undefined ? entry : { ...entry, in: at(entry.in) })),
    },
    ...(shareImages && { shareImages: { ...shareImages, fonts: fonts.map(at) } }),
    ...(result.data.components && {
      components: Object.fromEntries(
        Object.entries(components).map(([name, place]) => [name, place && at(place)]),
      ),
    }),
  };
  return { file, config: { ...result.data, ...places }, diagnostics: [] };
}

async function exported(path: string): Promise<unknown> {
  lendDefineConfig();
  const module: object = await import(/* @vite-ignore */ pathToFileURL(path).href);
  if (!('default' in module)) throw new Error('it has no `export default`');
  return module.default;
}

function missingComponent(name: string, place: string, source: string): Diagnostic {
  const path = ['components', name];
  const params = { key: spelled(path), expected: 'a file that exists', received: describeValue(place) };
  return diagnose('config-value-invalid', params, configPlace(source, path, 'value'));
}

function brokenFont(font: string, index: number, source: string): Diagnostic {
  const path = ['shareImages', 'fonts', index];
  const params = {
    key: spelled(path),
    expected: 'a font that can be read: TTF, OTF or WOFF',
    received: describeValue(font),
  };
  return diagnose('config-value-invalid', params, configPlace(source, path, 'value'));
}

function diagnosticOf(mistake: SchemaMistake, source: string): Diagnostic {
  const { path } = mistake;
  if (mistake.kind === 'unknown-key')
    return diagnose('config-key-unknown', mistake, configPlace(source, path, 'key'));
  const { expected } = mistake;
  const received = mistake.kind === 'missing' ? 'nothing' : describeValue(mistake.received);
  const suggestion = mistake.kind === 'invalid' ? mistake.suggestion : undefined;
  const params = { key: spelled(path), expected, received, ...(suggestion && { suggestion }) };
  return diagnose('config-value-invalid', params, configPlace(source, path, 'value'));
}

/** `search.sites[0].url` */
const spelled = (path: readonly PropertyKey[]): string =>
  path
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .slice(1) || 'the configuration';

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).trim().split('\n', 1)[0]!.replace(/\.$/, '');

/** Where the file is named in what Node says of an error. */
function placeInStack(error: unknown, path: string): Place {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const named = stack.split(path).slice(1);
  const [, line = '1', column = '1'] = named.map(rest => /^:(\d+)(?::(\d+))?/.exec(rest)).find(Boolean) ?? [];
  return { line: Number(line), column: Number(column) };
}
