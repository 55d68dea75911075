import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

type Import = { from: string; to: string; isType: boolean }

const rooms = ['app', 'lib', 'db', 'emails']
const atTheTop = ['proxy.ts', 'next.config.ts', 'instrumentation.ts'].filter((file) => existsSync(file))
const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s+)?'([^'\n]+)'|import\(\s*'([^'\n]+)'\s*\)/g

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** The file that an import leads to, from the top of the project, or the package's name. */
function target(file: string, specifier: string): string {
  if (!specifier.startsWith('.') && !specifier.startsWith('@/')) return specifier
  const path = specifier.startsWith('@/') ? specifier.slice(2) : normalize(join(dirname(file), specifier))
  const ends = ['', '.ts', '.tsx', '.mjs', '/index.ts']
  const found = ends.map((end) => path + end).find((name) => existsSync(name) && statSync(name).isFile())
  if (!found) throw new Error(`${file} imports ${specifier}, which is not there`)
  return found
}

function importsOf(file: string): Import[] {
  const matches = readFileSync(file, 'utf8').matchAll(statement)
  return [...matches].map(([, type, specifier, loaded]) => {
    return { from: file, to: target(file, specifier ?? loaded ?? ''), isType: type !== undefined }
  })
}

const files = [...rooms.flatMap(filesOf), ...atTheTop]
const imports = files.flatMap(importsOf)
const isIn = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(`${folder}/`))
const show = (list: Import[]) => list.map(({ from, to }) => `${from} → ${to}`)
const packageOf = (to: string) =>
  to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : to.split('/')[0]

/** Who imports a package, apart from those that may. */
const doorsTo = (name: string, ...allowed: string[]) =>
  show(
    imports.filter(
      ({ from, to }) => packageOf(to) === name && !allowed.some((path) => from.startsWith(path)),
    ),
  )

describe('the arrows app → lib → db, lib/mail → emails', () => {
  test('files are found and so are their imports', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(imports.length).toBeGreaterThan(files.length)
  })

  test('app reaches the database through lib alone', () => {
    expect(show(imports.filter(({ from, to }) => isIn(from, 'app') && isIn(to, 'db')))).toEqual([])
  })

  test('nothing imports app, except what Next wants at the top: proxy.ts and instrumentation.ts', () => {
    expect(
      show(
        imports.filter(
          ({ from, to }) =>
            isIn(to, 'app') && !isIn(from, 'app') && !['proxy.ts', 'instrumentation.ts'].includes(from),
        ),
      ),
    ).toEqual([])
  })

  test('lib imports lib and db', () => {
    const wrong = imports.filter(({ from, to }) => isIn(from, 'lib') && isIn(to, 'app', 'emails', 'tests'))
    expect(show(wrong.filter(({ from, to }) => !(isIn(from, 'lib/mail') && isIn(to, 'emails'))))).toEqual([])
  })

  test('db and emails import nothing else of ours', () => {
    const ours = (to: string) => isIn(to, ...rooms, 'tests')
    expect(show(imports.filter(({ from, to }) => isIn(from, 'db') && ours(to) && !isIn(to, 'db')))).toEqual(
      [],
    )
    expect(
      show(imports.filter(({ from, to }) => isIn(from, 'emails') && ours(to) && !isIn(to, 'emails'))),
    ).toEqual([])
  })

  test('what the product runs on imports no test and nothing for development', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: object
    }
    const development = Object.keys(devDependencies).filter((name) => !name.startsWith('@types/'))
    const wrong = imports.filter(({ to, isType }) => !isType && development.includes(packageOf(to) ?? ''))
    expect(show(wrong.filter(({ from }) => from !== 'db/drizzle.config.ts'))).toEqual([])
  })
})

describe('doors', () => {
  test('Next stays in app, in the session of staff, and in the server that runs it', () => {
    expect(
      doorsTo(
        'next',
        'app/',
        'proxy.ts',
        'next.config.ts',
        'instrumentation.ts',
        'lib/staff/session.ts',
        'lib/running/web.ts',
      ),
    ).toEqual([])
  })

  test('next-auth is opened by lib/staff alone, Resend by lib/mail, react-email by the mails', () => {
    expect(doorsTo('next-auth', 'lib/staff/')).toEqual([])
    expect(doorsTo('resend', 'lib/mail/')).toEqual([])
    expect(doorsTo('react-email', 'emails/', 'lib/mail/', 'lib/running/preview-emails.ts')).toEqual([])
  })
})

describe('between the nouns of lib', () => {
  const roomOf = (path: string) => (/^lib\/([\w-]+)\//.exec(path) ?? [])[1]
  const arrows = new Map<string, Map<string, string>>()
  for (const { from, to } of imports) {
    const [one, other] = [roomOf(from), roomOf(to)]
    if (!one || !other || one === other) continue
    const known = arrows.get(one) ?? new Map<string, string>()
    arrows.set(one, known.set(other, `${from} → ${to}`))
  }

  function circleFrom(room: string, path: string[] = []): string[] | undefined {
    if (path.includes(room)) return [...path.slice(path.indexOf(room)), room]
    for (const next of arrows.get(room)?.keys() ?? []) {
      const circle = circleFrom(next, [...path, room])
      if (circle) return circle
    }
    return undefined
  }

  test('there is no circle', () => {
    const circle = [...arrows.keys()].map((room) => circleFrom(room)).find(Boolean) ?? []
    expect(circle.slice(1).map((room, i) => arrows.get(circle[i] ?? '')?.get(room))).toEqual([])
  })

  test('no noun imports what starts it', () => {
    for (const [room, to] of arrows) {
      if (!['running', 'jobs'].includes(room))
        expect([to.get('running'), to.get('jobs')], room).toEqual([undefined, undefined])
    }
  })
})

test('no zod reaches the browser: no file that does is imported by a client component', () => {
  const isClient = (file: string) => /^\s*(?:\/\/.*\s*)*'use client'/.test(readFileSync(file, 'utf8'))
  const byFile = new Map<string, Import[]>()
  for (const item of imports) byFile.set(item.from, [...(byFile.get(item.from) ?? []), item])
  const reached = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen
    seen.add(file)
    // A file of server actions becomes a list of addresses in the browser: what it imports stays behind.
    if (existsSync(file) && /^\s*'use server'/.test(readFileSync(file, 'utf8'))) return seen
    for (const { to, isType } of byFile.get(file) ?? []) if (!isType) reached(to, seen)
    return seen
  }
  const heavy = files
    .filter((file) => file.endsWith('.tsx') && isClient(file))
    .filter((file) => reached(file).has('zod'))
  expect(heavy).toEqual([])
})
