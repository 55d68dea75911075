import { parse, YAMLParseError } from 'yaml'
import type { z } from 'zod'
import { UnusableFile } from './staged'

const charactersMax = 20_000_000

/** The whole of a small list. Throws UnusableFile where it is longer than any of them is. */
export async function readWhole(text: AsyncIterable<string>): Promise<string> {
  let whole = ''
  for await (const piece of text) {
    whole += piece
    if (whole.length > charactersMax) throw new UnusableFile(['The file is longer than any such list is.'])
  }
  return whole
}

/** Whether it is a list in YAML: records that begin with a dash, comments before them. */
export const isYaml = (whole: string) => /^(?:\s*(?:#[^\n]*)?\n)*- /.test(whole.replace(/^\uFEFF/, ''))

/** A list in YAML in the shape that is expected; all its values are text, so that "07102" stays that. Throws UnusableFile that says where it is not. */
export function readYaml<Shape extends z.ZodType>(whole: string, shape: Shape): z.infer<Shape> {
  let found: unknown
  try {
    found = parse(whole, { schema: 'failsafe' })
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    throw new UnusableFile([`The file is no whole YAML: line ${error.linePos?.[0].line ?? 1}.`])
  }
  const read = shape.safeParse(found)
  if (read.success) return read.data
  const wrong = read.error.issues.slice(0, 5).map(({ path: [record, ...within] }) => {
    return typeof record === 'number'
      ? `Record ${record + 1}: ${within.join('.') || 'all of it'}.`
      : 'No list.'
  })
  throw new UnusableFile(['The file has another layout than expected.', ...wrong])
}
