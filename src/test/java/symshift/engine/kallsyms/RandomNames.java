package symshift.engine.kallsyms;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Names for a listing: like the kernel's, of very few characters, or of every byte there may be.
 */
final class RandomNames {
  private static final int LONGEST = 511;
  private static final List<String> WORDS =
      list(
          """
          init exit start end stop page kallsyms show store read x i915 mlx5 cpu irq alloc
          free lock _ __ 0 dev get p
          """);
  private static final List<String> ODD =
      list(
          """
          $a $d.17 $ .L42 .LASANPC9 L0 L01 __crc_%s __kstrtab_%s __kstrtabns_%s
          __kcfi_typeid_%s __efistub_%s __pi_%s __pi_$x __pi_.Lx __pi___kcfi_typeid_%s
          __kvm_nvhe_%s __kvm_nvhe_$x __kvm_nvhe_.L1 __kvm_nvhe___kcfi_typeid_%s %s_veneer
          %s_from_arm %s_from_thumb __AArch64ADRPThunk_%s __ARMV7PILongThunk_%s __LA25Thunk_%s
          %s.long_branch.%s 0.plt_branch.%s _SDA_BASE_ _SDA2_BASE_ __gp __kernel_sigtramp
          __kernel_syscall_via_break kallsyms_names kallsyms_offsets kallsyms_num_syms
          kallsyms_token_index kallsyms_seqs_of_names kallsyms_relative_base
          """);
  private static final List<String> SCRIPTED =
      list(
          """
          __start_%s __stop_%s __end_%s __%s_start __%s_end _%s ___%s __%s __start __end
          _start ____end %s.isra.0 %s.llvm.12 %s_start
          """);

  private enum Kind {
    KERNEL,
    FEW,
    ALL_BYTES,
    LONG
  }

  private final Random random;
  private final Kind kind;
  private final String alphabet;
  private final List<String> given = new ArrayList<>();

  RandomNames(Random random, boolean blanks, int symbols) {
    this.random = random;
    Kind drawn = Kind.values()[random.nextInt(4)];
    this.kind = drawn == Kind.LONG && symbols > 2_000 ? Kind.KERNEL : drawn;
    this.alphabet =
        switch (kind) {
          case FEW -> "ab_".substring(0, 1 + random.nextInt(3));
          case ALL_BYTES -> bytes(1, blanks).substring(random.nextInt(12));
          case KERNEL, LONG -> bytes(0x21 + random.nextInt(64), false);
        };
  }

  private static List<String> list(String text) {
    return List.of(text.strip().split("\\s+", -1));
  }

  /** All bytes from the first on that may stand in a name. */
  private static String bytes(int first, boolean blanks) {
    StringBuilder bytes = new StringBuilder();
    for (char c = (char) first; c <= 0xff; c++) {
      boolean blank = c == ' ' || (c >= '\t' && c <= '\r');
      if (c != '\n' && (blanks || !blank)) {
        bytes.append(c);
      }
    }
    return bytes.toString();
  }

  /**
   * A name, sometimes one that was there already. Those of 511 bytes stand once: the program of 6.1
   * has no room for the end of such a name, and lists equal ones in the wrong order.
   */
  String next() {
    if (!given.isEmpty() && random.nextInt(10) == 0) {
      return given.get(random.nextInt(given.size()));
    }
    String name = visible(made());
    if (name.length() < LONGEST) {
      given.add(name);
    }
    return name;
  }

  private String made() {
    int odd = random.nextInt(24);
    if (odd == 0) {
      return ODD.get(random.nextInt(ODD.size())).replace("%s", words());
    }
    if (odd < 4) {
      return SCRIPTED.get(random.nextInt(SCRIPTED.size())).replace("%s", words());
    }
    return switch (kind) {
      case KERNEL -> words();
      case FEW -> characters(1 + random.nextInt(random.nextInt(8) == 0 ? 300 : 12));
      case ALL_BYTES -> characters(1 + random.nextInt(20));
      case LONG -> characters(1 + random.nextInt(LONGEST + 3));
    };
  }

  /** No blank first or last, and none before what mksysmap looks for behind one. */
  private static String visible(String name) {
    return name.replaceAll("^\\s|\\s$", "q").replaceAll("\\s(?=[$._LaNUw])|(?<=^[aNUw])\\s", "q");
  }

  private String words() {
    StringBuilder name = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
    for (int more = random.nextInt(4); more > 0; more--) {
      name.append(random.nextInt(20) == 0 ? '.' : '_')
          .append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return random.nextInt(5) == 0 ? name.append(random.nextInt(1000)).toString() : name.toString();
  }

  private String characters(int count) {
    StringBuilder name = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      name.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return name.toString();
  }
}
