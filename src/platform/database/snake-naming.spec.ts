import { describe, expect, it } from '@jest/globals';
import { SnakeNaming } from './snake-naming.js';

describe('names in PostgreSQL', () => {
  const naming = new SnakeNaming();

  it.each([
    ['ownerOrganisationId', 'owner_organisation_id'],
    ['sha256', 'sha256'],
    ['target2030Pages', 'target2030_pages'],
    ['title', 'title'],
  ])('of a column %s is %s', (name, column) => {
    expect(naming.columnName(name, undefined)).toBe(column);
  });

  it('of a table is its class’s', () => {
    expect(naming.tableName('DocumentFile')).toBe('document_file');
  });

  it('given by hand stay', () => {
    expect(naming.columnName('createdAt', 'createdAt')).toBe('createdAt');
    expect(naming.tableName('Document', 'documents')).toBe('documents');
  });
});
