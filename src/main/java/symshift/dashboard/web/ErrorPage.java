package symshift.dashboard.web;

/**
 * What a reader sees when there is no page to show.
 *
 * @param say what happened, in one sentence
 * @param remedy what to do about it
 */
record ErrorPage(Frame frame, String say, String remedy) {}
