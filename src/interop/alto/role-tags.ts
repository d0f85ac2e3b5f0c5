import { LINE_ROLES, type LineRole } from '../../shared/page-text.js';
import type { XmlWriter } from '../xml-writer.js';

const WORDS: Record<LineRole, string> = {
  header: 'running header',
  footer: 'running footer',
  pageNumber: 'page number',
  footnote: 'footnote',
  caption: 'caption',
  table: 'table',
};

/** What blocks are besides body text, each said once in the head of the file. */
export function writeTags(xml: XmlWriter): void {
  xml.open('Tags');
  for (const role of LINE_ROLES)
    xml.empty('StructureTag', { ID: roleTag(role), LABEL: role, DESCRIPTION: WORDS[role] });
  xml.close();
}

export const roleTag = (role: LineRole | undefined): string | undefined => role && `role_${role}`;
