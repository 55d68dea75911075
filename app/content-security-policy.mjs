/**
 * The policy of every page, given its `script-src`: hashes where the page is cached, a nonce where it is made for one
 * reader. Nothing comes from another host, nothing may frame us, forms go nowhere else.
 * @param {string} scripts
 */
export function contentSecurityPolicy(scripts) {
  const upgrade = process.env.SITE_URL?.startsWith('https://') ? '; upgrade-insecure-requests' : ''
  return (
    `default-src 'none'; script-src ${scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; ` +
    `manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'${upgrade}`
  )
}

/** The policy of answers that are not pages. */
export const nothingAllowed = "default-src 'none'; frame-ancestors 'none'"
