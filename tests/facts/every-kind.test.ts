import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';

// The properties of property-kinds.test.ts for all other kinds, each as three texts: a true one, the same at another
// scale or another time, and one with an input that was changed beyond what the figure allows.

interface Texts {
  right: string;
  scaled: string;
  wrong: string;
}

/** Of a wrong text: most kinds contradict it; those that only confirm no longer do; those that only object find nothing in a right one. */
type Manner = 'judges' | 'confirms' | 'objects';

interface Property {
  /** The file in `src/facts/kinds/`, without its ending. */
  kind: string;
  manner: Manner;
  texts: fc.Arbitrary<Texts>;
}

const int = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const scale = int(2, 9);
const pad = (n: number): string => String(n).padStart(2, '0');
const clock = (minutes: number): string => `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const isoMinute = (minutes: number): string =>
  new Date(minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
/** A day since 1970, of years without a 29th of February. */
const day = int(19_000, 19_700);
/** Minutes since 1970 at some time of some day within all usual working hours. */
const minute = fc.tuple(day, int(660, 900)).map(([days, minutes]) => days * 1440 + minutes);
const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)}%`;
const table = (...rows: (string | number)[][]): string =>
  [rows[0]!, rows[0]!.map(() => '---'), ...rows.slice(1)].map(row => `| ${row.join(' | ')} |`).join('\n');

