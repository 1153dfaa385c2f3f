import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { installedPackages } from '../../src/markup/dockerfile/packages.ts';
import { dockerfileSummary } from '../../src/markup/dockerfile/summary.ts';

/** The sentence with its code spans in backticks. */
function said(before: string | string[], after: string | string[]): string | undefined {
  const nodes = dockerfileSummary([before].flat(), [after].flat());
  return nodes && toHtml(nodes).replace(/<\/?code>/g, '`');
}

describe('dockerfileSummary', () => {
  test('tells a new base image and its packages', () => {
    const before =
      'FROM node:22-alpine\nRUN apk add --no-cache \\\n    g++ \\\n    # headers\n    vips-dev \\\n    curl  # health check\n';
    const after =
      'FROM node:22-slim\nRUN apt-get update && apt-get install -y --no-install-recommends \\\n    curl \\\n    libvips42 \\\n    && rm -rf /var/lib/apt/lists/*\n';
    expect(said(before, after)).toBe(
      'Base image `node:22-alpine` → `node:22-slim`. 2 packages removed: `g++`, `vips-dev`; 1 added: `libvips42`.',
    );
  });

  test('tells stages, user and ports', () => {
    expect(
      said(
        'FROM golang:1.23\nEXPOSE 80',
        'FROM golang:1.24 AS build\nRUN go build\nFROM scratch\nUSER 1000\nEXPOSE 8080/tcp',
      ),
    ).toBe(
      'Base image of the last stage: `golang:1.23` → `scratch`. Stages: 1 → 2 (`build` added). User set to `1000`. Exposed port `80` → `8080`.',
    );
    expect(said('FROM a AS x\nFROM b', 'FROM c AS x\nFROM b')).toBe('Base image of stage `x`: `a` → `c`.');
  });

  test('fills in the defaults of arguments', () => {
    expect(said(`ARG V=1\nFROM a:\${V}`, `ARG V=2\nFROM a:\${V}`)).toBe('Base image `a:1` → `a:2`.');
  });

  test('tells another version', () => {
    expect(said('RUN pip install django==4.2 x', 'RUN pip install "django==5.0" x')).toBe(
      '1 package in another version: `django==4.2` → `django==5.0`.',
    );
  });

  test('says nothing where nothing of this changed', () => {
    expect(said('FROM a\nRUN make', 'FROM a\nRUN make all')).toBeUndefined();
    expect(said('FROM a\nUSER x', 'RUN make')).toBeUndefined();
    expect(said('', '')).toBeUndefined();
  });

  test('does not call removed what may only be left out', () => {
    expect(said('FROM a\nRUN apk add b c', 'FROM d\n# ... rest unchanged')).toBe('Base image `a` → `d`.');
  });
});

describe('installedPackages', () => {
  const names = (script: string) => installedPackages(script).map(item => `${item.name}${item.version}`);

  test('reads every installer', () => {
    expect(names('apk add --no-cache --virtual .build gcc musl-dev=1.2.5-r0')).toEqual([
      'gcc',
      'musl-dev=1.2.5-r0',
    ]);
    expect(names('sudo apt-get -qq install -y -t bookworm curl')).toEqual(['curl']);
    expect(names('set -e; dnf install -y git && microdnf install tar')).toEqual(['git', 'tar']);
    expect(names('pip3 install --no-cache-dir -r requirements.txt uvicorn[standard]>=0.30')).toEqual([
      'uvicorn>=0.30',
    ]);
    expect(names('python -m pip install -U pip wheel')).toEqual(['pip', 'wheel']);
    expect(names('npm install -g @angular/cli@17 pnpm')).toEqual(['@angular/cli@17', 'pnpm']);
    expect(names('npm i typescript --global')).toEqual(['typescript']);
    expect(names('DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata')).toEqual(['tzdata']);
  });

  test('passes over what is no package', () => {
    expect(names('npm ci && pip install . && apt-get update')).toEqual([]);
    expect(names('apt-get install -y ./local.deb $EXTRA https://x.test/y.rpm')).toEqual([]);
    expect(names('npm install express')).toEqual([]);
  });
});
