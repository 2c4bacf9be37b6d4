package symshift.engine.kallsyms;

import org.jspecify.annotations.Nullable;

/**
 * All strings of two to eleven codes that the sampled entries contain, with what each of them would
 * save. Strings that are worth a code stand in one ring, the others in another; whatever is new in
 * a ring stands first there, and among equals the first one is chosen.
 *
 * <p>A string is a node of a tree; its parent is the string without the last code.
 */
final class SampledTokens {
  private static final int LONGEST = 11;
  private static final int SHORTEST = 2;

  /** What a string that was seen once saves, against the least that is worth a code. */
  private static final int SEEN_ONCE = -10;

  /** A string of codes. */
  private static final class Node {
    private final @Nullable Node parent;
    private final byte code;
    private final int length;
    private int profit = SEEN_ONCE;
    private boolean counted;
    private @Nullable Node firstChild;
    private @Nullable Node sibling;
    private @Nullable Node before;
    private @Nullable Node behind;

    Node(@Nullable Node parent, byte code, int length) {
      this.parent = parent;
      this.code = code;
      this.length = length;
    }
  }

  /** Nodes in the order in which they are looked at. */
  private static final class Ring {
    private @Nullable Node first;

    void add(Node node) {
      node.before = null;
      node.behind = first;
      if (first != null) {
        first.before = node;
      }
      first = node;
    }

    void remove(Node node) {
      Node before = node.before;
      Node behind = node.behind;
      if (before == null) {
        first = behind;
      } else {
        before.behind = behind;
      }
      if (behind != null) {
        behind.before = before;
      }
    }

    @Nullable Node best() {
      Node best = first;
      for (Node node = first; node != null; node = node.behind) {
        if (best != null && node.profit > best.profit) {
          best = node;
        }
      }
      return best;
    }
  }

  private final Node[] roots = new Node[256];
  private final Ring good = new Ring();
  private final Ring bad = new Ring();

  SampledTokens() {
    for (int code = 0; code < roots.length; code++) {
      roots[code] = new Node(null, (byte) code, 1);
    }
  }

  /** Counts all strings of an entry. */
  void learn(byte[] entry, int length) {
    for (int at = 0; at + 1 < length; at++) {
      Node node = deepest(entry, at, length);
      for (; node != null && node.length >= SHORTEST; node = node.parent) {
        if (node.counted) {
          change(node, node.length - 1);
        } else {
          node.counted = true;
          bad.add(node);
        }
      }
    }
  }

  /** Takes back what {@link #learn} counted for the same bytes. */
  void forget(byte[] entry, int length) {
    for (int at = 0; at + 1 < length; at++) {
      Node node = deepest(entry, at, length);
      for (; node != null && node.length >= SHORTEST; node = node.parent) {
        change(node, 1 - node.length);
      }
    }
  }

  /** The string that saves most; null when no string was ever counted. */
  byte @Nullable [] best() {
    Node best = good.first == null ? bad.best() : good.best();
    if (best == null) {
      return null;
    }
    byte[] text = new byte[best.length];
    for (Node node = best; node != null; node = node.parent) {
      text[node.length - 1] = node.code;
    }
    return text;
  }

  private void change(Node node, int by) {
    boolean wasGood = node.profit >= 0;
    node.profit += by;
    boolean isGood = node.profit >= 0;
    if (wasGood != isGood) {
      (wasGood ? good : bad).remove(node);
      (isGood ? good : bad).add(node);
    }
  }

  /** The node of the longest string that starts at {@code at}, with all shorter ones above it. */
  private Node deepest(byte[] entry, int at, int length) {
    int end = Math.min(length, at + LONGEST);
    Node node = roots[entry[at] & 0xff];
    for (int i = at + 1; i < end; i++) {
      node = child(node, entry[i]);
    }
    return node;
  }

  private static Node child(Node parent, byte code) {
    for (Node child = parent.firstChild; child != null; child = child.sibling) {
      if (child.code == code) {
        return child;
      }
    }
    Node child = new Node(parent, code, parent.length + 1);
    child.sibling = parent.firstChild;
    parent.firstChild = child;
    return child;
  }
}
