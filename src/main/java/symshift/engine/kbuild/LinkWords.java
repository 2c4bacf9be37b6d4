package symshift.engine.kbuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the options of a linker's command line from its inputs. */
final class LinkWords {
  private static final Pattern LINKER =
      Pattern.compile("(?:[\\w.+-]{1,60}-)?ld(?:\\.bfd|\\.gold|\\.lld|\\.mold)?(?:-[\\d.]{1,9})?");
  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*=.*");

  /** Options whose value is the next word. Source: GNU ld and ld.lld, their manuals. */
  private static final Set<String> WITH_VALUE =
      Set.of(
          "-T",
          "--script",
          "-Map",
          "--Map",
          "-o",
          "--output",
          "-m",
          "-z",
          "-e",
          "--entry",
          "-L",
          "-u",
          "--undefined",
          "-b",
          "--format",
          "-A",
          "-y",
          "-h",
          "-soname",
          "-rpath",
          "-R",
          "-defsym",
          "--defsym",
          "-Ttext",
          "-Tdata",
          "-Tbss",
          "--section-start",
          "-G",
          "-a",
          "-O",
          "--oformat",
          "--version-script",
          "-dynamic-linker",
          "-I",
          "-mllvm",
          "-plugin",
          "-plugin-opt");

  private LinkWords() {}

  /** The link that one simple command is; empty when it calls no linker. */
  static Optional<LinkCommand> of(List<String> command) {
    int first = 0;
    while (first < command.size() && ASSIGNMENT.matcher(command.get(first)).matches()) {
      first++;
    }
    List<String> words = command.subList(first, command.size());
    for (int i = 0; i < Math.min(words.size(), 3); i++) {
      if (words.get(i).endsWith("link-vmlinux.sh")) {
        return link(split(words.subList(i + 1, words.size())));
      }
    }
    return link(words);
  }

  /** The script takes the linker and its options in a few words and cuts them at blanks. */
  private static List<String> split(List<String> words) {
    List<String> cut = new ArrayList<>();
    for (String word : words) {
      for (String part : word.strip().split("\\s+", -1)) {
        if (!part.isEmpty()) {
          cut.add(part);
        }
      }
    }
    return cut;
  }

  private static Optional<LinkCommand> link(List<String> words) {
    if (words.isEmpty() || !LINKER.matcher(fileName(words.getFirst())).matches()) {
      return Optional.empty();
    }
    List<String> options = new ArrayList<>();
    List<String> inputs = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      boolean option = word.startsWith("-");
      (option ? options : inputs).add(word);
      if (option && WITH_VALUE.contains(word) && i + 1 < words.size()) {
        options.add(words.get(++i));
      }
    }
    return Optional.of(new LinkCommand(words.getFirst(), options, inputs));
  }

  /** What is behind the last slash, where the patterns need not look for it. */
  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