const properties: Property[] = [
  {
    kind: 'rate',
    manner: 'judges',
    texts: fc.tuple(int(20, 90), int(10, 60), scale).map(([rate, seconds, by]) => {
      const write = (count: number): string => `${count} requests over ${seconds} seconds (${rate} req/s)`;
      return {
        right: write(rate * seconds),
        scaled: `${rate * seconds * by} requests over ${seconds * by} seconds (${rate} req/s)`,
        wrong: write(rate * 2 * seconds),
      };
    }),
  },
  {
    kind: 'limit',
    manner: 'judges',
    texts: fc.tuple(int(2, 20), int(2, 20), scale).map(([time, room, by]) => {
      const write = (is: number, limit: number): string =>
        `Done in ${is} min (within the ${limit}-minute timeout).`;
      const most = time + room;
      return { right: write(time, most), scaled: write(time * by, most * by), wrong: write(most + 3, most) };
    }),
  },
  {
    kind: 'list-share',
    manner: 'confirms',
    texts: fc.tuple(int(31, 90), int(11, 29), scale).map(([passed, failed, by]) => {
      const whole = passed + failed;
      const write = (a: number, b: number): string =>
        `- Passed: ${a} (${percent(passed, whole)})\n- Failed: ${b} (${percent(failed, whole)})`;
      return {
        right: write(passed, failed),
        scaled: write(passed * by, failed * by),
        wrong: write(passed + 7, failed),
      };
    }),
  },
  {
    kind: 'table-share',
    manner: 'judges',
    texts: fc.tuple(int(101, 400), scale).map(([whole, by]) => {
      const write = (by: number, last: number): string =>
        table(
          ['Suite', 'Passed', 'Run', 'Rate'],
          ...[11, 23, 37].map(part => ['x', part * by, whole * by, percent(part, whole)]),
          ['y', 41 * by, whole * by, percent(last, whole)],
        );
      return { right: write(1, 41), scaled: write(by, 41), wrong: write(1, 52) };
    }),
  },
  {
    kind: 'breakdown',
    manner: 'judges',
    texts: fc.tuple(int(10, 90), int(10, 90), scale).map(([a, b, by]) => {
      const write = (total: number, x: number, y: number): string =>
        `${total} minutes (${x} min search + ${y} min repair)`;
      return {
        right: write(a + b, a, b),
        scaled: write((a + b) * by, a * by, b * by),
        wrong: write(a + b, a + 4, b),
      };
    }),
  },
  {
    kind: 'milestone-duration',
    manner: 'judges',
    texts: fc.tuple(minute, int(20, 90), int(1, 30)).map(([from, length, later]) => {
      const write = (start: number, end: number): string =>
        `- Detected: ${isoMinute(start)}\n- Resolved: ${isoMinute(end)}\n- **Time to resolve**: ${length} min\n`;
      return {
        right: write(from, from + length),
        scaled: write(from + later * 1440, from + later * 1440 + length),
        wrong: write(from, from + length + 5),
      };
    }),
  },
  {
    kind: 'timeline-duration',
    manner: 'confirms',
    texts: fc.tuple(minute, int(70, 230), int(1, 30)).map(([from, length, later]) => {
      const write = (start: number, end: number): string =>
        `The outage lasted ${length} minutes.\n\n- ${isoMinute(start)} it stops\n- ${isoMinute(end)} it runs again\n`;
      return {
        right: write(from, from + length),
        scaled: write(from + later * 1440, from + later * 1440 + length),
        wrong: write(from, from + length * 2),
      };
    }),
  },
  {
    kind: 'elapsed',
    manner: 'confirms',
    texts: fc.tuple(int(60, 600), int(11, 59), int(1, 200)).map(([from, length, later]) => {
      const write = (start: number, end: number): string =>
        `- ${clock(start)} it starts\n- ${clock(end)} it ends, ${length} minutes on\n`;
      return {
        right: write(from, from + length),
        scaled: write(from + later, from + later + length),
        wrong: write(from, from + length + 20),
      };
    }),
  },
  {
    kind: 'elapsed-total',
    manner: 'judges',
    texts: fc.tuple(int(2, 9), int(10, 40), scale).map(([first, length, by]) => {
      const write = (a: number, b: number, total: number): string =>
        `\`\`\`\nT+0:00 start\nT+${a}:00 fails\nT+${b}:00 over\nTotal: ${total} minutes\n\`\`\`\n`;
      return {
        right: write(first, length, length),
        scaled: write(first * by, length * by, length * by),
        wrong: write(first, length + 3, length),
      };
    }),
  },
  {
    kind: 'chronology',
    manner: 'objects',
    texts: fc.tuple(minute, int(1, 9), scale).map(([from, step, by]) => {
      const write = (at: number[]): string =>
        at.map(each => `- ${isoMinute(each)} something happens`).join('\n');
      const order = (step: number): number[] => [0, 1, 2, 3, 4].map(n => from + n * step);
      const third = isoMinute(from + 2 * step);
      // The same day of another year is what a hand slips to.
      const wrong = write(order(step)).replace(third, `${Number(third.slice(0, 4)) - 1}${third.slice(4)}`);
      return { right: write(order(step)), scaled: write(order(step * by)), wrong };
    }),
  },
  {
    kind: 'told-twice',
    manner: 'judges',
    texts: fc.tuple(minute, int(20, 90), int(1, 30)).map(([from, length, later]) => {
      const write = (start: number, end: number, told: number): string =>
        `- Detected: ${isoMinute(start)}\n- Resolved: ${isoMinute(end)}\n\nContext:\n\n- ${isoMinute(start)}: Alert\n- ${isoMinute(told)}: Incident resolved\n`;
      const moved = from + later * 1440;
      return {
        right: write(from, from + length, from + length),
        scaled: write(moved, moved + length, moved + length),
        wrong: write(from, from + length, from + length + 30),
      };
    }),
  },
  {
    kind: 'zone',
    manner: 'judges',
    texts: fc.tuple(int(0, 1439), int(1, 1439), int(5, 300)).map(([at, later, off]) => {
      const write = (utc: number, jst: number): string =>
        `At ${clock(utc)} UTC (${clock(jst)} JST) it failed.`;
      const moved = (at + later) % 1440;
      return {
        right: write(at, at + 540),
        scaled: write(moved, moved + 540),
        wrong: write(at, at + 540 + off),
      };
    }),
  },
  {
    kind: 'two-zones',
    manner: 'objects',
    texts: fc.tuple(minute, int(1, 30)).map(([at, later]) => {
      const write = (when: number, zone: string): string =>
        `From ${isoMinute(when)} UTC on.\n\nSince ${isoMinute(when)} UTC.\n\nIt was ${isoMinute(when)} ${zone}.`;
      return { right: write(at, 'UTC'), scaled: write(at + later * 1440, 'UTC'), wrong: write(at, 'JST') };
    }),
  },
  {
    kind: 'unix-time',
    manner: 'judges',
    texts: fc.tuple(day, int(1, 300), int(3, 300)).map(([at, later, off]) => {
      const write = (seconds: number, said: number): string => `${seconds} = ${isoDay(said)}`;
      const noon = (days: number): number => days * 86_400 + 43_200;
      return {
        right: write(noon(at), at),
        scaled: write(noon(at + later), at + later),
        wrong: write(noon(at), at + off),
      };
    }),
  },
  {
    kind: 'no-such-day',
    manner: 'objects',
    texts: fc.tuple(int(2001, 2099), int(2001, 2099)).map(([year, other]) => {
      const write = (of: number, date: number): string => `It was set up on ${of}-04-${date}.`;
      return { right: write(year, 30), scaled: write(other, 30), wrong: write(year, 31) };
    }),
  },
  {
    kind: 'stray-date',
    manner: 'objects',
    texts: fc.tuple(day, int(1, 300), int(60, 300)).map(([at, later, off]) => {
      const write = (title: number, entry: number): string =>
        `# ${isoDay(title)}, limit reached\n\n### ${isoDay(entry)} 10:00\n\na\n\n### ${isoDay(entry)} 18:00\n\nb\n`;
      return { right: write(at, at), scaled: write(at + later, at + later), wrong: write(at, at + off) };
    }),
  },
  {
    kind: 'allowed-downtime',
    manner: 'judges',
    texts: fc.tuple(int(1, 9), int(2, 9)).map(([tenth, other]) => {
      const write = (tenths: number, minutes: number): string =>
        `99.${10 - tenths} % uptime allows ${minutes} min a month.`;
      const allowed = (tenths: number): number => Number((tenths * 43.2).toFixed(1));
      return {
        right: write(tenth, allowed(tenth)),
        scaled: write(other, allowed(other)),
        wrong: write(tenth, allowed(tenth) * 2),
      };
    }),
  },
  {
    kind: 'direction',
    manner: 'objects',
    texts: fc.tuple(int(10, 90), int(5, 90), scale).map(([low, more, by]) => {
      const write = (from: number, to: number): string =>
        `We increased the node count to ${to} from ${from}.`;
      const high = low + more;
      return { right: write(low, high), scaled: write(low * by, high * by), wrong: write(high, low) };
    }),
  },
  {
    kind: 'bracketed-parts',
    manner: 'judges',
    texts: fc.tuple(int(2, 30), int(2, 30), scale).map(([a, b, by]) => {
      const write = (total: number, x: number, y: number): string =>
        `## Failures (${total} tests)\n\n### Panics (${x} tests)\n\na\n\n### Names (${y} tests)\n\nb\n`;
      return {
        right: write(a + b, a, b),
        scaled: write((a + b) * by, a * by, b * by),
        wrong: write(a + b, a + 3, b),
      };
    }),
  },
  {
    kind: 'before-after-lines',
    manner: 'judges',
    texts: fc.tuple(int(10, 40), int(3, 9), scale).map(([after, times, by]) => {
      const write = (a: number, b: number): string =>
        `- Before: ${a} ms\n- After: ${b} ms\n- Improvement: ${times}x\n`;
      return {
        right: write(after * times, after),
        scaled: write(after * times * by, after * by),
        wrong: write(after * (times + 3), after),
      };
    }),
  },
  {
    kind: 'compared',
    manner: 'judges',
    texts: fc.tuple(int(10, 40), int(3, 9), scale).map(([base, times, by]) => {
      const write = (a: number, b: number): string =>
        `It took ${a} s, which is ${times}x longer than ${b} s.`;
      return {
        right: write(base * times, base),
        scaled: write(base * times * by, base * by),
        wrong: write(base * (times + 3), base),
      };
    }),
  },
  {
    kind: 'outcomes',
    manner: 'judges',
    texts: fc.tuple(int(5, 40), int(41, 90), scale).map(([failed, passed, by]) => {
      const write = (a: number, whole: number, left: number): string => `${a}/${whole} (${left} failures)`;
      const whole = failed + passed;
      return {
        right: write(passed, whole, failed),
        scaled: write(passed * by, whole * by, failed * by),
        wrong: write(passed, whole + 100, failed),
      };
    }),
  },
  {
    kind: 'section-count',
    manner: 'judges',
    texts: fc.tuple(int(2, 9), int(2, 9)).map(([count, other]) => {
      const write = (said: number, items: number): string =>
        `### Timeouts (${said} tests)\n\nAffected tests:\n\n${'- one\n'.repeat(items)}`;
      return { right: write(count, count), scaled: write(other, other), wrong: write(count, count + 1) };
    }),
  },
  {
    kind: 'nearby',
    manner: 'confirms',
    texts: fc.tuple(int(1001, 4000), int(5001, 9000), scale).map(([before, now, by]) => {
      const write = (a: number, b: number, more: number): string =>
        `- Before: ${a} bars\n- Now: ${b} bars\n\nThat is ${more} additional bars.\n`;
      const more = now - before;
      return {
        right: write(before, now, more),
        scaled: write(before * by, now * by, more * by),
        wrong: write(before, now + 40, more),
      };
    }),
  },
  {
    kind: 'row-span',
    manner: 'judges',
    texts: fc
      .tuple(int(420, 700), fc.array(int(2, 40), { minLength: 3, maxLength: 6 }), scale)
      .map(([start, lengths, by]) => {
        const write = (spans: number[], said: number[]): string => {
          let at = start;
          const rows = spans.map((span, i) => {
            const from = at;
            at += span;
            return [`${clock(from)} - ${clock(at)}`, `Step ${i + 1}`, `${said[i]} min`];
          });
          return table(['When', 'What', 'Took'], ...rows);
        };
        const longer = lengths.map(length => length * by);
        return {
          right: write(lengths, lengths),
          scaled: write(longer, longer),
          wrong: write(lengths, lengths.with(1, lengths[1]! + 5)),
        };
      }),
  },
  {
    kind: 'table-baseline',
    manner: 'judges',
    texts: fc
      .tuple(int(100, 200), fc.array(int(10, 90), { minLength: 3, maxLength: 6 }), scale)
      .map(([base, others, by]) => {
        // What is left of the time and what is gained in speed are usual readings too.
        const otherThan = (share: number, time: number): number => {
          const readings = [share, 100 - share, (base / time - 1) * 100];
          const distance = (said: number): number => Math.min(...readings.map(read => Math.abs(said - read)));
          return [5, 20, 35, 50, 65, 80, 95].sort((a, b) => distance(b) - distance(a))[0]!;
        };
        const less = (time: number): number => Math.round(((base - time) / base) * 100);
        const write = (times: number, said: number[]): string =>
          table(
            ['Build', 'Time', 'Compared'],
            ['Old', `${base * times} s`, 'baseline'],
            ...others.map((time, i) => [`New ${i + 1}`, `${time * times} s`, `${said[i]}% faster`]),
          );
        const right = others.map(less);
        return {
          right: write(1, right),
          scaled: write(by, right),
          wrong: write(1, right.with(1, otherThan(right[1]!, others[1]!))),
        };
      }),
  },
];

