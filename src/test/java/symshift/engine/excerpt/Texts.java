package symshift.engine.excerpt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symshift.Fixtures;

/** The sample texts, and what mail programs and archives make of them. */
final class Texts {
  private Texts() {}

  static String sample(String name) {
    return new String(
        Fixtures.bytes(Fixtures.sample("excerpts/" + name)), StandardCharsets.ISO_8859_1);
  }

  static ExcerptDiagnosis read(String text) {
    return ExcerptReader.read(text).orElseThrow();
  }

  /** The sentences of all claims; they name no place in the text. */
  static List<String> sentences(String text) {
    return read(text).claims().stream().map(Claim::sentence).toList();
  }

  static String quoted(String text, String mark) {
    return text.lines().map(line -> mark + line).collect(Collectors.joining("\n"));
  }

  static String runTogether(String text) {
    return String.join(" ", text.strip().split("\\s+", -1));
  }

  /** Soft breaks after every so many characters, and a code for the first sign of a hunk. */
  static String quotedPrintable(String text, int width) {
    return text.lines()
        .map(line -> line.replaceFirst("^@", "=40"))
        .map(line ->
            IntStream.rangeClosed(0, line.length() / width)
                .mapToObj(i -> line.substring(i * width, Math.min(line.length(), (i + 1) * width)))
                .collect(Collectors.joining("=\n")))
        .collect(Collectors.joining("\n"));
  }

  static String html(String text) {
    return "<pre>"
        + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
        + "</pre>";
  }

  /** The lines of a listing around a name, as grep -H prints them with context. */
  static String grep(String listing, String file, String name, int context) {
    List<String> lines = listing.lines().toList();
    int hit =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).endsWith(" " + name))
            .findFirst()
            .orElseThrow();
    return IntStream.rangeClosed(Math.max(0, hit - context), hit + context)
        .filter(i -> i < lines.size())
        .mapToObj(i -> file + (i == hit ? ":" : "-") + lines.get(i) + "\n")
        .collect(Collectors.joining());
  }

  static String labels(String listing, String file) {
    return Arrays.stream(listing.split("\n", -1))
        .filter(line -> line.contains(" kallsyms_"))
        .map(line -> file + ":" + line + "\n")
        .collect(Collectors.joining());
  }
}
