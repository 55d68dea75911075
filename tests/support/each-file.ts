import { useDatabase } from './database'

useDatabase()
