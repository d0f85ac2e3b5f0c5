/** From least to most. A stranger is a `reader`. */
export const ROLES = ['reader', 'member', 'librarian', 'manager', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const atLeast = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed);
