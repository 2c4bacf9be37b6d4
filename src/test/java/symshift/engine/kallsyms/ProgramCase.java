package symshift.engine.kallsyms;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symshift.engine.MalformedArtifactException;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

/**
 * One listing given to the kernel's program and to the engine with the same options.
 *
 * @param listing as {@code nm -n} prints it
 */
@SuppressWarnings("ArrayRecordComponent")
record ProgramCase(
    KallsymsProgram program,
    byte[] listing,
    boolean allSymbols,
    boolean absolutePercpu,
    boolean baseRelative) {

  /** The words of the program; since 6.11 it has no choice but offsets from a base. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    if (allSymbols) {
      options.add("--all-symbols");
    }
    if (absolutePercpu) {
      options.add("--absolute-percpu");
    }
    if (baseRelative && program.isOf61()) {
      options.add("--base-relative");
    }
    return options;
  }

  /** What the program says to the map that its own mksysmap makes of the listing. */
  KallsymsProgram.Answer answer(Path folder) {
    return program.answer(program.map(listing, folder), folder, options());
  }

  KallsymsTable computed() {
    AddressForm form =
        baseRelative || !program.isOf61() ? AddressForm.BASE_RELATIVE : AddressForm.ADDRESSES;
    return KallsymsTable.of(
        symbols(), new TableRules(program.era(), allSymbols, absolutePercpu, form));
  }

  /**
   * The first difference between the tables of the program and the computed ones, in both byte
   * orders.
   *
   * @param source what the program printed
   */
  Optional<String> difference(byte[] source) {
    KallsymsTable computed = computed();
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      Map<String, byte[]> program =
          ProgramSource.tables(source, symbols().addressBits(), order, textAddress());
      Optional<String> found = ProgramSource.difference(program, computed.tables(order));
      if (found.isPresent()) {
        return found.map(text -> text + " (" + order + ")");
      }
    }
    return Optional.empty();
  }

  int lines() {
    int lines = 0;
    for (byte b : listing) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** The same with the first lines alone. */
  ProgramCase prefix(int lines) {
    int end = 0;
    for (int left = lines; left > 0; end++) {
      left -= listing[end] == '\n' ? 1 : 0;
    }
    return new ProgramCase(
        program, Arrays.copyOf(listing, end), allSymbols, absolutePercpu, baseRelative);
  }

  SymbolTable symbols() {
    try {
      return SymbolListing.parse(MemorySegment.ofArray(listing));
    } catch (MalformedArtifactException e) {
      throw new AssertionError("the listing is not readable", e);
    }
  }

  /** The last {@code _text} of the map, also where it is absolute; 0 where there is none. */
  private long textAddress() {
    String text = new String(listing, StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf(" _text\n");
    while (at >= 0 && "aNUw".indexOf(text.charAt(at - 1)) >= 0) {
      at = text.lastIndexOf(" _text\n", at - 1);
    }
    if (at < 0) {
      return 0;
    }
    int start = text.lastIndexOf('\n', at) + 1;
    return Long.parseUnsignedLong(text.substring(start, text.indexOf(' ', start)), 16);
  }
}
