package symshift.engine.elf;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import symshift.OutsideProgram;

/** The nm of binutils 2.40 for each kind of image that a Linux kernel may be. */
enum GnuNm {
  ALPHA("alpha-linux-gnu", true, LITTLE_ENDIAN, 0x9026),
  ARC("arc-linux-gnu", false, LITTLE_ENDIAN, 93),
  ARC_V2("arc-linux-gnu", false, LITTLE_ENDIAN, 195),
  ARM("arm-linux-gnueabi", false, LITTLE_ENDIAN, 40),
  ARM_BIG("arm-linux-gnueabi", false, BIG_ENDIAN, 40),
  ARM_HARD_FLOAT("arm-linux-gnueabihf", false, LITTLE_ENDIAN, 40),
  ARM64("aarch64-linux-gnu", true, LITTLE_ENDIAN, 183),
  ARM64_BIG("aarch64-linux-gnu", true, BIG_ENDIAN, 183),
  IA64("ia64-linux-gnu", true, LITTLE_ENDIAN, 50),
  M68K("m68k-linux-gnu", false, BIG_ENDIAN, 4),
  MIPS("mips-linux-gnu", false, BIG_ENDIAN, 8),
  MIPS_LITTLE("mipsel-linux-gnu", false, LITTLE_ENDIAN, 8),
  MIPS_N32("mips64-linux-gnuabi64", false, BIG_ENDIAN, 8, 0x20),
  MIPS64("mips64-linux-gnuabi64", true, BIG_ENDIAN, 8),
  MIPS64_LITTLE("mips64el-linux-gnuabi64", true, LITTLE_ENDIAN, 8),
  OPENRISC("or1k-elf", false, BIG_ENDIAN, 92),
  PARISC("hppa-linux-gnu", false, BIG_ENDIAN, 15),
  PARISC64("hppa64-linux-gnu", true, BIG_ENDIAN, 15),
  POWERPC("powerpc-linux-gnu", false, BIG_ENDIAN, 20),
  POWERPC64("powerpc64-linux-gnu", true, BIG_ENDIAN, 21),
  POWERPC64_LITTLE("powerpc64le-linux-gnu", true, LITTLE_ENDIAN, 21),
  RISCV("riscv64-linux-gnu", false, LITTLE_ENDIAN, 243),
  RISCV64("riscv64-linux-gnu", true, LITTLE_ENDIAN, 243),
  S390("s390x-linux-gnu", false, BIG_ENDIAN, 22),
  S390X("s390x-linux-gnu", true, BIG_ENDIAN, 22),
  SH("sh4-linux-gnu", false, LITTLE_ENDIAN, 42),
  SPARC("sparc64-linux-gnu", false, BIG_ENDIAN, 2),
  SPARC64("sparc64-linux-gnu", true, BIG_ENDIAN, 43),
  X86("i686-linux-gnu", false, LITTLE_ENDIAN, 3),
  X86_64("x86_64-linux-gnu", true, LITTLE_ENDIAN, 62),
  X32("x86_64-linux-gnux32", false, LITTLE_ENDIAN, 62),
  XTENSA("xtensa-lx106-elf", false, LITTLE_ENDIAN, 94),
  /** A machine that no binutils knows is read by rules that fit all. */
  UNKNOWN("aarch64-linux-gnu", true, LITTLE_ENDIAN, 0x7777);

  final String arch;
  final boolean wide;
  final ByteOrder order;
  final int machine;
  final int flags;

  GnuNm(String arch, boolean wide, ByteOrder order, int machine) {
    this(arch, wide, order, machine, 0);
  }

  GnuNm(String arch, boolean wide, ByteOrder order, int machine, int flags) {
    this.arch = arch;
    this.wide = wide;
    this.order = order;
    this.machine = machine;
    this.flags = flags;
  }

  ElfBuilder image() {
    return new ElfBuilder(wide, order, machine).flags(flags);
  }

  OutsideProgram program() {
    return OutsideProgram.orLeaveOut("/usr/bin/" + arch + "-nm");
  }

  /** What {@code nm -n} printed, one char a byte; empty when it refused the file. */
  static Optional<String> listing(OutsideProgram nm, Path file) throws IOException {
    Path out = file.resolveSibling("nm.out");
    ProcessBuilder builder =
        new ProcessBuilder(nm.path().toString(), "-n", file.toString())
            .redirectOutput(out.toFile());
    builder.environment().put("LC_ALL", "C");
    OutsideProgram.Run run = OutsideProgram.finish(builder);
    return run.status() == 0
        ? Optional.of(withoutPlugin(Files.readString(out, StandardCharsets.ISO_8859_1)))
        : Optional.empty();
  }

  /** A plugin of the compiler, where one is installed, says on standard output what it dislikes. */
  private static String withoutPlugin(String printed) {
    int end = printed.startsWith("bfd plugin: ") ? printed.indexOf('\n') + 1 : 0;
    return printed.substring(end);
  }
}
