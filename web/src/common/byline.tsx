import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';

export interface NameLink {
  readonly text: string;
  readonly agentId: string;
}

interface Props {
  readonly authors: readonly string[];
  readonly host: string | undefined;
  /** Where the names lead. */
  readonly links: readonly NameLink[];
  /** What stands behind them: year, kind. */
  readonly rest: readonly (string | number | undefined)[];
}

/** `Trần Văn Hòa, Lê Mai · Viện Lúa · 2023 · Báo cáo`, each name leading to its own page. */
export function Byline({ authors, host, links, rest }: Props) {
  const name = (text: string): ReactNode => {
    const link = links.find((known) => known.text === text);
    if (!link) return text;
    return (
      <Link to="/a/$id" params={{ id: link.agentId }}>
        {text}
      </Link>
    );
  };
  const people = authors.map((author, i) => (
    <Fragment key={author}>
      {i > 0 && ', '}
      {name(author)}
    </Fragment>
  ));
  const parts: ReactNode[] = [
    ...(people.length > 0 ? [people] : []),
    ...(host ? [name(host)] : []),
    ...rest.filter((part) => part !== undefined && part !== ''),
  ];
  return parts.map((part, i) => (
    <Fragment key={i}>
      {i > 0 && ' · '}
      {part}
    </Fragment>
  ));
}
