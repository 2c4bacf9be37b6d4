package symshift.engine.symbol;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Writes one listing through a buffer of its own. */
final class ListingWriter {
  private static final int MOST_DIGITS = 16;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final byte[] DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private final SymbolTable table;
  private final Names names;
  private final OutputStream out;
  private final int digits;
  private byte[] buffer = new byte[BUFFER_BYTES];
  private int at;

  ListingWriter(SymbolTable table, OutputStream out) {
    this.table = table;
    this.names = table.names();
    this.out = out;
    this.digits = table.addressBits() / 4;
  }

  void write() throws IOException {
    for (int i = 0; i < table.size(); i++) {
      makeRoom(MOST_DIGITS + 4 + (long) names.length(i));
      if (table.hasAddress(i)) {
        address(table.printed(i));
      } else {
        Arrays.fill(buffer, at, at + digits, (byte) ' ');
        at += digits;
      }
      buffer[at] = ' ';
      buffer[at + 1] = (byte) table.letter(i);
      buffer[at + 2] = ' ';
      at += 3;
      at += names.copy(i, buffer, at);
      buffer[at++] = '\n';
    }
    out.write(buffer, 0, at);
  }

  private void address(long address) {
    int width = digits;
    while (width < MOST_DIGITS && address >>> (4 * width) != 0) {
      width++;
    }
    long rest = address;
    for (int place = at + width - 1; place >= at; place--) {
      buffer[place] = DIGITS[(int) rest & 15];
      rest >>>= 4;
    }
    at += width;
  }

  private void makeRoom(long line) throws IOException {
    if (line > buffer.length - at) {
      out.write(buffer, 0, at);
      at = 0;
      if (line > buffer.length) {
        buffer = new byte[Math.toIntExact(line)];
      }
    }
  }
}