/** Kinds whose properties are in the other files of properties. */
const elsewhere = [
  'announced-count',
  'conversion',
  'equation',
  'list-total',
  'moment-span',
  'part-of-whole',
  'stated-change',
  'table-change',
  'table-total',
  'weekday',
];

async function verdictsOf(body: string): Promise<string[]> {
  const { claims } = await compile(body, { kind: 'report', format: 'md', draw: false });
  return claims.map(({ verdict }) => verdict);
}

test.each(properties)('$kind', async ({ manner, texts }) => {
  await fc.assert(
    fc.asyncProperty(texts, async ({ right, scaled, wrong }) => {
      for (const text of [right, scaled]) {
        const verdicts = await verdictsOf(text);
        expect(verdicts, text).not.toContain('contradicted');
        if (manner !== 'objects') expect(verdicts, text).toContain('verified');
      }
      const verdicts = await verdictsOf(wrong);
      if (manner === 'confirms') expect(verdicts, wrong).not.toContain('verified');
      else expect(verdicts, wrong).toContain('contradicted');
    }),
    { numRuns: 20 },
  );
});

test('every kind of claim has its properties', () => {
  const kinds = readdirSync(new URL('../../src/facts/kinds', import.meta.url)).map(name =>
    name.replace('.ts', ''),
  );
  expect([...properties.map(({ kind }) => kind), ...elsewhere].sort()).toEqual(kinds.sort());
});
