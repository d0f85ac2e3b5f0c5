import i18next from 'i18next';

/**
 * Vietnamese words of screens that few open first: they come with their screen, so that the first visit stays small.
 * English ones come together, when somebody wants English.
 */
export function addVietnamese(words: object): void {
  i18next.addResourceBundle('vi', 'translation', words, true, true);
}
