import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Highlighter, highlighterFor } from '../../src/markup/highlight.ts';

let highlighter: Highlighter;
beforeAll(async () => {
  highlighter = await highlighterFor(['dockerfile']);
});

/** Lines with each coloured token as `kind‹text›`. */
const drawn = (code: string): string[] =>
  highlighter
    .tokenize(code, 'dockerfile')
    .map(line => line.map(({ text, kind }) => (kind ? `${kind}‹${text}›` : text)).join(''));

describe('dockerfile tokens', () => {
  test('joined are the text, line by line', () => {
    const piece = fc.constantFrom(
      'FROM a:1 AS b',
      'RUN apk add \\',
      '  gcc \\',
      '# note',
      '  # note',
      '',
      'RUN <<EOF',
      'EOF',
      'COPY <<-"X" /y',
      '\tX',
      'CMD ["a", "b"]',
      'ENV A=1 B="x y" \\',
      ` C=\${D:-e}`,
      '# escape=`',
      'RUN x `',
      '&& rm -rf $X',
      'HEALTHCHECK --interval=5s CMD curl \\',
      'ONBUILD COPY --from=b . .',
      'run echo "a',
      '\\',
      'LABEL "a b"=c # d',
      'EXPOSE 80/tcp',
      '  ',
      'FROM',
      'FROM --platform=$P r:5/x@sha256:0',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map(lines => lines.join('\n')),
      fc.string().map(s => s.replace(/\r/g, '')),
    );
    fc.assert(
      fc.property(text, code => {
        const lines = highlighter
          .tokenize(code, 'dockerfile')
          .map(line => line.map(token => token.text).join(''));
        expect(lines).toEqual(code.split('\n'));
      }),
      { numRuns: 500 },
    );
  });

  test('names the parts of an image and the stage', () => {
    expect(
      drawn('FROM --platform=$BUILDPLATFORM reg.example:5000/lib/python:3.12-slim@sha256:ab AS build'),
    ).toEqual([
      'instruction‹FROM› flag‹--platform›operator‹=›variable‹$BUILDPLATFORM› image‹reg.example:5000/lib/python›punctuation‹:›tag‹3.12-slim›punctuation‹@›digest‹sha256:ab› instruction‹AS› stage‹build›',
    ]);
    expect(drawn(`from \${BASE}:\${TAG:-1}`)).toEqual([
      `instruction‹from› variable‹\${BASE}›punctuation‹:›variable‹\${TAG:-1}›`,
    ]);
    expect(drawn('COPY --from=build --chown=app:app /out /srv/$NAME')).toEqual([
      'instruction‹COPY› flag‹--from›operator‹=›stage‹build› flag‹--chown›operator‹=›string‹app:app› /out /srv/variable‹$NAME›',
    ]);
  });

  test('colours shell across continuations and comments', () => {
    expect(
      drawn('RUN apk add --no-cache \\\n    # for psycopg\n    gcc \\\n    cargo  # slow\nUSER app'),
    ).toEqual([
      'instruction‹RUN› function‹apk› string‹add› constant‹--no-cache› punctuation‹\\›',
      'comment‹    # for psycopg›',
      '    string‹gcc› punctuation‹\\›',
      '    string‹cargo›  comment‹# slow›',
      'instruction‹USER› string‹app›',
    ]);
  });

  test('colours mounts, then the command behind them', () => {
    expect(
      drawn('RUN --mount=type=cache,target=/root/.cache \\\n    --network=none \\\n    pip install x'),
    ).toEqual([
      'instruction‹RUN› flag‹--mount›operator‹=›property‹type›operator‹=›string‹cache›punctuation‹,›property‹target›operator‹=›string‹/root/.cache› punctuation‹\\›',
      '    flag‹--network›operator‹=›string‹none› punctuation‹\\›',
      '    function‹pip› string‹install› string‹x›',
    ]);
  });

  test('colours here-documents by what reads them', () => {
    expect(drawn('RUN <<EOF\nset -e\necho $A\nEOF\nCOPY <<CONF /etc/x\nname=$B\nCONF')).toEqual([
      'instruction‹RUN› operator‹<<›string‹EOF›',
      'function‹set› constant‹-e›',
      'function‹echo› variable‹$A›',
      'string‹EOF›',
      'instruction‹COPY› operator‹<<›string‹CONF› /etc/x',
      'string‹name=›variable‹$B›',
      'string‹CONF›',
    ]);
  });

  test('reads the exec form', () => {
    expect(drawn('CMD ["gunicorn", "-b", ":8080"]')).toEqual([
      'instruction‹CMD› punctuation‹[›string‹"gunicorn"›punctuation‹,› string‹"-b"›punctuation‹,› string‹":8080"›punctuation‹]›',
    ]);
  });

  test('reads directives, and the escape character they set', () => {
    expect(drawn('# syntax=docker/dockerfile:1\n# escape=`\nRUN dir `\n  c:\\x')).toEqual([
      'comment‹# ›meta‹syntax›operator‹=›image‹docker/dockerfile›punctuation‹:›tag‹1›',
      'comment‹# ›meta‹escape›operator‹=›string‹`›',
      'instruction‹RUN› function‹dir› punctuation‹`›',
      '  string‹c:›constant‹\\x›',
    ]);
  });

  test('reads pairs', () => {
    expect(drawn(`ENV A=1 \\\n    B="x $C"\nARG V=\${D:-2}\nLABEL a.b="c"\nEXPOSE 8080/tcp`)).toEqual([
      'instruction‹ENV› variable‹A›operator‹=›string‹1› punctuation‹\\›',
      '    variable‹B›operator‹=›string‹"x ›variable‹$C›string‹"›',
      `instruction‹ARG› variable‹V›operator‹=›variable‹\${D:-2}›`,
      'instruction‹LABEL› property‹a.b›operator‹=›string‹"c"›',
      'instruction‹EXPOSE› number‹8080›/tcp',
    ]);
  });

  test('reads a piece that starts inside an instruction', () => {
    expect(drawn('    gcc \\\n    && rm -rf /x\nCMD app')).toEqual([
      '    string‹gcc› punctuation‹\\›',
      '    punctuation‹&&› function‹rm› constant‹-rf› string‹/x›',
      'instruction‹CMD› function‹app›',
    ]);
  });

  test('reads HEALTHCHECK and ONBUILD', () => {
    expect(drawn('HEALTHCHECK --interval=30s \\\n  CMD curl -f x || exit 1\nONBUILD RUN make')).toEqual([
      'instruction‹HEALTHCHECK› flag‹--interval›operator‹=›string‹30s› punctuation‹\\›',
      '  instruction‹CMD› function‹curl› constant‹-f› string‹x› operator‹||› function‹exit› number‹1›',
      'instruction‹ONBUILD› instruction‹RUN› function‹make›',
    ]);
  });
});
