const nothing =
  /^(?:n\/?a|none|unknown|tbd|todo|-+|—|–|なし|不明|нет|неизвестно|ingen|keine|aucun|ninguno|nenhum|\?+|<.*>|\[.*\])$/iu;

/** Reads people: entries of a list, or names between commas. What stands in brackets belongs to the name. */
export function readNames(raw: string, items?: string[]): string[] {
  return entries(raw, items, /\s*(?:[,;、，；\n]|\s(?:and|og|und|et|и)\s)\s*(?![^(（]*[)）])/u).map(name =>
    name.replace(/\s+[<(]?[^\s@]+@[^\s@]+$/, '').trim(),
  );
}

/** Reads services: entries of a list, or names between commas; what follows in brackets explains. */
export function readServices(raw: string, items?: string[]): string[] {
  return entries(raw, items, /\s*[,;、，；\n]\s*(?![^(（]*[)）])/u);
}

function entries(raw: string, items: string[] | undefined, separator: RegExp): string[] {
  const parts = items ?? raw.split(separator);
  return [...new Set(parts.map(part => part.trim()).filter(part => part !== '' && !nothing.test(part)))];
}
