import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { guardedActions, guardedHandlers, guardedPages } from '../support/staff-matrix'

const files = readdirSync('app/staff', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, code: readFileSync(join('app/staff', file), 'utf8') }))

/** "/staff/people" of "(office)/people/page.tsx". */
function addressOf(file: string): string {
  const folders = file
    .split('/')
    .slice(0, -1)
    .filter((folder) => !/^\(.*\)$/.test(folder))
  return ['/staff', ...folders].join('/')
}

function verbsIn(code: string): string[] {
  const verbs = code.matchAll(
    /export\s+(?:async\s+)?(?:function|const)\s+(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/g,
  )
  return [...verbs].map(([, verb]) => verb ?? '')
}

const pages = files.filter(({ file }) => /(^|\/)page\.tsx$/.test(file))
const handlers = files.filter(({ file }) => /(^|\/)route\.tsx?$/.test(file))
const actionFiles = files.filter(({ code }) => /^\s*['"]use server['"]/.test(code))

test('every staff page has a row in the matrix, and every row a page', () => {
  expect(Object.keys(guardedPages).sort()).toEqual(pages.map(({ file }) => addressOf(file)).sort())
})

test('every staff handler has a row for each of its verbs, and every row a handler', () => {
  const found = handlers.flatMap(({ file, code }) =>
    verbsIn(code).map((verb) => `${verb} ${addressOf(file)}`),
  )
  expect(Object.keys(guardedHandlers).sort()).toEqual(found.sort())
})

test('every Server Action has a row, and every row an action', () => {
  const found = actionFiles.flatMap(({ file, code }) =>
    [...code.matchAll(/^export\s+(?:async\s+function|const)\s+(\w+)/gm)].map(
      ([, name]) => `${file.replace(/^\([a-z]+\)\//, '')}#${name}`,
    ),
  )
  expect(Object.keys(guardedActions).sort()).toEqual(found.sort())
})

test('no function of a component is an action: each stands in a file of actions', () => {
  const inside = files.filter(
    ({ code, file }) => /['"]use server['"]/.test(code) && !actionFiles.some((one) => one.file === file),
  )
  expect(inside.map(({ file }) => file)).toEqual([])
})
