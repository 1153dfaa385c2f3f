/**
 * Splits a text into lines that keep their line end, so that a last line with and one without it differ, as
 * they do for git. An empty text has no lines.
 */
export const terminatedLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
