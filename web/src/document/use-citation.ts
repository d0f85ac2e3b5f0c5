import { citationUrl } from '../api/documents.js';
import { useTitleOf } from '../common/use-title-of.js';
import { citationOf } from './citation-text.js';
import { useReading } from './reading-context.js';

const CITATION_FORMATS = [
  ['ris', 'RIS'],
  ['bibtex', 'BibTeX'],
  ['csl', 'CSL-JSON'],
  ['plain', 'TXT'],
] as const;

interface CitationFile {
  readonly format: string;
  readonly name: string;
  readonly href: string;
}

/** How to name the document, or a page of it, and the files for reference managers. */
export function useCitation(page: number | undefined): {
  readonly text: string;
  readonly files: readonly CitationFile[];
} {
  const titleOf = useTitleOf();
  const { record } = useReading();
  const address = `${window.location.origin}/d/${record.id}${page === undefined ? '' : `/p/${page}`}`;
  return {
    text: citationOf({ ...record, title: titleOf(record) }, address, page),
    files: CITATION_FORMATS.map(([format, name]) => ({
      format,
      name,
      href: citationUrl(record.id, format, page),
    })),
  };
}
