import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLibrary } from '../../src/library/check-library.ts';
import { defaultSecretSettings, type SecretSettings } from '../../src/report/secret.ts';
import { secrets } from '../secrets/samples.ts';
import {
  exif,
  jpegOf,
  jpegSegment,
  latin1,
  lossless,
  pngChunk,
  pngOf,
  webpChunk,
  webpOf,
} from './image-samples.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = secrets['GitHub token'];
const xmp = `<x:xmpmeta><dc:description>token ${key}</dc:description></x:xmpmeta>`;
const write = (path: string, content: string | Buffer): void => {
  mkdirSync(dirname(join(folder, 'reports', path)), { recursive: true });
  writeFileSync(join(folder, 'reports', path), content);
};
const report = (body: string): void =>
  write('a.md', `---\ntitle: Keys\ndate: 2026-01-04\nstatus: resolved\nissue: x\n---\n\n${body}\n`);

async function check(audience: 'public' | 'internal' = 'internal', allow: SecretSettings['allow'] = []) {
  const settings = { ...defaultSecretSettings, allow };
  const folders = { reports: join(folder, 'reports'), audience, secrets: settings };
  const { diagnostics } = (await checkLibrary(folders, folder)).library;
  expect(JSON.stringify(diagnostics)).not.toContain(key);
  return diagnostics
    .filter(({ code }) => /^(?:secret|private-data)-/.test(code))
    .map(({ severity, file, place }) => `${file}:${place.line}:${place.column} ${severity}`);
}

const packed = (text: string): Buffer => deflateSync(Buffer.from(text));
const hex = (text: string): string => Buffer.from(text).toString('hex').replace(/.{72}/g, '$&\n');

test.each<[string, string, Buffer]>([
  ['PNG text', 'a.png', pngOf(pngChunk('tEXt', latin1(`Comment\0token ${key}`)))],
  ['packed PNG text', 'a.png', pngOf(pngChunk('zTXt', Buffer.concat([latin1('Comment\0\0'), packed(key)])))],
  ['PNG text of a language', 'a.png', pngOf(pngChunk('iTXt', latin1(`Title\0\0\0en\0Title\0${key}`)))],
  [
    'packed PNG text of a language',
    'a.png',
    pngOf(pngChunk('iTXt', Buffer.concat([latin1('Title\0\x01\0en\0Title\0'), packed(key)]))),
  ],
  [
    'profile of another format in a PNG file',
    'a.png',
    pngOf(
      pngChunk(
        'zTXt',
        Buffer.concat([
          latin1('Raw profile type exif\0\0'),
          packed(`\nexif\n      ${key.length + 8}\n${hex(`II*\0\x08\0\0\0${key}`)}\n`),
        ]),
      ),
    ),
  ],
  ['EXIF of PNG', 'a.png', pngOf(pngChunk('eXIf', latin1(`MM\0*\0\0\0\x08\0\0${key}\0`)))],
  ['JPEG comment', 'a.jpg', jpegOf(jpegSegment(0xfe, latin1(key)))],
  ['EXIF of JPEG', 'a.jpeg', jpegOf(jpegSegment(0xe1, Buffer.concat([exif(1), latin1(`\0${key}\0`)])))],
  [
    'EXIF of JPEG in letters of two bytes',
    'a.jpg',
    jpegOf(jpegSegment(0xe1, Buffer.concat([exif(1), Buffer.from(`${key} `, 'utf16le')]))),
  ],
  ['XMP of JPEG', 'a.jpg', jpegOf(jpegSegment(0xe1, latin1(`http://ns.adobe.com/xap/1.0/\0${xmp}`)))],
  ['XMP of WebP', 'a.webp', webpOf(lossless, webpChunk('XMP ', latin1(xmp)))],
])('finds a secret in an image: %s', async (_, name, image) => {
  write(`files/${name}`, image);
  report(`![Chart](files/${name})`);
  expect(await check()).toEqual([`reports/files/${name}:1:1 warning`]);
  expect(await check('public'), 'a public site is without it').toEqual([]);
});

test('finds a secret in an SVG file where it stands, and refuses what a public site would show', async () => {
  report('![Chart](a.svg)');
  const svg = (inside: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">\n${inside}\n<path d="M10.12.8.137 10.1.2.3"/></svg>`;
  write('a.svg', svg(`<!-- ${key} -->`));
  expect(await check()).toEqual(['reports/a.svg:2:6 warning']);
  expect(await check('public')).toEqual([]);
  write('a.svg', svg(`<text>${key}</text>`));
  expect(await check()).toEqual(['reports/a.svg:2:7 warning']);
  expect(await check('public')).toEqual(['reports/a.svg:2:7 error']);
});

test('finds a secret in a file that a report links to', async () => {
  report('[The log](log.txt), [packed](log.gz), [dump](dump.bin)');
  const log = `Started.\nUsing token ${key}\n`;
  write('log.txt', log);
  write('log.gz', gzipSync(log));
  write('dump.bin', Buffer.from(`\0\x01${key}`));
  expect(await check()).toEqual(['reports/log.gz:1:1 warning', 'reports/log.txt:2:13 warning']);
  expect(await check('public')).toEqual(['reports/log.gz:1:1 error', 'reports/log.txt:2:13 error']);
  write('log.txt', Buffer.from(`\ufeff${log}`, 'utf16le'));
  expect(await check()).toContain('reports/log.txt:2:13 warning');
  expect(await check('public', [{ text: key }])).toEqual([]);
});

test('what no report shows is not looked at', async () => {
  report('Text.');
  write('log.txt', key);
  expect(await check()).toEqual([]);
});
