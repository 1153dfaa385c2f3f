/** Small words that a text in a language cannot do without. */
const smallWords: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})(?:der|die|das|und|nicht|wurde|ist|mit|für|eine|auf)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:the|and|was|is|of|to|with|not|for|that|were)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:el|los|las|que|una|fue|con|por|para|del|no)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:le|les|des|une|est|pas|pour|dans|avec|été|sur)(?!\p{L})/giu,
  no: /(?<!\p{L})(?:og|ikke|vi|som|på|det|ble|med|til|av|å)(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:não|uma|foi|com|para|dos|das|que|os|em|ao)(?!\p{L})/giu,
};

/** The language a text is written in, by its script and its small words; English where neither says. */
export function languageOf(text: string): string {
  const prose = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, ' ').slice(0, 20_000);
  const letters = count(prose, /\p{L}/gu) || 1;
  if (count(prose, /[\p{sc=Hira}\p{sc=Kana}]/gu) / letters > 0.05) return 'ja';
  if (count(prose, /\p{sc=Hang}/gu) / letters > 0.2) return 'ko';
  if (count(prose, /\p{sc=Han}/gu) / letters > 0.15) return 'zh';
  if (count(prose, /\p{sc=Cyrl}/gu) / letters > 0.3) return 'ru';
  const counted = Object.entries(smallWords).map(([lang, words]) => ({ lang, n: count(prose, words) }));
  const best = counted.reduce((a, b) => (b.n > a.n ? b : a));
  const english = counted.find(({ lang }) => lang === 'en')!.n;
  return best.n > 2 * english && best.n >= 5 ? best.lang : 'en';
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
