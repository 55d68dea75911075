import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, inject } from 'vitest'
import { disconnect } from '@/db/client'

const templateName = 'template_of_tests'
let isUsed = false

/**
 * Gives this test file a migrated, empty database of its own, which DATABASE_URL names, and removes it at the end.
 * Called for every file that runs on PostgreSQL; calling it again changes nothing.
 */
export function useDatabase(): void {
  if (isUsed) return
  isUsed = true
  const serverUrl = inject('serverUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  for (const other of ['RESEND_API_KEY', 'RESEND_BASE_URL', 'DATABASE_POOLED']) delete process.env[other]
  process.env.DATABASE_URL = url.href

  const ask = async (statement: string) => {
    const server = postgres(serverUrl, { max: 1, onnotice: () => {} })
    await server.unsafe(statement).finally(() => server.end())
  }
  beforeAll(() => ask(`create database ${name} template ${templateName}`))
  afterAll(async () => {
    await disconnect()
    await ask(`drop database if exists ${name} with (force)`)
  })
}
