package symshift.dashboard.archive;

import symshift.dashboard.blob.Blob;
import symshift.engine.buildlog.BuildLog;

/** A log that is in the blob store, and what reading it found. */
record ScannedLog(Blob blob, BuildLog log) {}
