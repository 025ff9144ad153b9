import { Fragment } from 'react';

/** Facts in a line with dots between them, where alone it breaks unless one is longer than a line. What is null is left out. */
export function Dotted({ parts }: { parts: readonly (string | null)[] }) {
  const facts = parts.filter((part) => part !== null && part !== '');
  return facts.map((fact, i) => <Fragment key={fact}><span className="phrase">{fact}{i < facts.length - 1 && ' ·'}</span>{i < facts.length - 1 && ' '}</Fragment>);
}
