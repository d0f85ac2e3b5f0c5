import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { pageQuery } from '../api/pages.js';
import type { ReviewItem } from '../api/types.js';
import { MarkedPicture } from './marked-picture.js';
import { reviewMarks } from './review-marks.js';

/** The page with the place in question marked and in sight. */
export function ReviewPicture({ item }: { readonly item: ReviewItem }) {
  const { page: number, document } = item;
  const page = useQuery({ ...pageQuery(document.id, number ?? 1), enabled: number !== undefined });
  const marks = useMemo(() => reviewMarks(item, page.data), [item, page.data]);
  return <MarkedPicture documentId={document.id} number={number} marks={marks} />;
}
