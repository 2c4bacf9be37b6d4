package symshift.engine.diagnosis;

import symshift.engine.kallsyms.TableCache;
import symshift.engine.link.StageDiffs;

/**
 * What was computed of the stages of one set of files: sorting them and diagnosing them ask the
 * same questions.
 */
record StageWork(TableCache tables, StageDiffs diffs) {
  StageWork() {
    this(new TableCache(), new StageDiffs());
  }
}
