import type { FoundQuantity } from '../../report/quantity.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { exactly, writtenInput } from '../figure.ts';
import { inputFrom, judge, type Reading } from '../judge.ts';
import type { Passage } from '../passage.ts';

const day = 86_400;
/** How long a period is usually taken to be, in days, the likeliest first. */
const periods: readonly (readonly [RegExp, readonly number[]])[] = [
  [/month|monat|måned|месяц|月/iu, [30, 30.436875, 31, 28]],
  [/quarter|quartal|kvartal|四半期/iu, [90, 91.310625, 92]],
  [/year|annu|jahr|år(?!\p{L})|год|年/iu, [365, 365.2425, 366]],
  [/week|woche|uke|недел|週/iu, [7]],
  [/(?<!\p{L})day|daily|tag|døgn|сутк|日/iu, [1]],
];
const levels = /sl[aoi](?!\p{L})|uptime|availab|downtime|error budget|allow|verfügbar|доступн|稼働|可用/iu;

/** What an availability leaves: `99.9 % allows 43.2 minutes a month`. */
export function allowedDowntime({ figured }: FactDocument): Claim[] {
  return figured.flatMap(passage => {
    const { quantities, text } = passage;
    const percents = quantities.filter(q => q.dimension === 'percent' && q.value >= 90 && q.value < 100);
    const times = quantities.filter(q => q.dimension === 'time');
    if (percents.length !== 1 || times.length !== 1 || !levels.test(text)) return [];
    const [percent, figure] = [percents[0]!, times[0]!];
    const period = periods.find(([word]) => word.test(text.slice(figure.end, figure.end + 24)));
    return period ? [judgeAllowance(passage, percent, figure, period[1])] : [];
  });
}

function judgeAllowance(
  passage: Passage,
  percent: FoundQuantity,
  figure: FoundQuantity,
  lengths: readonly number[],
): Claim {
  const readings = lengths.map(
    (days): Reading => ({
      words: `(100 % − ${writtenInput(percent.value)} %) × ${writtenInput(days)} d`,
      result: exactly(((100 - percent.value) / 100) * days * day),
    }),
  );
  const [start, end] = [Math.min(percent.start, figure.start), Math.max(percent.end, figure.end)];
  const between = passage.text.slice(
    Math.min(percent.end, figure.end),
    Math.max(percent.start, figure.start),
  );
  // In another sentence the time may be what was used up.
  const doubt = /allow|permit|budget|leave|mean|=|≈|→/iu.test(between)
    ? undefined
    : 'it may be what was used';
  const stated = {
    kind: 'conversion' as const,
    passage,
    figure,
    start,
    end,
    inputs: [inputFrom(passage, percent)],
  };
  return judge(stated, readings, { doubt });
}
