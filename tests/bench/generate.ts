import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomFrom } from './random.ts';

const syllables =
  'ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo vu'.split(
    ' ',
  );
const services = Array.from({ length: 40 }, (_, n) => `service-${n}`);
const tags = ['config', 'database', 'deploy', 'dns', 'docker', 'memory', 'network', 'queue'];
const statuses = ['resolved', 'resolved', 'resolved', 'closed', 'monitoring'];

const vocabularyRandom = randomFrom(7);
const vocabulary = Array.from({ length: 20_000 }, () =>
  Array.from(
    { length: 2 + Math.floor(vocabularyRandom() * 3) },
    () => syllables[Math.floor(vocabularyRandom() * syllables.length)],
  ).join(''),
);

class Writer {
  readonly random: () => number;

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  /** A word by Zipf's law: the n-th most frequent has frequency proportional to 1/n. */
  word(): string {
    const rank = Math.floor(vocabulary.length ** this.random()) - 1;
    return vocabulary[Math.max(0, rank)]!;
  }

  sentence(): string {
    const words = Array.from({ length: 8 + Math.floor(this.random() * 12) }, () => this.word());
    return `${words.join(' ').replace(/^./, first => first.toUpperCase())}.`;
  }

  paragraph(): string {
    return Array.from({ length: 3 + Math.floor(this.random() * 4) }, () => this.sentence()).join(' ');
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!;
  }

  number(below: number): number {
    return Math.floor(this.random() * below);
  }
}

/** One report of some 4 KB with every common construct. Equal numbers give equal reports. */
export function generateReport(number: number): string {
  const w = new Writer(number + 1);
  const day = new Date(Date.UTC(2018, 0, 1) + w.number(3000) * 86_400_000).toISOString().slice(0, 10);
  const hour = String(w.number(20)).padStart(2, '0');
  const slow = 200 + w.number(400);
  return `---
title: ${w.word()} ${w.word()} fails in ${w.word()}
date: ${day}
status: ${w.pick(statuses)}
severity: SEV${1 + w.number(4)}
issue: ${w.sentence()}
services: [${w.pick(services)}, ${w.pick(services)}]
tags: [${w.pick(tags)}]
started: ${day}T${hour}:10Z
detected: ${day}T${hour}:${String(15 + w.number(20))}Z
resolved: ${day}T${String(Number(hour) + 2).padStart(2, '0')}:40Z
---

## Summary

${w.paragraph()}

${w.paragraph()}

## Timeline

| Time (UTC) | Event |
| --- | --- |
| ${hour}:10 | ${w.sentence()} |
| ${hour}:25 | ${w.sentence()} |
| ${hour}:50 | ${w.sentence()} |

## Root cause

${w.paragraph()} The flag \`--${w.word()}-${w.word()}\` and \`${w.word()}_${w.word()}\` were involved.

\`\`\`console
$ kubectl logs ${w.word()}-${w.number(900)}
Error: ${w.sentence()}
    at ${w.word()} (/srv/${w.word()}.js:${w.number(400)}:7)
\`\`\`

## Solution

**Before** (\`Dockerfile\`):

\`\`\`dockerfile
FROM node:${16 + w.number(4)}-alpine
RUN apk add --no-cache ${w.word()} ${w.word()} \\
    ${w.word()}-dev
COPY . /app
\`\`\`

**After** (\`Dockerfile\`):

\`\`\`dockerfile
FROM node:${20 + w.number(4)}-slim
RUN apt-get update && apt-get install -y ${w.word()} \\
    && rm -rf /var/lib/apt/lists/*
COPY . /app
\`\`\`

| Metric | Before | After | Improvement |
| --- | ---: | ---: | ---: |
| Build time | ${slow} s | ${20 + w.number(60)} s | faster |
| Image size | ${100 + w.number(300)} MB | ${50 + w.number(100)} MB | smaller |

## Lessons

${w.paragraph()}

## Action items

- [x] **${w.sentence().replace('.', '')}**: ${w.sentence()}
- [ ] **${w.sentence().replace('.', '')}**: ${w.sentence()}
`;
}

/** Writes `count` generated reports into a folder. */
export async function generateReports(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let number = 0; number < count; number++) {
    await writeFile(join(folder, `report-${String(number).padStart(6, '0')}.md`), generateReport(number));
  }
}
