import postgres from 'postgres'

/**
 * `select tests.empty('staff, mail restart identity cascade')` leaves what `truncate` of the same words leaves, in a tenth
 * of the time: a truncate makes every table it reaches anew with its indexes, also the empty ones, which are most of them.
 * Rows are taken out without triggers and without asking foreign keys, as truncate does; many rows are truncated.
 */
const makeEmpty = `
  create schema tests;
  create function tests.empty(what text) returns void language plpgsql set session_replication_role = replica as $$
  declare
    named text := regexp_replace(what, '(\\s+restart identity)?(\\s+cascade)?\\s*$', '');
    reached oid[];
    one regclass;
    has_rows boolean;
  begin
    with recursive reach (at) as (
      select btrim(name)::regclass::oid from regexp_split_to_table(named, '\\s*,\\s*') name
      union select conrelid from pg_constraint, reach
      where contype = 'f' and confrelid = reach.at and what ~ 'cascade')
    select array_agg(at) into reached from reach;
    foreach one in array reached loop
      execute format('select exists (select from %s)', one) into has_rows;
      continue when not has_rows;
      if pg_relation_size(one) > 1000000 then
        execute 'truncate ' || what;
        return;
      end if;
      execute format('delete from %s', one);
    end loop;
    if what ~ 'restart identity' then
      perform setval(seqrelid::regclass, seqstart, false) from pg_depend join pg_sequence on seqrelid = objid
      where refobjid = any (reached) and deptype in ('a', 'i') and pg_sequence_last_value(seqrelid) is not null;
    end if;
  end $$;`

/** Makes tests.empty() in a database. */
export async function addEmptying(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  await sql.unsafe(makeEmpty).finally(() => sql.end())
}
