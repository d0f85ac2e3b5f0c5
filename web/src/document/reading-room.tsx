import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { hitsInsideQuery, pageQuery } from '../api/pages.js';
import type { DocumentRecord } from '../api/types.js';
import { useLiveDocuments } from '../common/use-live-documents.js';
import { DocumentHead } from './document-head.js';
import { marksOf } from './marks.js';
import { PicturePane } from './picture-pane.js';
import { boxesOfLine, boxesOfWord, placeOf, wordAt, wordsInBoxes, type WordKey } from './reading.js';
import { ReadingProvider, type Destination, type Reading } from './reading-context.js';
import { SidePanel } from './side-panel.js';
import classes from './document.module.css';

interface Props {
  readonly record: DocumentRecord;
  readonly number: number;
}

const route = getRouteApi('/d/$id/p/$page');

/** One document open at one page: the picture on the left, what is known of it on the right. */
export function ReadingRoom({ record, number }: Props) {
  const address = route.useSearch();
  const navigate = useNavigate();
  const closed = record.closedPages.includes(number);
  const bare = record.pageCount === 0 && record.status === 'ready';
  const page = useQuery({ ...pageQuery(record.id, number), enabled: record.bodyOpen && !closed && !bare });
  const hits = useQuery(hitsInsideQuery(record.id, bare ? '' : (address.q ?? '')));
  const [word, setWord] = useState<{ page: number; key: WordKey }>();
  const [line, setLine] = useState<{ page: number; index: number }>();
  useLiveDocuments();

  const go = useCallback(
    ({ page: to, ...rest }: Destination, how?: { readonly quiet?: boolean }) => {
      setWord(undefined);
      void navigate({
        to: '/d/$id/p/$page',
        params: { id: record.id, page: String(to ?? number) },
        search: { ...address, ...rest },
        replace: how?.quiet ?? false,
        resetScroll: false,
      });
    },
    [navigate, record.id, number, address],
  );
  const staff = record.editable;
  const reading = useMemo<Reading>(
    () => ({ record, number, bare, closed, address, staff, go }),
    [record, number, bare, closed, address, staff, go],
  );

  const lines = useMemo(() => page.data?.lines ?? [], [page.data]);
  const clicked = word?.page === number ? word.key : undefined;
  const marks = useMemo(
    () =>
      marksOf({
        page: number,
        hits: hits.data?.items ?? [],
        current: Number(address.hit ?? 0),
        place: placeOf(record, address.at),
        word: line?.page === number ? boxesOfLine(lines[line.index]) : boxesOfWord(lines, clicked),
      }).filter(({ box }) => (box[2] ?? 0) > 0),
    [number, hits.data, address.hit, address.at, record, lines, clicked, line],
  );
  const markedWords = useMemo(
    () =>
      wordsInBoxes(
        lines,
        marks.map((mark) => mark.box),
      ),
    [lines, marks],
  );

  return (
    <ReadingProvider value={reading}>
      <article className={classes['room']}>
        <DocumentHead />
        <PicturePane
          page={closed ? undefined : page.data}
          missing={page.isError || !record.bodyOpen || closed}
          marks={marks}
          onPoint={(x, y) => {
            const key = wordAt(lines, x, y);
            setWord(key && { page: number, key });
            if (key && address.tab && address.tab !== 'text') go({ tab: 'text' }, { quiet: true });
            if (key) setWord({ page: number, key });
          }}
        />
        <SidePanel
          page={page}
          hits={hits}
          markedWords={markedWords}
          word={clicked}
          onWord={(key) => setWord({ page: number, key })}
          onLine={(index) => setLine(index === undefined ? undefined : { page: number, index })}
        />
      </article>
    </ReadingProvider>
  );
}
