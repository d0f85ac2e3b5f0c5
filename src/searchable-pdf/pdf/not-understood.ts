/**
 * The file is damaged, encrypted or uses something this reader does not know.
 * Never a failure of the document: the searchable PDF is then rebuilt from page pictures.
 */
export class NotUnderstood extends Error {
  constructor(
    reason: string,
    readonly encrypted = false,
  ) {
    super(reason);
    this.name = 'NotUnderstood';
  }
}
