package symshift.engine.diagnosis;

/**
 * A commit of the kernel that ended a cause.
 *
 * @param commit twelve hexadecimal digits
 * @param version the first release with it, without the v
 * @param does what the kernel does since, as a clause: {@code kallsyms leaves such names out}
 */
public record KernelFix(String commit, String version, String does) {

  /** What to do about it, in view of the versions the stages may be of. */
  public String advice(Evidence evidence) {
    return evidence.fit().isTested() && evidence.fit().versions().isFrom(version)
        ? "Your tree should have " + commit + ", in v" + version + " (" + does + "): compare."
        : commit + ", in v" + version + ": " + does + ".";
  }

  /** Where the commit is to be read. */
  public String url() {
    return "https://git.kernel.org/linus/" + commit;
  }
}
