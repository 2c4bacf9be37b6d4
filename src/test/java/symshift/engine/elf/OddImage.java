package symshift.engine.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import symshift.engine.elf.ElfBuilder.Section;
import symshift.engine.elf.ElfBuilder.Symbol;

/** Images with every kind of section and symbol that binutils treats in some way of its own. */
enum OddImage {
  SECTIONS,
  TYPES,
  INDEXES,
  NAMES,
  VALUES,
  EXTENDED,
  COMPACT;

  private static final int[] BINDINGS = {0, 1, 2, 3, 10, 13};
  private static final int[] SYMBOL_TYPES = {0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 13};
  private static final int PROGBITS = 1;
  private static final int NOBITS = 8;
  private static final List<String> SECTION_NAMES =
      List.of(
          ".text .text.unlikely .textual .init .init.text .init.data .fini .data .data1"
              + " .data..percpu",
          ".rodata .rodata1 .rdata .rdata$zz .bss .bss.x .sdata .sdata2 .sbss .sbss.x .scommon",
          ".srdata .lit4 .lit8 .pdata .pdata.1 .pdatax .idata .idata$5 .edata .edata0 .drectve",
          ".drectve. code codes vars vars1 zerovars *DEBUG* *ABS* *COM* *UND* *IND* .debug",
          ".debug_info .debug_str .zdebug .zdebug_info .stab .stabstr .stab.index .line .gdb_index",
          ".gdb_index2 .gnu.debuglto_.debug_info .gnu.lto_main .gnu.linkonce.t.x"
              + " .gnu.linkonce.wi.x",
          ".gnu.warning.f .note .note.gnu.property .gnu.build.attributes .comment .ARM.exidx",
          ".ARM.attributes .mdebug .reginfo .MIPS.options .PARISC.unwind .IA_64.unwind .eh_frame",
          ".PPC.EMB.sdata0 .PPC.EMB.sbss0 .ldata .lbss .lrodata .opd .toc .got .plt .init_array",
          ".modinfo __ksymtab __ex_table __param .orphan .symtab");
  private static final long[] FLAGS = {
    0,
    1,
    2,
    3,
    4,
    6,
    7,
    0x10,
    0x32,
    0x30,
    0x403,
    0x8000_0000L,
    0x1000_0000L,
    0x1000_0002L,
    0x1000_0003L,
    0x2000_0003L
  };

  private static final int[] INTERESTING = {
    0,
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    10,
    11,
    12,
    14,
    17,
    18,
    19,
    20,
    0x12,
    0x20,
    0x7fff,
    -1,
    0x1000_0003,
    0x6000_0000,
    0x7000_0000,
    0x7000_0001,
    0x7000_0003,
    0x7fff_ffff,
    0x8000_0000,
    0xffff_0000,
    0xfff1,
    0xfff2,
    0xff00,
    0xff03
  };

  /** The image for that machine, with that e_type. */
  byte[] of(GnuNm nm, int fileType) {
    return switch (this) {
      case SECTIONS -> sections(nm, fileType);
      case TYPES -> types(nm, fileType);
      case INDEXES -> indexes(nm, fileType);
      case NAMES -> names(nm, fileType);
      case VALUES -> values(nm, fileType);
      case EXTENDED -> extended(nm, fileType);
      case COMPACT -> compact(nm, fileType);
    };
  }

  /** Every name of a section x flags x with and without contents. */
  private static byte[] sections(GnuNm nm, int fileType) {
    ElfBuilder elf = nm.image().type(fileType);
    long address = 0x1000;
    for (String name : String.join(" ", SECTION_NAMES).split(" ", -1)) {
      for (long flags : FLAGS) {
        for (int type : new int[] {PROGBITS, NOBITS}) {
          int index = elf.section(Section.of(name, type, flags, address, 16));
          elf.symbol(name + "." + index, address + index % 16, 16 * (index & 1), index);
          address += 0x10;
        }
      }
    }
    return elf.build();
  }

