package symshift.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import symshift.engine.diff.UnifiedDiff;

/** Writes a unified diff, byte for byte as the lines are; coloured as other programs do it. */
final class DiffText {
  private static final String OFF = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String RED = "\u001b[31m";
  private static final String GREEN = "\u001b[32m";
  private static final String CYAN = "\u001b[36m";

  private final Writer out;
  private final boolean colored;

  DiffText(OutputStream out, boolean colored) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.ISO_8859_1));
    this.colored = colored;
  }

  void write(UnifiedDiff diff, String from, String to) throws IOException {
    line(BOLD, "--- " + name(from));
    line(BOLD, "+++ " + name(to));
    diff.write(this::line);
    out.flush();
  }

  private void line(char mark, String text) throws IOException {
    switch (mark) {
      case '@' -> line(CYAN, text);
      case '-' -> line(RED, mark + text);
      case '+' -> line(GREEN, mark + text);
      default -> line("", mark + text);
    }
  }

  private void line(String color, String text) throws IOException {
    boolean plain = !colored || color.isEmpty();
    out.write(plain ? text : color + text + OFF);
    out.write('\n');
  }

  /** As patch reads it: quoted where it must be, and with a tab behind a name with blanks. */
  private static String name(String label) {
    StringBuilder quoted = new StringBuilder();
    boolean plain = true;
    for (byte each : label.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
        plain = false;
      } else if (c < ' ' || c == 0x7f) {
        quoted.append(String.format(Locale.ROOT, "\\%03o", (int) c));
        plain = false;
      } else {
        quoted.append(c);
      }
    }
    return plain ? quoted + (label.indexOf(' ') < 0 ? "" : "\t") : "\"" + quoted + "\"";
  }
}
