import type { RecommendationKind } from '../../report/recommendation.ts';

// The nouns that may follow: a label names a kind and nothing else.
const noun =
  '(?:\\s+(?:actions?|action items?|items?|measures?|steps?|strateg(?:y|ies)|plans?|tasks?|work|improvements?|changes?|recommendations?|fixes|tiltak|maßnahmen))?';

const kindWords: Record<RecommendationKind, string> = {
  prevent:
    'prevent(?:s|ing|ion|[ai]t?i?ve)?|preventative|予防|再発防止|预防|預防|предотвращение|профилактика|forebygg(?:e|ing|ende)|vorbeug(?:en|ung)|prävention|pr[ée]vention|prevenci[oó]n|preven[çc][ãa]o',
  detect:
    'detect(?:s|ing|ion|ive)?|検知|検出|检测|檢測|обнаружение|oppdag(?:e|else)|deteksjon|erkenn(?:en|ung)|d[ée]tection|detecci[oó]n|detec[çc][ãa]o',
  mitigate:
    'mitigat(?:e|es|ing|ions?|ive)|緩和|缓解|緩解|смягчение|avbøt(?:e|ing|ende)|milder(?:n|ung)|att[ée]nuation|mitigaci[oó]n|mitiga[çc][ãa]o',
  repair:
    'repairs?|repairing|修復|修复|ремонт|исправление|reparer(?:e|ing)?|reparatur|r[ée]paration|reparaci[oó]n',
  process:
    'process(?:es)?|プロセス|流程|процессы?|prosess(?:er)?|prozess(?:e)?|processus|procesos?|processos?',
};

const labels = Object.entries(kindWords).map(
  ([kind, words]) => [kind as RecommendationKind, new RegExp(`^(?:${words})${noun}$`, 'iu')] as const,
);

/**
 * The kind that a label states: "Prevention", "Detect", "Process improvements", "予防（Prevent）".
 * @returns undefined for words that say more or less than one kind: nothing is guessed
 */
export function kindOfLabel(label: string): RecommendationKind | undefined {
  const plain = label
    .replace(/[(（[][^)）\]]*[)）\]]/g, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/\s+/g, ' ');
  return labels.find(([, words]) => words.test(plain))?.[0];
}
