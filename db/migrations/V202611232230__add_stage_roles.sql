-- What a reader said of the files of a set: {"label of a file": "1" .. "9", "final" or "none", ...}.

alter table artifact_set add column stage_roles jsonb not null default '{}';
