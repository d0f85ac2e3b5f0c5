import { useQuery } from '@tanstack/react-query';
import { aboutQuery } from '../api/account.js';

/** Whom to ask, as the installation names them; `none` where nobody is named. */
export function ContactWords({ none }: { readonly none?: string }) {
  const contact = useQuery(aboutQuery).data?.contact;
  if (!contact) return null;
  const { name, email, phone } = contact;
  const parts = [
    name && <span key="name">{name}</span>,
    email && (
      <a key="email" href={`mailto:${email}`}>
        {email}
      </a>
    ),
    phone && (
      <a key="phone" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
        {phone}
      </a>
    ),
  ].filter(Boolean);
  if (parts.length === 0) return none === undefined ? null : <>{none}</>;
  return <>{parts.flatMap((part, at) => (at === 0 ? [part] : [' · ', part]))}</>;
}
