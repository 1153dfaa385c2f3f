import { currentConfig } from '../library/config/current-config.ts';
import { fullAddress } from './addresses.ts';

/** The site's security.txt (RFC 9116) as it is configured; undefined where it is not. */
export function securityTxt(site: URL | undefined): string | undefined {
  const configured = currentConfig().securityTxt;
  if (!configured) return undefined;
  const { contact, expires, policy, encryption, acknowledgments, languages } = configured;
  const fields = [
    ...contact.map(address => ['Contact', address]),
    ['Expires', `${expires}T00:00:00Z`],
    ['Encryption', encryption],
    ['Acknowledgments', acknowledgments],
    ['Preferred-Languages', languages?.join(', ')],
    ['Canonical', site && fullAddress('.well-known/security.txt', site)],
    ['Policy', policy],
  ];
  return fields.flatMap(([name, value]) => (value ? [`${name}: ${value}\n`] : [])).join('');
}
