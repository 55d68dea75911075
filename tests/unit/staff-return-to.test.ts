import { beforeAll, describe, expect, test } from 'vitest'

let safeReturnTo: (path: string | null | undefined) => string
let isOwnOrigin: (origin: string | null) => boolean

beforeAll(async () => {
  Object.assign(process.env, {
    SITE_URL: 'http://127.0.0.1:3000',
    DATABASE_URL: 'postgres://nobody@127.0.0.1/none',
    SECRET_KEY: 'k'.repeat(44),
    NEXTAUTH_SECRET: 'n'.repeat(44),
    LOCAL: 'on',
  })
  ;({ safeReturnTo } = await import('@/lib/staff/return-to'))
  ;({ isOwnOrigin } = await import('@/lib/staff/own-origin'))
})

describe('where to go after signing in', () => {
  test.each(['/staff', '/staff/campaigns?state=open', '/staff/campaigns/a-fund?part=ask'])(
    '%s is kept',
    (path) => expect(safeReturnTo(path)).toBe(path),
  )
  test.each([
    null,
    undefined,
    '',
    'staff',
    '//example.net/staff',
    '/\\example.net/staff',
    '/staff\\@example.net',
    'https://example.net/staff',
    'javascript:alert(1)',
    '/campaigns',
    '/staffing',
    '/staff/../campaigns',
    '/staff/sign-in',
    '/staff/invitations/x',
    '/\t/example.net',
    '/staff\r\nset-cookie: a=b',
    `/staff?${'x'.repeat(600)}`,
  ])('%s becomes the desk', (path) => expect(safeReturnTo(path)).toBe('/staff'))
})

describe('an origin', () => {
  test.each(['http://127.0.0.1:3000', 'http://localhost:3000'])('%s is ours', (origin) =>
    expect(isOwnOrigin(origin)).toBe(true),
  )
  test.each([
    null,
    '',
    'null',
    'http://127.0.0.1:3001',
    'https://127.0.0.1:3000',
    'http://example.net:3000',
    'http://127.0.0.1:3000.example.net',
  ])('%s is refused', (origin) => expect(isOwnOrigin(origin)).toBe(false))
})
