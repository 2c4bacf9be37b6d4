-- Foreign keys that pages follow from the other side.

create index annotation_by_signature on annotation (signature_id);
create index annotation_by_result on annotation (result_id);
create index artifact_set_by_result on artifact_set (result_id);
create index build_result_by_log on build_result (log_id);
