package symshift.engine.kallsyms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import symshift.engine.symbol.SymbolTable;

/**
 * The symbols of one listing by how the filters of all eras treat them: most are taken by every
 * era, the others fall into a few kinds of which each era takes all or none. So an era is asked
 * about kinds, not about symbols.
 */
final class NameKinds {
  /** Taken by every era. */
  private static final int PLAIN = -1;

  /** Symbols that nm prints without an address are taken by none. */
  private static final int NEVER = -2;

  /** Eras differ in the longest name that they take, from here on. */
  private static final int LONG = 127;

  private static final Set<String> KEPT_ABSOLUTE =
      Set.of("__kernel_syscall_via_break", "__kernel_syscall_via_epc", "__kernel_sigtramp", "__gp");

  /** What the filters of all eras look at. */
  private static final class Union {
    static final List<NamePattern> PATTERNS = patterns();
    static final NameFilter ALL = filter();
    static final Set<String> SPECIAL = special();
    static final BitSet FIRST = bytes(NamePattern::isAnchored, 0);
    static final BitSet SECOND = bytes(pattern -> pattern.kind() == NamePattern.Kind.SECOND, 0);
    static final BitSet LAST = bytes(pattern -> pattern.kind() == NamePattern.Kind.SUFFIX, -1);

    /** Two neighbouring bytes of each text that is looked for anywhere, the first one low. */
    static final BitSet INSIDE = inside();

    private static BitSet inside() {
      BitSet pairs = new BitSet();
      for (NamePattern pattern : PATTERNS) {
        if (pattern.kind() == NamePattern.Kind.ANYWHERE) {
          String text = pattern.text();
          int at = Math.max(0, text.length() / 2 - 1);
          pairs.set(text.charAt(at) | text.charAt(at + 1) << Byte.SIZE);
        }
      }
      return pairs;
    }

    /** The first bytes of the texts of some patterns, or the last ones. */
    private static BitSet bytes(Predicate<NamePattern> which, int place) {
      BitSet bytes = new BitSet();
      for (NamePattern pattern : PATTERNS) {
        String text = pattern.text();
        if (which.test(pattern)) {
          bytes.set(text.charAt(place < 0 ? text.length() - 1 : place));
        }
      }
      return bytes;
    }

    private static List<NamePattern> patterns() {
      Set<NamePattern> all = new LinkedHashSet<>();
      for (KernelEra era : KernelEra.all()) {
        all.addAll(era.rules().map().patterns());
        all.addAll(era.rules().table().patterns());
      }
      return List.copyOf(all);
    }

    private static NameFilter filter() {
      NameFilter filter = NameFilter.NOTHING.plusLetters("aA");
      for (KernelEra era : KernelEra.all()) {
        filter = filter.plusLetters(era.rules().map().letters() + era.rules().table().letters());
      }
      for (NamePattern pattern : PATTERNS) {
        filter = filter.plus(pattern.kind(), pattern.text());
      }
      return filter;
    }

    /** Names that a rule names; each is a kind of its own. */
    private static Set<String> special() {
      Set<String> names = new LinkedHashSet<>(KEPT_ABSOLUTE);
      names.add("_text");
      for (KernelEra era : KernelEra.all()) {
        for (TextRange range : era.rules().ranges()) {
          names.add(range.start());
          names.add(range.end());
        }
      }
      return names;
    }
  }

  private record Kind(char letter, BitSet patterns, int longLength, String special) {}

  private final SymbolTable listing;
  private final int[] kindOf;
  private final List<Integer> examples = new ArrayList<>();
  private final byte[] name = new byte[LONG];

  /** Looks at every name once. */
  NameKinds(SymbolTable listing) {
    this.listing = listing;
    this.kindOf = new int[listing.size()];
    Map<Kind, Integer> kinds = new HashMap<>();
    for (int i = 0; i < kindOf.length; i++) {
      kindOf[i] = listing.hasAddress(i) ? kind(i, kinds) : NEVER;
    }
  }

  private int kind(int i, Map<Kind, Integer> kinds) {
    char letter = listing.letter(i);
    if (!mayMatch(i) && !Union.ALL.dropsLetter(letter)) {
      return PLAIN;
    }
    String name = listing.name(i);
    if (name.length() < LONG && !Union.ALL.dropsName(name) && !Union.ALL.dropsLetter(letter)) {
      return PLAIN;
    }
    BitSet matched = new BitSet();
    for (int p = 0; p < Union.PATTERNS.size(); p++) {
      matched.set(p, Union.PATTERNS.get(p).matches(name));
    }
    Kind kind =
        new Kind(
            letter,
            matched,
            name.length() < LONG ? 0 : name.length(),
            Union.SPECIAL.contains(name) ? name : "");
    return kinds.computeIfAbsent(
        kind,
        key -> {
          examples.add(i);
          return examples.size() - 1;
        });
  }

  /** Quick: from the bytes of the name, without making text of it. */
  private boolean mayMatch(int i) {
    int length = listing.nameLength(i);
    if (length == 0 || length >= LONG) {
      return true;
    }
    listing.copyName(i, name, 0);
    if (Union.FIRST.get(name[0] & 0xff)
        || Union.LAST.get(name[length - 1] & 0xff)
        || (length > 1 && Union.SECOND.get(name[1] & 0xff))) {
      return true;
    }
    for (int at = 1; at < length; at++) {
      if (Union.INSIDE.get((name[at - 1] & 0xff) | (name[at] & 0xff) << Byte.SIZE)) {
        return true;
      }
    }
    return false;
  }

  /** The kinds that the program of an era reads. */
  BitSet readBy(EraRules era) {
    BitSet read = new BitSet();
    for (int kind = 0; kind < examples.size(); kind++) {
      int example = examples.get(kind);
      read.set(kind, isRead(era, listing.letter(example), listing.name(example)));
    }
    return read;
  }

  /** The kinds that {@code mksysmap} of an era leaves in the system map. */
  BitSet mappedBy(EraRules era) {
    BitSet kept = new BitSet();
    for (int kind = 0; kind < examples.size(); kind++) {
      int example = examples.get(kind);
      kept.set(
          kind,
          !era.map().dropsLetter(listing.letter(example))
              && !era.map().dropsName(listing.name(example)));
    }
    return kept;
  }

  /** Whether a symbol is plain or of one of these kinds; one without an address is not. */
  boolean isIn(BitSet kinds, int symbol) {
    int kind = kindOf[symbol];
    return kind == PLAIN || (kind >= 0 && kinds.get(kind));
  }

  /** The symbols that are plain or of one of these kinds, in the order of the listing. */
  int[] symbols(BitSet kinds) {
    int[] symbols = new int[kindOf.length];
    int count = 0;
    for (int i = 0; i < kindOf.length; i++) {
      if (isIn(kinds, i)) {
        symbols[count++] = i;
      }
    }
    return Arrays.copyOf(symbols, count);
  }

  SymbolTable listing() {
    return listing;
  }

  private static boolean isRead(EraRules era, char letter, String name) {
    boolean cut =
        era.has(Trait.FROM_MAP) && (era.map().dropsLetter(letter) || era.map().dropsName(name));
    if (cut || name.length() > era.longestName()) {
      return false;
    }
    boolean exempt = !era.has(Trait.MARKERS_FILTERED) && era.isExempt(name);
    boolean absolute = letter == 'a' || letter == 'A';
    return exempt
        || (!era.table().dropsLetter(letter)
            && (!absolute || KEPT_ABSOLUTE.contains(name))
            && !era.table().dropsName(name));
  }
}
