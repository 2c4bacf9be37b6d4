package symshift.engine.kallsyms;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells a byte of the strings from a byte of the names, where the names are not coded as the
 * program would code them: a name is coded by the strings alone, and a string is made of two.
 */
final class CodingCheck {
  private static final long MOST_WORK = 200_000_000;
  private static final int MOST_WRONG = 64;
  private static final long MOST_COMPRESSED = 1 << 20;

  private final DecodedTables tables;
  private final FaultList faults;
  private final DecodedNames names;
  private final byte[] stream;
  private final byte[][] tokens;
  private final TokenPairs pairs;
  private final long squares;
  private long work;

  CodingCheck(DecodedTables tables, FaultList faults) {
    this.tables = tables;
    this.faults = faults;
    this.names = tables.names();
    this.stream = names.stream();
    this.tokens = tables.tokenTable().tokens();
    this.pairs = TokenPairs.of(tokens);
    this.squares = Arrays.stream(tokens).mapToLong(each -> (long) each.length * each.length).sum();
  }

  /** A byte of the strings that would be another: which code, which byte, and the right value. */
  private record Change(int code, int at, byte value) {}

  /** Adds what is wrong; false where every string and every name is coded as it should be. */
  boolean blames() {
    if (pairs.broken() >= 0) {
      strings(broken(), List.of());
      return true;
    }
    List<Integer> wrong = wrong(tokens, pairs, names.count(), MOST_WRONG);
    if (wrong.size() == 1) {
      int symbol = wrong.getFirst();
      faults.vague(
          TablePlaces.NAMES,
          names.start(symbol),
          names.end(symbol) - names.start(symbol),
          "a byte of %s, which would be compressed otherwise".formatted(faults.symbol(symbol)));
    } else if (wrong.size() > 1) {
      strings(used(wrong.getFirst()), wrong);
    }
    return !wrong.isEmpty();
  }

  /** The strings that can be why that one is not made of two: it, and what looks like a part. */
  private Set<Integer> broken() {
    Set<Integer> codes = new TreeSet<>(Comparator.reverseOrder());
    byte[] whole = tokens[pairs.broken()];
    codes.add(pairs.broken());
    for (int code = 0; code < TokenTable.CODES; code++) {
      byte[] part = tokens[code];
      for (int at = 0; part.length > 1 && at + part.length <= whole.length; at++) {
        int others = 0;
        for (int i = 0; i < part.length; i++) {
          others += part[i] == whole[at + i] ? 0 : 1;
        }
        if (others <= 1) {
          codes.add(code);
        }
      }
    }
    return codes;
  }

  /** The codes that the symbol has and those it should have. */
  private Set<Integer> used(int symbol) {
    Set<Integer> codes = new TreeSet<>(Comparator.reverseOrder());
    TableEntries entries = tables.columns();
    int from = entries.starts()[symbol];
    int to = entries.starts()[symbol + 1];
    byte[] wanted = new byte[to - from];
    int size = pairs.code(entries.text(), from, to, wanted);
    for (int i = 0; i < size; i++) {
      codes.add(wanted[i] & 0xff);
    }
    for (byte each : codes(symbol)) {
      codes.add(each & 0xff);
    }
    return codes;
  }

  private void strings(Set<Integer> codes, List<Integer> wrong) {
    List<Change> fit = new ArrayList<>();
    work = 0;
    for (int code : codes) {
      for (int at = 0; tokens[code].length > 1 && at < tokens[code].length; at++) {
        for (int value = 0; value < TokenTable.CODES && work <= MOST_WORK; value++) {
          if (pairs.isSingle(value) && (byte) value != tokens[code][at]) {
            Change change = new Change(code, at, (byte) value);
            if (fits(change, wrong)) {
              fit.add(change);
            }
          }
        }
      }
    }
    if (work > MOST_WORK) {
      fit.clear(); // what was not tried may fit as well
    }
    if (fit.size() > 1 && (long) fit.size() * names.count() <= MOST_COMPRESSED) {
      fit.removeIf(each -> !isChosen(each));
    }
    add(fit);
  }

  /** Whether the program chooses just these strings for the names that they give. */
  private boolean isChosen(Change change) {
    byte[][] changed = with(change);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int[] starts = new int[names.count() + 1];
    for (int i = 0; i < names.count(); i++) {
      for (byte each : names.start(i) < 0 ? new byte[0] : codes(i)) {
        text.writeBytes(changed[each & 0xff]);
      }
      starts[i + 1] = text.size();
    }
    CompressedNames made = CompressedNames.of(text.toByteArray(), starts, Coding.TOKENS);
    for (int code = 0; code < TokenTable.CODES; code++) {
      if (!Arrays.equals(made.token(code), changed[code])) {
        return false;
      }
    }
    return true;
  }

  private void add(List<Change> fit) {
    int[] start = tables.tokenTable().start();
    if (fit.size() == 1) {
      Change only = fit.getFirst();
      faults.add(
          TablePlaces.TOKENS,
          start[only.code()] + only.at(),
          new byte[] {only.value()},
          "in the string of code %d; names and strings are coded by it".formatted(only.code()));
      return;
    }
    int from = fit.stream().mapToInt(each -> start[each.code()] + each.at()).min().orElse(0);
    int last = tables.contents(TablePlaces.TOKENS).length - 1;
    int to = fit.stream().mapToInt(each -> start[each.code()] + each.at()).max().orElse(last);
    faults.vague(
        TablePlaces.TOKENS,
        from,
        to + 1 - from,
        "names and strings would be coded with other strings; which byte of these is wrong cannot"
            + " be told without symbols");
  }

  private byte[][] with(Change change) {
    byte[][] changed = tokens.clone();
    changed[change.code()] = tokens[change.code()].clone();
    changed[change.code()][change.at()] = change.value();
    return changed;
  }

  /** Whether all strings are made of two then, and names are coded by them. */
  private boolean fits(Change change, List<Integer> wrong) {
    work += squares;
    byte[][] changed = with(change);
    TokenPairs then = TokenPairs.of(changed);
    if (then.broken() >= 0) {
      return false;
    }
    for (int symbol : wrong) {
      if (!isCoded(symbol, changed, then)) {
        return false;
      }
    }
    return wrong(changed, then, names.count(), 1).isEmpty();
  }

  /** The first symbols that are coded in another way than the program does. */
  private List<Integer> wrong(byte[][] strings, TokenPairs by, int symbols, int most) {
    List<Integer> wrong = new ArrayList<>();
    for (int i = 0; i < symbols && wrong.size() < most; i++) {
      if (names.start(i) >= 0 && !isCoded(i, strings, by)) {
        wrong.add(i);
      }
    }
    return wrong;
  }

  private boolean isCoded(int symbol, byte[][] strings, TokenPairs by) {
    byte[] codes = codes(symbol);
    byte[] text = new byte[NamesWalk.LONGEST_ENTRY];
    int size = 0;
    for (byte each : codes) {
      byte[] part = strings[each & 0xff];
      if (part.length > text.length - size) {
        return false;
      }
      System.arraycopy(part, 0, text, size, part.length);
      size += part.length;
    }
    work += 16L * size;
    return by.isCoded(text, 0, size, codes);
  }

  private byte[] codes(int symbol) {
    int start = names.start(symbol);
    boolean two = names.longNames() && (stream[start] & 0x80) != 0;
    return Arrays.copyOfRange(stream, start + (two ? 2 : 1), names.end(symbol));
  }
}
