-- Tables of the libraries: db-scheduler 16 (scheduled_tasks) and Spring Modulith 2.1 (event_publication).
-- Their layout is theirs; see each library's reference.

create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);

create table event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts integer,
  last_resubmission_date timestamptz
);
create index event_publication_by_completion on event_publication (completion_date);
-- Completed events are looked up by their text, which may be longer than a b-tree row allows.
create index event_publication_by_event on event_publication using hash (serialized_event);