  /** Every type of section that all architectures accept, as the home of symbols. */
  private static byte[] types(GnuNm nm, int fileType) {
    ElfBuilder elf = nm.image().type(fileType);
    long address = 0x2000;
    int[] types = {
      0,
      1,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      11,
      14,
      15,
      16,
      19,
      0x6000_0001,
      0x6fff_fff5,
      0x6fff_fff6,
      0x6fff_fff7,
      0x6fff_fffd,
      0x6fff_fffe,
      0x6fff_ffff,
      0x8000_0000
    };
    for (int type : types) {
      for (long flags : type == 0x8000_0000 ? new long[] {0, 1} : new long[] {0, 1, 2, 3, 6}) {
        Section section = Section.of(".s" + Integer.toHexString(type), type, flags, address, 0);
        int index = elf.section(type == 6 ? section.linked(ElfBuilder.STRTAB, 0) : section);
        everySymbol(elf, index, address);
        address += 0x100;
      }
    }
    int debug = elf.section(Section.of(".debug_x", PROGBITS, 0, 0, 16));
    int plain = elf.section(Section.of(".x", PROGBITS, 0, 0, 16));
    for (int about : new int[] {0, debug, plain}) {
      for (int link : new int[] {0, ElfBuilder.SYMTAB, plain}) {
        for (int type : new int[] {4, 9}) {
          Section relocations = Section.of(".rel" + type, type, about == plain ? 3 : 1, 0, 0);
          everySymbol(elf, elf.section(relocations.linked(link, about)), 0x4000 + about);
        }
      }
    }
    for (int index = 0; index < ElfBuilder.FIRST; index++) {
      everySymbol(elf, index, 0x8000);
    }
    return elf.build();
  }

  private static void everySymbol(ElfBuilder elf, int index, long address) {
    for (int binding : BINDINGS) {
      for (int type : SYMBOL_TYPES) {
        String name = "s" + index + "_" + binding + "_" + type;
        int info = 16 * binding + type;
        elf.symbol(new Symbol(name, address + 2L * type + (binding & 1), 8, info, index));
      }
    }
  }

  /** Every binding x type x special section index, with and without a size. */
  private static byte[] indexes(GnuNm nm, int fileType) {
    ElfBuilder elf = SmallElf.of(nm.wide, nm.order, nm.machine).flags(nm.flags).type(fileType);
    for (int index = -0x100; index < 0; index++) {
      if (index != -1) {
        elf.symbol("r" + Integer.toHexString(index), 0x77, 16, index);
      }
    }
    for (int index : new int[] {-256, -255, -254, -253, -252, -224, -15, -14, 0, 5, 7, 9, 10, 99}) {
      everySymbol(elf, index, 0x1230);
      for (int size : new int[] {0, 1, 7}) {
        elf.symbol(new Symbol("z" + size + "_" + index, 0x11, size, 16 + (size & 2), index));
        elf.symbol(new Symbol("t" + size + "_" + index, 0x11, size, 16 + 6, index));
      }
    }
    return elf.build();
  }

  /** Names that some architecture hides, names that look like them, and the order of names. */
  private static byte[] names(GnuNm nm, int fileType) {
    ElfBuilder elf = SmallElf.of(nm.wide, nm.order, nm.machine).flags(nm.flags).type(fileType);
    String stems =
        "$a $t $d $x $m $f $p $b $z $A $1 $ $$ $$a $a. $t.x $dx $xrv64i2p0 $x.1 $d.realdata $m.0"
            + " $fx $p.y $b.x $v.z .L .LC30 .L1 ._L .l .. ..x . .LANCHOR0 L0 L0$ L0\1 L0\1x L0\2"
            + " L00\1 L1\0021 L1\2 L9\1a L1\1\1 L12\00134 L12\2003 L12\00234x L1\3 La\1 L .L1\1"
            + " _.L_ _.L_x _.L __.L_ name@VER name@@VER @ a\200 a\377 a b\1 Z _ \303\251"
            + " long.name.with.dots __gnu_lto_slim ___gnu_lto_slim";
    for (String name : stems.split(" ", -1)) {
      for (int info : new int[] {0, 2, 17, 32}) {
        elf.symbol(name, 0x2000, info, SmallElf.DATA);
        elf.symbol(name, 0x1000 + info + name.length(), info, SmallElf.TEXT);
        elf.symbol(name, 0, info, 0);
      }
    }
    for (int index : new int[] {0, SmallElf.TEXT, -15, -14}) {
      elf.symbol("", 0x1000, 16, index).symbol("", 0, 1, index);
    }
    return elf.build();
  }

