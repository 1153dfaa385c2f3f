import type { TextSection } from '../markup/context.ts';

const trouble =
  /error|exception|\bfail|fatal|panic|traceback|denied|refused|reject|time[d ]?out|cannot|can['’]?t\b|could ?n[o'’]t|unable|not found|no such|invalid|unexpected|undefined|missing|kill|crash|broken|abort|exceed|unhealthy|unavailable|unauthori[sz]ed|forbidden|unreachable|overflow|corrupt|\bE[A-Z]{4,}\b/i;

/** Whether a text speaks of something that went wrong, as logs do. */
export const speaksOfTrouble = (text: string): boolean => trouble.test(text);

const logged =
  /^\W{0,3}(?:\d{4}[-/]\d\d[-/]\d\d|\d\d:\d\d:\d\d|(?:trace|debug|info|notice|warn(?:ing)?|error|err|fatal|critical|panic|severe)\b[\]:| ]|[IWEF]\d{4} |(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) [ \d]\d )|\blevel=|^\s*\{".*\}\s*$|\b\w+(?:Error|Exception)\b|\berror(?:\[\w+\])?:|\bcaused by:/i;
const frame =
  /^\s*(?:at\s+[\w$.<>[\]/]+.*[:(]|File ".+", line \d|from \S+:\d+:in |\d+:\s+(?:0x[\da-f]+ - )?[\w<>]+::|[\w./*()-]+\((?:0x[\da-f]+|\.\.\.|\{0x).*\)$|\S+\.\w{1,4}:\d+ \+0x|goroutine \d+)/;

/** Whether a line looks as a program logged it. */
export const isLogged = (line: string): boolean => logged.test(line) || isFrame(line);

/** Whether a line is one frame of a stack trace. */
export const isFrame = (line: string): boolean => frame.test(line);

/** Source text, commands and settings: they may speak of errors, but nothing prints them. */
const source =
  /[;{},([]\s*$|^\s*(?:[$>#*]\s|\/\/|<!--|<\/?\w|[+-]\s|import |export |const |let |var |func |def |class |return\b|if |for |while |fn |pub |use )|=>|:=/;

/**
 * The lines of a section that may be seen again in a log: what terminals and programs said, and what the prose quotes
 * of it.
 */
export function* errorLines(section: TextSection): Generator<string> {
  for (const line of section.code.split('\n'))
    if (line.length > 8 && (isLogged(line) || (speaksOfTrouble(line) && !source.test(line)))) yield line;
  for (const line of section.spokenCode ?? []) yield line;
  for (const line of section.prose.split('\n')) {
    if (!speaksOfTrouble(line)) continue;
    for (const [, quoted] of line.matchAll(/["“«]([^"“”«»]{12,300})["”»]/g)) yield quoted!;
    if (line.length <= 300 && isLogged(line)) yield line;
  }
}
