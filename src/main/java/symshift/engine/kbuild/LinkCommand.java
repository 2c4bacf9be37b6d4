package symshift.engine.kbuild;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * How an image was linked. A command of 3.5 and later hands the linker and its options to {@code
 * link-vmlinux.sh}, which adds the script and the inputs itself.
 *
 * @param linker as it was called, for example {@code arm-linux-gnueabi-ld} or {@code ld.lld}
 * @param options all words that are no inputs, in order, options apart from their values
 * @param inputs objects and archives in order
 */
public record LinkCommand(String linker, List<String> options, List<String> inputs) {
  private static final Pattern TABLE =
      Pattern.compile(
          "\\.(?:tmp_kallsyms\\d|tmp_vmlinux\\.kallsyms\\d|tmp_vmlinux\\d\\.kallsyms)\\.o");

  public LinkCommand {
    options = List.copyOf(options);
    inputs = List.copyOf(inputs);
  }

  /** The link among simple commands; empty when none of them calls a linker. */
  static Optional<LinkCommand> in(List<List<String>> commands) {
    return commands.stream().map(LinkWords::of).flatMap(Optional::stream).findFirst();
  }

  /** The linker script; empty when the command does not name it. */
  public Optional<String> script() {
    return after("-T", "--script");
  }

  /** Where the linker wrote its map; empty when it wrote none. */
  public Optional<String> mapFile() {
    return after("-Map", "--Map");
  }

  /** What the linker wrote; empty when the command does not name it. */
  public Optional<String> output() {
    return after("-o", "--output");
  }

  /** Whether relocations stay in the image, and with them undefined weak symbols. */
  public boolean emitsRelocations() {
    return options.contains("-q") || options.contains("--emit-relocs");
  }

  /** The largest page the image is laid out for, in bytes; empty when it is not said. */
  public OptionalLong maxPageSizeBytes() {
    String key = "max-page-size=";
    for (String option : options) {
      int start = option.startsWith("-z") ? 2 : 0;
      if (option.startsWith(key, start)) {
        return number(option.substring(start + key.length()));
      }
    }
    return OptionalLong.empty();
  }

  /**
   * The table object among the inputs, for example {@code .tmp_kallsyms1.o}: the table that this
   * stage was linked with. Empty when there is none or the command does not name its inputs.
   */
  public Optional<String> tableObject() {
    return inputs.stream()
        .filter(input -> TABLE.matcher(LinkWords.fileName(input)).matches())
        .findFirst();
  }

  private Optional<String> after(String option, String longOption) {
    for (int i = 0; i < options.size(); i++) {
      String word = options.get(i);
      if (word.equals(option) || word.equals(longOption)) {
        return i + 1 < options.size() ? Optional.of(options.get(i + 1)) : Optional.empty();
      }
      if (word.startsWith(longOption + "=") || word.startsWith(option + "=")) {
        return Optional.of(word.substring(word.indexOf('=') + 1));
      }
    }
    return Optional.empty();
  }

  private static OptionalLong number(String text) {
    try {
      return OptionalLong.of(Long.decode(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
