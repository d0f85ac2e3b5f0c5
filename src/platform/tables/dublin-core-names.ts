import type { XmlElement } from './xml-events.js';

const DC = 'http://purl.org/dc/elements/1.1/';
const TERMS = 'http://purl.org/dc/terms/';

/** The fifteen elements, and the refinements that repositories write without a namespace. */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'title creator subject description publisher contributor date type format identifier source language relation ' +
    'coverage rights'
  ).split(' '),
);

/**
 * The name of a Dublin Core element as a column: `dc.title`, `dcterms.issued`, `dc.contributor.author` (DSpace writes
 * element and qualifier as attributes), `header.identifier` of OAI-PMH; with `@en` where it says its language.
 * Undefined for what is none.
 */
export function columnOfElement(element: XmlElement, parent: XmlElement | undefined): string | undefined {
  const name = bareName(element, parent);
  const language = /^[a-z]{2}/i.exec(element.attributes['lang'] ?? element.attributes['language'] ?? '')?.[0];
  return name === undefined || language === undefined ? name : `${name}@${language.toLowerCase()}`;
}

function bareName(
  { name, namespace, attributes }: XmlElement,
  parent: XmlElement | undefined,
): string | undefined {
  if (namespace === DC) return `dc.${name}`;
  if (namespace === TERMS) return `dcterms.${name}`;
  if (name === 'identifier' && parent?.name === 'header') return 'header.identifier';
  const { element, qualifier = 'none', mdschema = 'dc' } = attributes;
  if ((name === 'dcvalue' || name === 'field') && element)
    return [mdschema, element, ...(qualifier === 'none' || qualifier === '' ? [] : [qualifier])].join('.');
  return parent !== undefined && parent.name !== 'header' && ELEMENTS.has(name) ? `dc.${name}` : undefined;
}

export const isDeletedHeader = ({ name, attributes }: XmlElement): boolean =>
  name === 'header' && attributes['status'] === 'deleted';
