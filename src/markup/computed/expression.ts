/** What an author asks Faultline to write: a name and what it is of. */
export interface Expression {
  /** As it stands in the text: `=sum(Duration)`. */
  written: string;
  name: string;
  args: string[];
}

const form = /^=([a-z][\w-]*)\s*(?:\(([\s\S]*)\))?$/i;
const argument = /\s*(?:"([^"]*)"|([^,]*))\s*(?:,|$)/y;

/**
 * Reads inline code as an expression: `=ttr`, `=sum(Duration)`, `=change(Build time, Alpine, Debian Slim)`. A name that
 * holds a comma stands in double quotes.
 * @returns undefined for any other code; `= ttr`, with a space, is code too
 */
export function readExpression(code: string): Expression | undefined {
  const match = form.exec(code);
  if (!match) return undefined;
  return { written: code, name: match[1]!.toLowerCase(), args: argumentsOf(match[2] ?? '') };
}

function argumentsOf(text: string): string[] {
  const found: string[] = [];
  if (text.trim() === '') return found;
  argument.lastIndex = 0;
  while (argument.lastIndex < text.length) {
    const match = argument.exec(text);
    if (!match) return found;
    found.push((match[1] ?? match[2]!).trim());
  }
  return found;
}
