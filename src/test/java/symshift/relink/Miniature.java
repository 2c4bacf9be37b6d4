package symshift.relink;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The assembler source of a kernel of a few hundred symbols. */
final class Miniature {
  private static final List<String> SECTIONS =
      List.of(".text", ".rodata", ".init.text", ".init.data", ".data", ".bss");

  private final List<String> names;
  private final long sizes;
  private final List<String> callees = new ArrayList<>();
  private int firstCallee;
  private int callSpacing = 4;
  private int grown;
  private List<String> clones = List.of();
  private List<String> sched = List.of();

  private Miniature(List<String> names, long sizes) {
    this.names = names;
    this.sizes = sizes;
  }

  /** Names and sizes by {@code random}; some hundreds. */
  static Miniature of(Random random) {
    return of(random, 300 + random.nextInt(900));
  }

  static Miniature of(Random random, int count) {
    return new Miniature(Vocabulary.names(random, count), random.nextLong());
  }

  /**
   * Calls from the first functions of the text to functions of the init text, in such order that
   * each call has {@code spacing} bytes less to go than the one before.
   */
  Miniature calling(int calls, int spacing) {
    for (int i = 0; i < calls; i++) {
      callees.add(names.get(i) + "_late");
    }
    firstCallee = 0;
    callSpacing = spacing;
    return this;
  }

  /** The same with one function {@code bytes} longer. */
  Miniature grownBy(int bytes) {
    Miniature other = new Miniature(names, sizes);
    other.grown = bytes;
    return other;
  }

  /** The same with some local functions of these further names. */
  Miniature with(List<String> more) {
    Miniature other = new Miniature(names, sizes);
    other.clones = more;
    return other;
  }

  /**
   * The same with these functions in {@code .sched.text}, and a {@code .text} that ends two bytes
   * before a multiple of four.
   */
  Miniature scheduling(List<String> functions) {
    Miniature other = new Miniature(names, sizes);
    other.sched = functions;
    return other;
  }

  /** For GNU as. */
  String source() {
    StringBuilder text = new StringBuilder(names.size() * 64);
    text.append(".syntax unified\n.arch armv7-a\n.arm\n.section .head.text,\"ax\"\n");
    text.append(".globl stext\nstext: .space 32\n.text\n");
    for (String callee : callees) {
      text.append(callee, 0, callee.length() - 5).append("_early: bl ").append(callee);
      text.append("\n .space ").append(Math.max(0, callSpacing - 4)).append('\n');
    }
    Random random = new Random(sizes);
    int share = names.size() / 10;
    int[] ends = {6 * share, 7 * share, 8 * share, 8 * share + share / 2, 9 * share, names.size()};
    int next = firstCallee;
    for (int section = 0; section < ends.length; section++) {
      text.append(opening(SECTIONS.get(section)));
      if (section == 2) {
        callees.forEach(callee ->
            text.append(".type ")
                .append(callee)
                .append(",%function\n")
                .append(callee)
                .append(": bx lr\n"));
      }
      for (; next < ends[section]; next++) {
        if (random.nextInt(2) == 0) {
          text.append(".globl ").append(names.get(next)).append('\n');
        }
        int bytes = 4 * (1 + random.nextInt(12)) + (next == share ? grown : 0);
        text.append(names.get(next)).append(": .space ").append(bytes).append('\n');
      }
      if (section == 0) {
        clones.forEach(clone -> text.append(clone).append(": .space 16\n"));
        text.append(schedText());
      }
    }
    return text.toString();
  }

  private String schedText() {
    StringBuilder text = new StringBuilder();
    if (!sched.isEmpty()) {
      text.append(" .space 2\n.section .sched.text,\"ax\"\n.balign 4\n");
      sched.forEach(name -> text.append(name).append(": .space 20\n"));
    }
    return text.toString();
  }

  private static String opening(String section) {
    return switch (section) {
      case ".text", ".data", ".bss" -> section + "\n";
      case ".rodata" -> ".section .rodata,\"a\"\n";
      case ".init.text" -> ".section .init.text,\"ax\"\n.arm\n";
      default -> ".section " + section + ",\"aw\"\n";
    };
  }
}
