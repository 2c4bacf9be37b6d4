-- The build history. Outcomes are KCIDB's words; a next tag is a date.

create table tree (
  id integer generated always as identity primary key,
  name text not null unique
);

-- One commit at the top of a tree. A head may be known by its number at a source only: then sha is null.
create table head (
  id bigint generated always as identity primary key,
  tree_id integer not null references tree,
  sha text check (sha ~ '^[0-9a-f]{40}$'),
  next_tag date,
  subject text not null default '',
  first_built_at timestamptz,
  unique (tree_id, sha)
);
create index head_by_tag on head (tree_id, next_tag desc nulls last, id desc);

create table target (
  id bigint generated always as identity primary key,
  config text not null,
  arch text not null,
  toolchain text not null,
  unique (config, arch, toolchain)
);

-- One target on one tree over time.
create table series (
  id bigint generated always as identity primary key,
  tree_id integer not null references tree,
  target_id bigint not null references target,
  disabled boolean not null default false,
  unique (tree_id, target_id)
);

-- Equal fingerprints are one problem. Letter and number make its label, for example K1.
create table signature (
  id bigint generated always as identity primary key,
  kind char(1) not null check (kind in ('K', 'C', 'U', 'M', 'D', 'R', 'T', '?')),
  number integer not null,
  fingerprint text not null unique,
  title text not null,
  unique (kind, number)
);

-- A log's bytes are in the blob store under sha256; the lines that matter are here.
-- error_lines: [{"line": 17, "text": "..."}, ...]; excerpt: the lines around the first error, same shape.
create table build_log (
  id bigint generated always as identity primary key,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null,
  line_count integer not null,
  error_lines jsonb not null,
  excerpt jsonb not null
);

create table build_result (
  id bigint generated always as identity primary key,
  series_id bigint references series,       -- null: known by reference only, target unknown
  head_id bigint references head,           -- null: head unknown
  outcome text not null check (outcome in ('PASS', 'FAIL', 'ERROR', 'MISS', 'SKIP', 'DONE')),
  signature_id bigint references signature,
  built_at timestamptz,
  duration_seconds integer,
  compiler_version text not null default '',
  builder text not null default '',
  log_id bigint references build_log,
  log_lost boolean not null default false,
  possible_errors jsonb not null default '[]',
  possible_warnings jsonb not null default '[]',
  reproduce text not null default '',       -- make lines of the log, one a line
  sample boolean not null default false,
  unique nulls distinct (series_id, head_id)
);
create index build_result_by_head on build_result (head_id, series_id);
create index build_result_by_signature on build_result (signature_id, built_at desc);

-- One build, several references: the page at a source, a mail that names it.
create table result_ref (
  source text not null,
  ref text not null,
  result_id bigint not null references build_result,
  url text not null default '',
  primary key (source, ref)
);
create index result_ref_by_result on result_ref (result_id);

-- What a source listed but did not build is a fact; what was listed and not read is another.
create table source_state (
  source text primary key,
  title text not null,
  base_url text not null,
  sample boolean not null default false,
  last_read_at timestamptz,
  newest_result_at timestamptz,
  last_error text not null default '',
  results_read bigint not null default 0
);

-- A page that did not parse is kept whole and listed, never dropped.
create table unparsed_page (
  id bigint generated always as identity primary key,
  source text not null,
  url text not null,
  reason text not null,
  sha256 text not null,
  seen_at timestamptz not null,
  unique (source, url, sha256)
);

create table annotation (
  id bigint generated always as identity primary key,
  signature_id bigint references signature,
  result_id bigint references build_result,
  author text not null,
  body text not null,
  url text not null default '',
  written_at timestamptz not null,
  check (signature_id is not null or result_id is not null)
);
