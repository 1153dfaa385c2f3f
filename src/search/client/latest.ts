/** Asks one question at a time: an answer that a later question overtook is `superseded`, an error is `failed`. */
export interface Latest<Question, Answer> {
  (question: Question): Promise<Answer | 'superseded' | 'failed'>;
  /** Lets no answer through that is still under way. */
  cancel(): void;
}

/** Wraps what answers questions so that slow answers never replace later ones. */
export function latest<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
): Latest<Question, Answer> {
  let turn = 0;
  const ask = async (question: Question): Promise<Answer | 'superseded' | 'failed'> => {
    const own = ++turn;
    try {
      const answered = await answer(question);
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
