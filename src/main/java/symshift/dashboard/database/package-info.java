/** The PostgreSQL server the dashboard brings along, for when no other one is configured. */
@NullMarked
package symshift.dashboard.database;

import org.jspecify.annotations.NullMarked;
