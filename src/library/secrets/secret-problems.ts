import type { CompiledReport } from '../../compile.ts';
import type { SecretsByFile } from '../../report/conceal.ts';
import { type Diagnostic, diagnose, type Place } from '../../report/diagnostic.ts';
import {
  type AllowedEverywhere,
  type AllowedSecret,
  type FoundSecret,
  maskedSecret,
  type SecretSettings,
} from '../../report/secret.ts';
import { isWithin } from '../places.ts';
import type { ScannedText } from './scan-text.ts';

/** A file in which secrets were looked for. */
export interface ScannedFile {
  /** Absolute path. */
  path: string;
  /** Path as the user knows it. */
  file: string;
  secrets: readonly FoundSecret[];
  /** Where in the file they are, if that is not its text: `in the image’s metadata`. */
  where?: string;
  /** Where all of them are told to be, if what they were found in is not what the file shows. */
  at?: Place;
  /** What its author says of them. */
  answers?: readonly AllowedSecret[];
  /** Where front-matter values stand, by path. */
  places?: Record<string, Place>;
}

/** What is to be said of secrets, and what nothing that is said may show. */
export interface SecretProblems {
  diagnostics: Diagnostic[];
  secrets: SecretsByFile;
}

/**
 * What a project has to be told of the secrets that were found in its files.
 * @param isPublic what may not be published is an error then
 */
export function secretProblems(
  files: readonly ScannedFile[],
  settings: SecretSettings,
  isPublic: boolean,
): SecretProblems {
  const secrets = new Map<string, FoundSecret[]>();
  const diagnostics: Diagnostic[] = [];
  for (const scanned of files) {
    const { file, where, at } = scanned;
    const { open: found, idle } = answered(scanned, settings);
    const open = at ? found.map(secret => ({ ...secret, place: at, hidden: at })) : found;
    for (const secret of open) diagnostics.push({ ...problemOf(secret, settings, isPublic, where), file });
    for (const { allow, place } of idle)
      diagnostics.push({
        ...diagnose('secret-unmatched', { shown: maskedSecret('token', allow) }, place),
        file,
      });
    if (open.length > 0) secrets.set(file, open);
  }
  return { diagnostics, secrets };
}

/** A compiled text as a file that was looked through. */
export function scannedText(path: string, file: string, compiled: ScannedText): ScannedFile {
  const { secrets, data, places } = compiled;
  return { path, file, secrets, answers: (data as CompiledReport['data'])?.secrets ?? [], places };
}

interface Answered {
  /** Secrets that nobody answers. */
  open: FoundSecret[];
  /** Answers to nothing. */
  idle: { allow: string; place: Place }[];
}

function answered(scanned: ScannedFile, settings: SecretSettings): Answered {
  const { path, secrets, answers = [], places = {} } = scanned;
  if (secrets.length === 0 && answers.length === 0) return { open: [], idle: [] };
  const start = { line: 1, column: 1 };
  const answerPlaces = answers.map((_, index) => places[`secrets.${index}.allow`] ?? start);
  const used = new Set<AllowedSecret>();
  const everywhere = settings.allow.filter(entry => entry.in === undefined || isWithin(path, entry.in));
  const open = withoutOverlaps(
    secrets.filter(
      ({ kind, place }) => settings[kind] !== 'off' && !answerPlaces.some(at => overlap(at, place)),
    ),
  ).filter(secret => {
    const answer = answers.filter(({ allow }) => speaksOf(allow, secret));
    for (const found of answer) used.add(found);
    return answer.length === 0 && !everywhere.some(entry => allows(entry, secret));
  });
  const idle = answers.flatMap((answer, index) =>
    used.has(answer) ? [] : [{ allow: answer.allow, place: answerPlaces[index]! }],
  );
  return { open, idle };
}

/** Where several finders mean the same characters, the first one counts. */
function withoutOverlaps(secrets: readonly FoundSecret[]): FoundSecret[] {
  const kept: FoundSecret[] = [];
  for (const secret of secrets)
    if (!kept.some(({ place }) => overlap(place, secret.place))) kept.push(secret);
  return kept;
}

function overlap(a: Place, b: Place): boolean {
  const before = (one: { line: number; column: number }, other: { line: number; column: number }): boolean =>
    one.line < other.line || (one.line === other.line && one.column < other.column);
  return before(a, b.end ?? b) && before(b, a.end ?? a);
}

const speaksOf = (allow: string, { text, raw }: FoundSecret): boolean =>
  [text, raw ?? text].some(written => written.includes(allow) || allow.includes(written));

function allows({ text, pattern, rule }: AllowedEverywhere, secret: FoundSecret): boolean {
  if (text !== undefined) return speaksOf(text, secret);
  if (rule !== undefined) return rule === secret.rule;
  if (!pattern) return false;
  return new RegExp(`^(?:${pattern.source})$`, pattern.flags).test(secret.text);
}

function problemOf(
  { kind, rule, name, text, place }: FoundSecret,
  settings: SecretSettings,
  isPublic: boolean,
  where: string | undefined,
): Diagnostic {
  const shown = maskedSecret(kind, text).replace(/\s+/g, ' ');
  const at = where === undefined ? {} : { place: where };
  const isPrivateData = kind === 'privateAddress' || kind === 'email';
  const problem = isPrivateData
    ? diagnose('private-data-found', { shown, name, ...at }, place)
    : diagnose('secret-found', { shown, name, rule, ...at }, place);
  const weight = settings[kind] === 'off' ? problem.severity : settings[kind];
  return { ...problem, severity: isPublic && weight === 'warning' ? 'error' : weight };
}
