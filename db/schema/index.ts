// drizzle needs the whole schema as one object; nothing else may be re-exported from a folder.
export * from './campaigns'
export * from './counting'
export * from './integrity'
export * from './mail'
export * from './organisation'
export * from './signatures'
export * from './staff'
export * from './supporters'
