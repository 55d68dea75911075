import type { Content } from '@/lib/library/publications/content'

type Details = Content<'programme'>['details']

const statusWords = { running: 'Running', ended: 'Ended', unknown: '' } as const

/** "2010 to 2014. Ended": as much as is known. */
export function yearsWords({
  startYear,
  endYear,
  status,
}: Pick<Details, 'startYear' | 'endYear' | 'status'>): string {
  const years = startYear && endYear ? spanWords(startYear, endYear) : startYear ? `Since ${startYear}` : ''
  return [years, statusWords[status]].filter(Boolean).join('. ')
}

/** "2013 to 2014", or one year. */
export function spanWords(from: number, to: number | null): string {
  return to === null || to === from ? String(from) : `${from} to ${to}`
}
