package symshift.engine.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the braces of an output section. An expression that is not there is null, a
 * text that is not there is empty.
 *
 * @param address where it runs
 * @param type between brackets, for example {@code NOLOAD}
 * @param loadAddress of {@code AT()}
 * @param alignment of {@code ALIGN()}
 * @param alignsWithInput {@code ALIGN_WITH_INPUT} is there
 * @param inputAlignment of {@code SUBALIGN()}
 * @param constraint {@code ONLY_IF_RO}, {@code ONLY_IF_RW}, {@code SPECIAL} or {@code NOCROSSREFS}
 * @param region of memory that it runs in
 * @param loadRegion of memory that it is loaded into
 * @param programHeaders names, in order
 * @param fill what gaps are filled with
 */
public record Placement(
    @Nullable Expression address,
    String type,
    @Nullable Expression loadAddress,
    @Nullable Expression alignment,
    boolean alignsWithInput,
    @Nullable Expression inputAlignment,
    String constraint,
    String region,
    String loadRegion,
    List<String> programHeaders,
    @Nullable Expression fill) {
  public Placement {
    programHeaders = List.copyOf(programHeaders);
  }
}
