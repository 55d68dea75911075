import { nothingAllowed } from '@/app/content-security-policy.mjs'
import { openToAll } from '@/app/open-data'
import { type Reference, toBibtex, toCslJson, toRis } from '@/lib/library/citing/reference'

export type CitationFormat = 'bib' | 'ris' | 'json'

const formats: Record<CitationFormat, { mediaType: string; write(reference: Reference): string }> = {
  bib: { mediaType: 'application/x-bibtex', write: toBibtex },
  ris: { mediaType: 'application/x-research-info-systems', write: toRis },
  json: {
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (reference) => `${JSON.stringify(toCslJson(reference), null, 2)}\n`,
  },
}

/** A reference as a file for reference managers. */
export function citationAnswer(reference: Reference, format: CitationFormat): Response {
  const { mediaType, write } = formats[format]
  return new Response(write(reference), {
    headers: {
      'content-type': `${mediaType}; charset=utf-8`,
      'content-disposition': `attachment; filename="${reference.key}.${format}"`,
      'cache-control': 'public, max-age=60, stale-while-revalidate=60',
      'content-security-policy': nothingAllowed,
      ...openToAll,
    },
  })
}
