package symshift.dashboard.archive;

import org.springframework.stereotype.Component;

/** The stores that {@link Archive} writes to in one transaction. */
@Component
record ArchiveStores(
    PlacementStore placements, ResultStore results, SignatureStore signatures, LogStore logs) {}
