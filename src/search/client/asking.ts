/** Asks one question at a time: an answer that a later question overtook is `superseded`, an error is `failed`. */
export interface Asking<Question, Answer> {
  (question: Question): Promise<Answer | 'superseded' | 'failed'>;
  /** Lets no answer through that is still under way. */
  cancel(): void;
}

/** Milliseconds that a question waits for the one before it. */
const patience = 250;

/**
 * Wraps what answers questions so that slow answers never replace later ones. A question waits while another is
 * being answered, and is never asked if a newer one comes meanwhile: so a fast typist asks as often as the
 * connection answers, with no pause after each keystroke. One that waits longer than the patience is asked all the same.
 */
export function oneAtATime<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
): Asking<Question, Answer> {
  let turn = 0;
  let busy: Promise<unknown> | undefined;
  const ask = async (question: Question): Promise<Answer | 'superseded' | 'failed'> => {
    const own = ++turn;
    if (busy) await Promise.race([busy, new Promise(resolve => setTimeout(resolve, patience))]);
    if (own !== turn) return 'superseded';
    const answering = answer(question);
    const settled: Promise<unknown> = answering
      .catch(() => {})
      .then(() => {
        if (busy === settled) busy = undefined;
      });
    busy = settled;
    try {
      const answered = await answering;
      return own === turn ? answered : 'superseded';
    } catch {
      return own === turn ? 'failed' : 'superseded';
    }
  };
  return Object.assign(ask, {
    cancel(): void {
      turn++;
    },
  });
}
