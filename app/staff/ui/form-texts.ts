import type { FormAnswer } from './form-spec'

const longestText = 20_000

/** The text fields of a posted form, without what the framework adds. */
export function textsOf(form: FormData): Record<string, string> {
  const texts = [...form].filter(([name, value]) => !name.startsWith('$') && typeof value === 'string')
  return Object.fromEntries(texts.map(([name, value]) => [name, String(value).slice(0, longestText)]))
}

/** The form again, with everything typed and what to put right. `form` names what no field can put right. */
export function again(values: Record<string, string>, mistakes: Record<string, string>): FormAnswer {
  return { values, mistakes, at: Date.now() }
}
