import type { ElementContent } from 'hast';
import { type DockerfileFacts, dockerfileFacts, type Stage } from './facts.ts';
import type { Package } from './packages.ts';
import { h } from '../h.ts';

const mostNames = 12;

/**
 * Says in a sentence or two what a change does to a Dockerfile: base images, packages, stages, user and
 * ports, each only where it changed. Both sides are pieces of text, see {@link dockerfileFacts}.
 * @returns undefined when none of these changed
 */
export function dockerfileSummary(
  before: readonly string[],
  after: readonly string[],
): ElementContent[] | undefined {
  const [old, now] = [dockerfileFacts(before), dockerfileFacts(after)];
  // A whole file against a snippet tells nothing about what the snippet leaves out.
  if (old.stages.length > 0 !== now.stages.length > 0) return undefined;
  const sentences = [
    ...imageSentences(old.stages, now.stages),
    ...packageSentences(old, now),
    ...userSentences(old, now),
    ...portSentences(old, now),
  ];
  if (sentences.length === 0) return undefined;
  return sentences.flatMap((sentence, index) => (index > 0 ? [text(' '), ...sentence] : sentence));
}

type Sentence = ElementContent[];

const text = (value: string): ElementContent => ({ type: 'text', value });
const code = (value: string): ElementContent => h('code', value);

const arrow = (from: string, to: string): Sentence => [code(from), text(' → '), code(to)];

function imageSentences(old: Stage[], now: Stage[]): Sentence[] {
  const sentences: Sentence[] = [];
  const left = [...old];
  const added: Stage[] = [];
  now.forEach((stage, index) => {
    const partner = partnerOf(stage, index, now, left, old);
    if (!partner) {
      added.push(stage);
      return;
    }
    left.splice(left.indexOf(partner), 1);
    if (partner.image === stage.image) return;
    const which = now.length === 1 && old.length === 1 ? [] : whichStage(stage, index === now.length - 1);
    sentences.push([text('Base image '), ...which, ...arrow(partner.image, stage.image), text('.')]);
  });
  if (old.length !== now.length)
    sentences.push([text(`Stages: ${old.length} → ${now.length}`), ...stageNames(added, left), text('.')]);
  return sentences;
}

/** The same stage in the old file: by name, else the last for the last, else by place. */
function partnerOf(
  stage: Stage,
  index: number,
  now: Stage[],
  left: Stage[],
  old: Stage[],
): Stage | undefined {
  const named = left.find(candidate => candidate.name !== undefined && candidate.name === stage.name);
  if (named) return named;
  const place = index === now.length - 1 ? old.at(-1) : old[index];
  const free = place !== undefined && left.includes(place) && !now.some(s => s.name && s.name === place.name);
  return free && (index === now.length - 1 || place !== old.at(-1)) ? place : undefined;
}

function whichStage(stage: Stage, isLast: boolean): Sentence {
  if (stage.name) return [text('of stage '), code(stage.name), text(': ')];
  return [text(isLast ? 'of the last stage: ' : 'of a stage: ')];
}

function stageNames(added: Stage[], removed: Stage[]): Sentence {
  const list = (stages: Stage[], what: string): Sentence =>
    stages.length > 0 ? [...names(stages.map(stage => stage.name ?? stage.image)), text(` ${what}`)] : [];
  const parts = [list(added, 'added'), list(removed, 'removed')].filter(part => part.length > 0);
  if (parts.length === 0) return [];
  return [
    text(' ('),
    ...parts.flatMap((part, index) => (index > 0 ? [text(', '), ...part] : part)),
    text(')'),
  ];
}

function packageSentences(old: DockerfileFacts, now: DockerfileFacts): Sentence[] {
  const key = ({ source, name }: Package): string => `${source} ${name}`;
  const oldPackages = new Map(old.packages.map(item => [key(item), item]));
  const newPackages = new Map(now.packages.map(item => [key(item), item]));
  const onlyIn = (one: Map<string, Package>, other: Map<string, Package>): string[] =>
    [...one.entries()].filter(([k]) => !other.has(k)).map(([, item]) => item.name);
  const removed = now.shortened ? [] : onlyIn(oldPackages, newPackages);
  const added = old.shortened ? [] : onlyIn(newPackages, oldPackages);
  const clauses: Sentence[] = [];
  const count = (n: number): string =>
    clauses.length > 0 ? `${n}` : `${n} ${n === 1 ? 'package' : 'packages'}`;
  if (removed.length > 0) clauses.push([text(`${count(removed.length)} removed: `), ...names(removed)]);
  if (added.length > 0) clauses.push([text(`${count(added.length)} added: `), ...names(added)]);
  const versions = [...newPackages.entries()].flatMap(([k, item]) => {
    const before = oldPackages.get(k);
    return before && before.version !== item.version ? [{ before, item }] : [];
  });
  if (versions.length > 0) {
    const list = versions
      .slice(0, mostNames)
      .flatMap(({ before, item }, index) => [
        ...(index > 0 ? [text(', ')] : []),
        ...arrow(`${before.name}${before.version}`, `${item.name}${item.version}`),
      ]);
    clauses.push([text(`${count(versions.length)} in another version: `), ...list]);
  }
  if (clauses.length === 0) return [];
  return [[...clauses.flatMap((c, index) => (index > 0 ? [text('; '), ...c] : c)), text('.')]];
}

function userSentences(old: DockerfileFacts, now: DockerfileFacts): Sentence[] {
  if (old.user === now.user) return [];
  if (old.user !== undefined && now.user !== undefined)
    return [[text('User '), ...arrow(old.user, now.user), text('.')]];
  if (now.user !== undefined) return old.shortened ? [] : [[text('User set to '), code(now.user), text('.')]];
  return now.shortened ? [] : [[text('User '), code(old.user!), text(' no longer set.')]];
}

function portSentences(old: DockerfileFacts, now: DockerfileFacts): Sentence[] {
  const added = old.shortened ? [] : now.ports.filter(port => !old.ports.includes(port));
  const removed = now.shortened ? [] : old.ports.filter(port => !now.ports.includes(port));
  if (added.length === 1 && removed.length === 1)
    return [[text('Exposed port '), ...arrow(removed[0]!, added[0]!), text('.')]];
  const say = (ports: string[], what: string): Sentence[] =>
    ports.length === 0
      ? []
      : [[text(ports.length === 1 ? 'Port ' : 'Ports '), ...names(ports), text(` ${what}.`)]];
  return [...say(added, 'newly exposed'), ...say(removed, 'no longer exposed')];
}

function names(words: readonly string[]): Sentence {
  const shown = words
    .slice(0, mostNames)
    .flatMap((word, index) => [...(index > 0 ? [text(', ')] : []), code(word)]);
  return words.length > mostNames ? [...shown, text(` and ${words.length - mostNames} more`)] : shown;
}
