import {
  type FieldSpec,
  type FormValues,
  type Option,
  optional,
  pair,
  select,
} from '@/app/staff/ui/form-spec'
import type { BodyRow } from '@/lib/recommendations/staff-queries'

const bodyKinds: Option[] = [
  { value: 'government', words: 'A government' },
  { value: 'department', words: 'A department' },
  { value: 'agency', words: 'An agency or regulator' },
  { value: 'parliament', words: 'A parliament' },
  { value: 'missions', words: 'Embassies and missions' },
  { value: 'company', words: 'A company' },
  { value: 'other', words: 'Something else' },
]

export function bodyFields(bodies: BodyRow[], own?: string): FieldSpec[] {
  return [
    { kind: 'line', name: 'name', label: 'Name', hint: 'As it stands in a sentence, without “the”' },
    pair(
      {
        kind: 'line',
        name: 'slug',
        label: 'Address',
        under: own ? 'Fixed: texts and recommendations name it' : 'Lower-case letters, digits and dashes',
        readOnly: own !== undefined,
      },
      { kind: 'line', name: 'shortName', label: 'Short name', under: 'Like FCDO' },
    ),
    pair(
      select('kind', 'What it is', bodyKinds),
      select('parentSlug', 'Part of', optional(others(bodies, own))),
    ),
    pair(
      { kind: 'line', name: 'jurisdiction', label: 'Where it acts' },
      { kind: 'line', name: 'url', label: 'Its web page' },
    ),
    pair(
      { kind: 'date', name: 'from', label: 'Began on' },
      { kind: 'date', name: 'until', label: 'Ended on', under: 'The first day on which it no longer was' },
    ),
  ]
}

export function bodyValues(body: BodyRow): FormValues {
  const { slug, name, shortName, kind, jurisdiction, url } = body
  return {
    ...{ slug, name, shortName, kind, jurisdiction, url },
    parentSlug: body.parentSlug ?? '',
    from: body.from ?? '',
    until: body.until ?? '',
  }
}

export function handoverFields(bodies: BodyRow[], own: string): FieldSpec[] {
  return [
    select('successor', 'Who takes over', optional(others(bodies, own), 'Choose')),
    { kind: 'date', name: 'on', label: 'On', under: 'The first day of the new one' },
  ]
}

function others(bodies: BodyRow[], own?: string): Option[] {
  return bodies.filter(({ slug }) => slug !== own).map(({ slug, name }) => ({ value: slug, words: name }))
}
