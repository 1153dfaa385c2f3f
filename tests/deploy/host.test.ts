import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressFolder } from '../../src/site/host/compress-folder.ts';
import { headersFile } from '../../src/site/host/headers-file.ts';
import { nginxConfiguration } from '../../src/site/host/nginx.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

test('compressed copies say the same, follow their files and go with them', async () => {
  const text = 'The same words again. '.repeat(200);
  writeFileSync(at('page.html'), text);
  writeFileSync(at('small.html'), 'small');
  writeFileSync(at('image.png'), text);
  expect(await compressFolder(folder, 2)).toEqual({ written: 1, kept: 1, removed: 0 });
  expect(brotliDecompressSync(readFileSync(at('page.html.br'))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(at('page.html.gz'))).toString()).toBe(text);
  expect(existsSync(at('small.html.br'))).toBe(false);
  expect(existsSync(at('image.png.br'))).toBe(false);
  expect(await compressFolder(folder, 2)).toEqual({ written: 0, kept: 2, removed: 0 });

  writeFileSync(at('page.html'), text.toUpperCase());
  utimesSync(at('page.html'), Date.now() / 1000 + 10, Date.now() / 1000 + 10);
  expect(await compressFolder(folder, 2)).toMatchObject({ written: 1 });
  expect(gunzipSync(readFileSync(at('page.html.gz'))).toString()).toBe(text.toUpperCase());

  rmSync(at('page.html'));
  expect(await compressFolder(folder, 2)).toEqual({ written: 0, kept: 1, removed: 2 });
});

test('the files for hosts name the base path and the sites that search asks', () => {
  const site = { base: '/a.b/', sites: [{ url: 'https://other.example.org/x/' }] };
  const headers = headersFile(site);
  expect(headers).toContain('/a.b/_astro/*\n  Cache-Control: max-age=31536000, immutable\n');
  expect(headers).toContain("connect-src 'self' https://other.example.org;");
  const nginx = nginxConfiguration(site, { root: '/srv/site', port: 8080, brotli: true });
  expect(nginx).toContain('location /a.b/ {\n    alias /srv/site/;');
  expect(nginx).toContain('"~^/a\\.b/_astro/"');
  expect(nginx).toContain('brotli_static on;');
});