  /** Values at the ends of what 32 and 64 bits hold, in sections at such addresses. */
  private static byte[] values(GnuNm nm, int fileType) {
    ElfBuilder elf = nm.image().type(fileType);
    long[] values = {
      0,
      1,
      2,
      0x7fff_ffffL,
      0x8000_0000L,
      0xffff_ffffL,
      0x1_0000_0000L,
      0x7fff_ffff_ffff_ffffL,
      0x8000_0000_0000_0000L,
      -1,
      -2,
      0xffff_ffff_8010_0001L
    };
    for (long address : values) {
      int index = elf.section(Section.of(".at", PROGBITS, 6, address, 16));
      for (long value : values) {
        for (int info : new int[] {0, 18, 26, 29, 17}) {
          elf.symbol("v" + info, value, info, index);
        }
      }
    }
    for (int index : new int[] {0, -14, -15, -253}) {
      Arrays.stream(values).forEach(v -> elf.symbol(new Symbol("c", v, v, 18, index)));
    }
    return elf.build();
  }

  /** The same kinds of homes through the table of extended section indexes. */
  private static byte[] extended(GnuNm nm, int fileType) {
    ElfBuilder elf = SmallElf.of(nm.wide, nm.order, nm.machine).flags(nm.flags).type(fileType);
    for (int index :
        new int[] {0, 5, 6, 7, 9, 99, 0xfff1, 0xfff2, 0xff00, 0xff03, -15, -14, -253}) {
      everySymbol(elf, index, 0x1230);
    }
    return elf.extended().build();
  }

  /** A little of everything, for changes of single bytes to tell. */
  private static byte[] compact(GnuNm nm, int fileType) {
    ElfBuilder elf = SmallElf.of(nm.wide, nm.order, nm.machine).flags(nm.flags).type(fileType);
    elf.section(Section.of(".sdata", PROGBITS, 0x1000_0003, 0x5000, 16));
    elf.section(Section.of(".sbss", NOBITS, 0x1000_0003, 0x5100, 16));
    int debug = elf.section(Section.of(".debug_info", PROGBITS, 0, 0, 16));
    elf.section(Section.of(".rela.debug", 4, 0, 0, 0).linked(ElfBuilder.SYMTAB, debug));
    elf.section(Section.of(".rela.text", 4, 2, 0, 0).linked(0, SmallElf.TEXT));
    int last = elf.section(Section.of(".comment", PROGBITS, 0x30, 0, 4));
    for (int index = 1; index <= last; index++) {
      elf.symbol("g" + index, 0x1001 + index, 16 + 2, index);
      elf.symbol("l" + index, 0x8000_0000L + index, index & 1, index);
    }
    for (int index : new int[] {-256, -255, -254, -253, -252, -15, -14, 0}) {
      elf.symbol("s" + index, 0x31, 16 + 1, index).symbol("w" + index, 0x33, 32 + 2, index);
    }
    for (String name : List.of("$a", "$d.1", "$x", "$t", ".L1", "..", "L0\1", "_.L_", "a.c", "")) {
      elf.symbol(name, 0x1000, 0, SmallElf.TEXT);
    }
    return elf.symbol("file.c", 0, 4, -15).symbol("", 0x2000, 3, SmallElf.DATA).build();
  }

  /** Changes up to four bytes or words of the tables, which are the last nine tenths of it. */
  static byte[] mutated(byte[] image, ByteOrder order, Random random) {
    ByteBuffer file = ByteBuffer.wrap(image.clone()).order(order);
    for (int change = random.nextInt(1, 5); change > 0; change--) {
      int at = random.nextInt(image.length / 10, image.length - 4);
      if (random.nextBoolean()) {
        file.put(at, (byte) random.nextInt());
      } else {
        file.putInt(at & ~3, INTERESTING[random.nextInt(INTERESTING.length)]);
      }
    }
    return file.array();
  }
}
