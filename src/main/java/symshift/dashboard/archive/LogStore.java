package symshift.dashboard.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import symshift.dashboard.blob.Blob;
import symshift.dashboard.blob.BlobStore;
import symshift.engine.buildlog.BuildLog;
import symshift.engine.buildlog.KbuildError;
import symshift.engine.buildlog.LogLine;

/** Logs: the bytes in the blob store, the lines that matter in {@code build_log}. */
@Component
class LogStore {
  private final JdbcClient jdbc;
  private final BlobStore blobs;

  LogStore(JdbcClient jdbc, BlobStore blobs) {
    this.jdbc = jdbc;
    this.blobs = blobs;
  }

  /** Reads a log and keeps its bytes; needs no transaction, a blob nobody refers to is harmless. */
  @Nullable ScannedLog scan(CapturedLog captured) {
    InputStream bytes = captured.open();
    InputStream again = captured.open();
    if (bytes == null || again == null) {
      return null;
    }
    try {
      Blob blob = blobs.put(bytes);
      return new ScannedLog(blob, BuildLog.read(again));
    } catch (IOException e) {
      throw new UncheckedIOException("a log could not be kept", e);
    }
  }

  /** The row of a log; equal logs share one. */
  long idOf(ScannedLog scanned) {
    BuildLog log = scanned.log();
    List<LogLine> errors = log.errors().stream().map(KbuildError::line).toList();
    jdbc.sql(
            """
            insert into build_log (sha256, size_bytes, line_count, error_lines, excerpt)
            values (:sha, :size, :lines, cast(:errors as jsonb), cast(:excerpt as jsonb))
            on conflict (sha256) do nothing
            """)
        .param("sha", scanned.blob().sha256())
        .param("size", scanned.blob().sizeBytes())
        .param("lines", log.lineCount())
        .param("errors", Sql.lines(errors))
        .param("excerpt", Sql.lines(log.excerpt()))
        .update();
    return jdbc.sql("select id from build_log where sha256 = :sha")
        .param("sha", scanned.blob().sha256())
        .query(Long.class)
        .single();
  }

  /** The blob of a result's log. */
  Optional<String> sha256Of(long resultId) {
    return jdbc.sql(
            """
            select l.sha256 from build_result r join build_log l on l.id = r.log_id
            where r.id = :id
            """)
        .param("id", resultId)
        .query(String.class)
        .optional();
  }
}
