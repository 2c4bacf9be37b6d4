/** Layout, formatters, error pages and headers; knows no feature. */
@NullMarked
package symshift.dashboard.web;

import org.jspecify.annotations.NullMarked;
