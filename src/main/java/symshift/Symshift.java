package symshift;

/** The entry point of the jar: no arguments start the dashboard, a word runs that command. */
public final class Symshift {
  private Symshift() {}

  public static void main(String[] args) {
    System.out.println("symshift");
  }
}
