import type { Figure } from '../library/evidence/figures'
import type { LivePublication } from '../library/publications/find-live'
import type { Organisation } from '../organisation/queries'

/** What schema.org knows about us and our pages. `siteUrl` has no slash at the end. */

export function organisationFacts(organisation: Organisation, siteUrl: string): Record<string, unknown> {
  return {
    '@type': 'Organization',
    '@id': `${siteUrl}/#organisation`,
    name: organisation.legalName,
    alternateName: organisation.teamName,
    url: siteUrl,
    sameAs: [organisation.website].filter((address) => /^https?:/.test(address)),
    email: organisation.email,
    telephone: organisation.phone,
    address: organisation.postalAddress,
    identifier: [
      property('companyNumber', organisation.companyNumber),
      property('charityNumberEnglandWales', organisation.charityNumberEnglandWales),
      property('charityNumberScotland', organisation.charityNumberScotland ?? ''),
    ].filter(({ value }) => value !== ''),
  }
}

const property = (propertyID: string, value: string) => ({ '@type': 'PropertyValue', propertyID, value })

/** News or a story. No person is named: the author is always the organisation. */
export function articleFacts(
  publication: LivePublication<'news'> | LivePublication<'story'>,
  organisation: Organisation,
  siteUrl: string,
): Record<string, unknown> {
  const us = { '@type': 'Organization', '@id': `${siteUrl}/#organisation`, name: organisation.legalName }
  return {
    '@type': 'Article',
    headline: publication.title,
    description: publication.standfirst,
    mainEntityOfPage: siteUrl + publication.address,
    inLanguage: 'en-GB',
    datePublished: new Date(publication.firstPublishedAt).toISOString(),
    dateModified: new Date(publication.changedAt).toISOString(),
    author: us,
    publisher: us,
  }
}

/** A published figure with its source. */
export function figureFacts(figure: Figure, siteUrl: string): Record<string, unknown> {
  const { key, source, value, asOf, placeWords } = figure
  return {
    '@type': 'Dataset',
    name: `${figure.shown} ${figure.says}`,
    description: [figure.population, figure.period, figure.caveat].filter(Boolean).join('. ') || figure.says,
    url: `${siteUrl}/evidence/${key}`,
    isBasedOn: source.url || `${siteUrl}/sources/${source.key}`,
    temporalCoverage: asOf.on.slice(0, { year: 4, month: 7, day: 10 }[asOf.precision]),
    ...(placeWords && { spatialCoverage: placeWords }),
    ...(value !== null && { variableMeasured: { '@type': 'PropertyValue', name: figure.says, value } }),
  }
}
