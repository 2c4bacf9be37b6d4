package symshift.engine.artifact;

/**
 * A file as it is called in messages and labels.
 *
 * @param name without folders, printable
 * @param container the archive or folder it was found in; empty when it was given by itself
 * @param where the same with all archives and folders around it: tells files of one name apart
 */
record Member(String name, String container, String where) {
  /** A file of an archive, by its path there. */
  static Member of(String path, String archive, String around) {
    String plain = path.replace('\\', '/');
    String name = plain.substring(plain.lastIndexOf('/') + 1);
    String folder = plain.substring(0, plain.length() - name.length()).replaceFirst("^\\./", "");
    String base = around.isEmpty() ? archive : around + "/" + archive;
    String where = folder.isEmpty() ? base : base + "/" + folder.substring(0, folder.length() - 1);
    return new Member(printable(name), archive, printable(where));
  }

  /** A file under another name, at the same place. */
  Member called(String other) {
    return new Member(other, container, where);
  }

  /** Whether it was given by itself, not in a folder or archive. */
  boolean isAlone() {
    return container.isEmpty();
  }

  /** Whether a path in an archive leaves its folder, as no archive of a build has to. */
  static boolean leavesFolder(String path) {
    String plain = path.replace('\\', '/');
    boolean drive =
        plain.length() > 1 && plain.charAt(1) == ':' && Character.isLetter(plain.charAt(0));
    return plain.startsWith("/") || drive || ("/" + plain + "/").contains("/../");
  }

  /** A name may come from anyone: it must not steer a terminal. */
  static String printable(String name) {
    StringBuilder shown = new StringBuilder(name.length());
    name.codePoints().forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return shown.toString();
  }
}
