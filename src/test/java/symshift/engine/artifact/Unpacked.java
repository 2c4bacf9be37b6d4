package symshift.engine.artifact;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What came out of an archive, in words. */
final class Unpacked implements Unpacker.Sink {
  final List<String> files = new ArrayList<>();
  final List<String> sentences = new ArrayList<>();
  long bytes;

  /** Unpacks under the limits for strangers; a fault of the whole is one more sentence. */
  static Unpacked of(String name, byte[] bytes) throws IOException {
    return of(name, bytes, ReadLimits.defaults());
  }

  static Unpacked of(String name, byte[] bytes, ReadLimits limits) throws IOException {
    Unpacked found = new Unpacked();
    try {
      Budget budget = new Budget(name, bytes.length, limits);
      new Unpacker(budget, found)
          .unpack(new Member(name, "", ""), MemorySegment.ofArray(bytes).asReadOnly());
    } catch (UnpackException e) {
      found.sentences.add(String.valueOf(e.getMessage()));
    }
    return found;
  }

  @Override
  public void plain(Member member, MemorySegment content) {
    byte[] text =
        content.asSlice(0, Math.min(content.byteSize(), 40)).toArray(ValueLayout.JAVA_BYTE);
    files.add(member.name() + "=" + new String(text, StandardCharsets.ISO_8859_1));
    bytes += content.byteSize();
  }

  @Override
  public void refused(Member member, String sentence) {
    sentences.add(sentence);
  }
}
