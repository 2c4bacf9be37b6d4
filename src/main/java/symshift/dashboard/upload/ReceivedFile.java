package symshift.dashboard.upload;

import java.nio.file.Path;

/**
 * One file as it was sent, in a place of our own choosing.
 *
 * @param name the sender's name for it, for people to read; never part of a path
 * @param path where its bytes are while it is examined
 * @param sha256 64 hexadecimal digits, lower case
 * @param sizeBytes at least 1
 */
public record ReceivedFile(String name, Path path, String sha256, long sizeBytes) {}
