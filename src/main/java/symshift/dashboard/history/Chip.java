package symshift.dashboard.history;

/** A signature's label in the colour of its state; leads to the signature's rows of the grid. */
record Chip(String css, String text, String href) {

  static Chip of(String tree, Column newest, Cell cell) {
    String text = cell.state() == State.LOST ? cell.text() : cell.state().sign() + cell.label();
    Signature signature = cell.signature();
    String href =
        signature == null
            ? Link.grid(tree, newest, "state", cell.state().param())
            : Link.grid(tree, newest, "sig", signature.label());
    return new Chip(cell.state().css(), text, href);
  }
}
