import { defineConfig } from 'drizzle-kit'

/** `npm run db:generate` compares db/schema with db/migrations and writes the next migration; it needs no database. */
export default defineConfig({ dialect: 'postgresql', schema: './db/schema', out: './db/migrations' })
