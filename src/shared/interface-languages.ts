/** Languages of the interface, of mails and of what is printed; those of documents are more. */
export const INTERFACE_LANGUAGES = ['vi', 'en'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];
