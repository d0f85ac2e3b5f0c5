/** The same texts in another language: no key may be missing, and plural forms may be added. */
export type Translation<T> = {
  [K in keyof T]: T[K] extends string ? string : Translation<T[K]>;
} & { [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]?: string };
