/**
 * The function with its answers remembered, for as long as what they are about exists. For what is asked
 * many times of the same thing: the text of a bubble, the heading of a question.
 */
export function remembered<Subject extends object, Answer>(
  answer: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const known = new WeakMap<Subject, Answer>();
  return (subject) => {
    const found = known.get(subject);
    if (found !== undefined) return found;
    const made = answer(subject);
    known.set(subject, made);
    return made;
  };
}
