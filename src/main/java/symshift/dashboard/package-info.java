/** The dashboard: a Spring Boot application, one package per feature. */
@NullMarked
package symshift.dashboard;

import org.jspecify.annotations.NullMarked;
