/** The room's tables, numbered by their place: only ever add to the end. */
export const migrations: readonly string[] = [
  `create table fact (seq integer primary key, version integer not null, fact text not null);
   create table seat (hash text primary key, user_id text not null, expires_at integer not null);
   create table ticket (hash text primary key, role text not null, expires_at integer not null);`,
]
