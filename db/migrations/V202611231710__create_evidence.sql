-- Uploaded link-stage files and what the engine says of them.

create table artifact_set (
  id text primary key,                      -- 128 random bits in hexadecimal, or a sample's name
  result_id bigint references build_result,
  sample boolean not null default false,
  received_at timestamptz not null,
  expires_at timestamptz,
  note text not null default ''
);

create table artifact (
  id bigint generated always as identity primary key,
  set_id text not null references artifact_set on delete cascade,
  name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null,
  unique (set_id, name)
);

create table diagnosis (
  set_id text primary key references artifact_set on delete cascade,
  verdict text not null check (verdict in ('inconsistent', 'consistent', 'incomplete')),
  cause text,                               -- id of the first cause, null when there is none
  confidence text,                          -- "proven" or a rate
  report jsonb not null,                    -- DiagnosisJson
  engine_version text not null,
  made_at timestamptz not null
);
create index diagnosis_by_cause on diagnosis (cause, made_at desc);
