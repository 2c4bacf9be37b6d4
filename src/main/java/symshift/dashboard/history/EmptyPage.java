package symshift.dashboard.history;

import symshift.dashboard.web.Frame;

/**
 * Stands in for the first screen and the grid while there is nothing to show.
 *
 * @param say why, in one sentence
 */
record EmptyPage(Frame frame, String say) {}
