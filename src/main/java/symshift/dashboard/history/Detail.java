package symshift.dashboard.history;

/**
 * What a list says of one result beside its state.
 *
 * @param error the first error line; "" when none is known
 * @param compiler short, for example "gcc 4.6.3"; "" when unknown
 */
record Detail(String error, String compiler, boolean hasLog, boolean hasReproduce) {
  static final Detail NONE = new Detail("", "", false, false);
}
