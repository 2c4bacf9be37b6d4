package symshift.engine.elf;

/**
 * Symbols that nm leaves out unless it is asked for special symbols: marks of the assembler.
 *
 * <p>Source: binutils 2.40, the functions named {@code *_is_target_special_symbol}, {@code
 * bfd/cpu-arm.c}, {@code bfd/cpu-aarch64.c}, {@code bfd/elfxx-riscv.c}; local labels are those of
 * {@code _bfd_elf_is_local_label_name} in {@code bfd/elf.c}.
 */
final class HiddenNames {
  private HiddenNames() {}

  /** Whether nm of that machine hides the name {@code text[start..end)}. */
  static boolean hides(Backend backend, byte[] text, int start, int end) {
    int first = start < end ? text[start] : 0;
    return switch (backend) {
      case ARM -> first == '$' && isMark(text, start, end, 'a', 'z');
      case ARM64 ->
          first == '$'
              && isMark(text, start, end, 'd', 'x')
              && "dfmpx".indexOf(text[start + 1]) >= 0;
      case CSKY ->
          first == '$' && end - start == 2 && (text[start + 1] == 't' || text[start + 1] == 'd');
      case MIPS -> isLocalLabel(first, text, start, end);
      case RISCV ->
          first == 0
              || (first == '$' && "dx".indexOf(at(text, start + 1, end)) >= 0)
              || isLocalLabel(first, text, start, end);
      case GENERIC, ALPHA, IA64, NIOS2, PARISC64, POWERPC, POWERPC64, X86_64 -> false;
    };
  }

  private static int at(byte[] text, int i, int end) {
    return i < end ? text[i] : 0;
  }

  /** A dollar and a letter, alone or before a dot. */
  private static boolean isMark(byte[] text, int start, int end, char lowest, char highest) {
    int letter = at(text, start + 1, end);
    int next = at(text, start + 2, end);
    return letter >= lowest && letter <= highest && (next == 0 || next == '.');
  }

  /** {@code .L}, {@code ..}, {@code _.L_}, and a digit between L and control-A, at the start. */
  private static boolean isLocalLabel(int first, byte[] text, int start, int end) {
    int second = at(text, start + 1, end);
    return switch (first) {
      case '.' -> second == 'L' || second == '.';
      case '_' ->
          second == '.' && at(text, start + 2, end) == 'L' && at(text, start + 3, end) == '_';
      case 'L' -> second >= '0' && second <= '9' && at(text, start + 2, end) == 1;
      default -> false;
    };
  }
}
