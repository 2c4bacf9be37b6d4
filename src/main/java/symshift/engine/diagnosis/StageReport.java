package symshift.engine.diagnosis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One link stage as the report shows it.
 *
 * @param name the kernel's name of the stage, for example {@code .tmp_vmlinux1}
 * @param file the file it was read from, with its archive
 * @param format id of the file format
 * @param symbols lines that nm -n prints
 * @param inTable symbols that enter the kallsyms table
 * @param letters letters of the symbols whose letter differs between stages, in the order of {@link
 *     Diagnosis#letterSymbols()}; empty when none differs
 * @param tables by label, in table order
 * @param checkedBy a second file of the same stage that was compared with this one, or null
 */
public record StageReport(
    String name,
    String file,
    String format,
    int symbols,
    int inTable,
    List<String> letters,
    Map<String, TableSize> tables,
    @Nullable String checkedBy) {
  public StageReport {
    letters = List.copyOf(letters);
  }
}
