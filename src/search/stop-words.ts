/**
 * English words that say nothing about what a text is about. They are indexed; a query drops them unless it holds
 * nothing else.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about after all also am an and any are as at be because been before being but by can could did do does doing
  done each for from had has have having he her here him his how i if in into is it its just may me might more most
  must my no nor not of off on once only or other our out over own per same she should so some such than that the
  their them then there these they this those through to too under until up upon very via was we were what when
  where which while who whom why will with would you your`.split(/\s+/),
);
