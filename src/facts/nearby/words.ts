import type { FoundQuantity } from '../../report/quantity.ts';
import type { Passage } from '../passage.ts';

/** The words right before and right behind a figure, of its own line, in lower case. */
export interface Words {
  lead: string;
  tail: string;
}

export function wordsAround({ text }: Passage, { start, end }: FoundQuantity): Words {
  const lead = text.slice(Math.max(0, start - 36), start).toLowerCase();
  const tail = text.slice(end, end + 36).toLowerCase();
  const stop = tail.search(/[;\n]/);
  const from = Math.max(lead.lastIndexOf('.'), lead.lastIndexOf(';'), lead.lastIndexOf('\n'));
  return { lead: lead.slice(from + 1), tail: stop < 0 ? tail : tail.slice(0, stop) };
}

const change =
  /reduc|improv|increas|decreas|faster|slower|speed|sav(?:ed|ing)|more|less|smaller|larger|fewer|better|worse|drop|gain|growth|regress|lower|higher|減|増|改善|削減|短縮|高速|сниж|увелич|быстр|ускор|меньш|больш|reduksjon|økning/u;

/** Whether words make a percentage or a ratio the change of something. */
export const tellChange = ({ lead, tail }: Words): boolean => change.test(tail) || change.test(lead);

const differenceBehind =
  /^(?:\s?\p{L}[\p{L}-]*)?\s?(?:more|additional|extra|fewer|less|faster|slower|saved|recovered|remaining|missing|lost|left|gained|increase|decrease|reduction|improvement|difference|gap|skipped|failing|failed|failures|succe|差|減|増)/u;
const differenceBefore =
  /(?:difference|gap|delta|sav\p{L}*|reduc\p{L}*|improve\p{L}*|lost|gain\p{L}*|remaining|missing|by|reclaim\p{L}*|freed?|only)[^\p{L}]{1,4}$/u;

/** Whether words make a figure the difference of two others. */
export const tellDifference = ({ lead, tail }: Words): boolean =>
  differenceBehind.test(tail) || differenceBefore.test(lead);

const totalBefore =
  /(?<!\p{L})(?:total|overall|sum|combined|altogether|effort|all|итого|всего|totalt|gesamt)(?!\p{L})|(?:合計|計|全) ?$/u;
const totalBehind = /(?<!\p{L})(?:total|overall|combined|altogether|in all|effort)(?!\p{L})/u;

/** Whether words make a figure the sum of others. */
export const tellTotal = ({ lead, tail }: Words): boolean =>
  totalBefore.test(lead.slice(-34)) || totalBehind.test(tail.slice(0, 30));

const each = /(?<!\p{L})(?:each|per|every)(?!\p{L})|×|twice/u;

/** Whether words make a figure the measure of one of several. */
export const tellEach = ({ lead, tail }: Words): boolean =>
  each.test(tail.slice(0, 24)) || tail.startsWith('/') || each.test(lead.slice(-24));
