/**
 * From least to most. A stranger is a `reader`; a `reporter` is one too, who fills in and sends the yearly form of their
 * unit, and nothing else.
 */
export const ROLES = ['reader', 'reporter', 'member', 'librarian', 'manager', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const atLeast = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed);
