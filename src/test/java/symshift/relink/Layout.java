package symshift.relink;

import java.util.List;

/**
 * A linker script in the manner of the ARM kernel's, before 3.5.
 *
 * @param page what section starts are rounded up to
 * @param thread what the start of the data is rounded up to, a multiple of {@code page}
 * @param roPad bytes before the read-only data, and so before the tables
 * @param initPad bytes in the init data
 * @param tailPad bytes after the tables, in the read-only data
 * @param farPad bytes between the read-only data and the init text, beside the rounding
 * @param percpu symbols that the script defines in the per-cpu section
 * @param percpuFilled whether that section holds anything
 * @param rodataInText whether {@code _etext} lies behind the read-only data and the tables
 * @param last lines for the end of the data
 */
record Layout(
    int page,
    int thread,
    long roPad,
    long initPad,
    long tailPad,
    long farPad,
    List<String> percpu,
    boolean percpuFilled,
    boolean rodataInText,
    String last) {
  static final List<String> PERCPU = List.of("__per_cpu_load", "__per_cpu_start", "__per_cpu_end");

  /** Pages of 4 KiB, no per-cpu section, nothing padded. */
  static final Layout PLAIN = new Layout(4096, 8192, 0, 0, 0, 0, List.of(), false, false, "");

  Layout aligned(int newPage) {
    return new Layout(
        newPage,
        2 * newPage,
        roPad,
        initPad,
        tailPad,
        farPad,
        percpu,
        percpuFilled,
        rodataInText,
        last);
  }

  Layout roPad(long bytes) {
    return new Layout(
        page, thread, bytes, initPad, tailPad, farPad, percpu, percpuFilled, rodataInText, last);
  }

  Layout initPad(long bytes) {
    return new Layout(
        page, thread, roPad, bytes, tailPad, farPad, percpu, percpuFilled, rodataInText, last);
  }

  Layout tailPad(long bytes) {
    return new Layout(
        page, thread, roPad, initPad, bytes, farPad, percpu, percpuFilled, rodataInText, last);
  }

  Layout farPad(long bytes) {
    return new Layout(
        page, thread, roPad, initPad, tailPad, bytes, percpu, percpuFilled, rodataInText, last);
  }

  Layout percpu(List<String> symbols, boolean filled) {
    return new Layout(
        page, thread, roPad, initPad, tailPad, farPad, symbols, filled, rodataInText, last);
  }

  Layout rodataInsideText() {
    return new Layout(
        page, thread, roPad, initPad, tailPad, farPad, percpu, percpuFilled, true, last);
  }

  Layout last(String lines) {
    return new Layout(
        page, thread, roPad, initPad, tailPad, farPad, percpu, percpuFilled, rodataInText, lines);
  }

  /** The script, for GNU ld and lld. */
  String script() {
    return
"""
ENTRY(stext)
PHDRS { low PT_LOAD; high PT_LOAD; }
SECTIONS {
  /DISCARD/ : { *(.ARM.attributes) *(.ARM.exidx*) *(.note*) *(.comment) }
  . = 0xC0008000;
  .head.text : { _text = .; *(.head.text) } :low
  .text : { _stext = .; *(.text) __sched_text_start = .; *(.sched.text) %s }
  . = ALIGN(%d);
  .rodata : { __start_rodata = .; . = . + %d; *(.rodata) *(.rodata.*) . = . + %d; %s }
"""
            .formatted(
                rodataInText ? "" : "_etext = .;",
                page,
                roPad,
                tailPad,
                rodataInText ? "__stop_unwind_tab = .;" : "__stop_notes = .;")
        + (rodataInText ? "  . = ALIGN(%d);\n  _etext = .;\n".formatted(page) : "")
        + """
          . = . + %d;
          . = ALIGN(%d);
          .init.text : { _sinittext = .; *(.init.text) _einittext = .; } :high
          .init.data : { *(.init.data) . = . + %d; }
          . = ALIGN(%d);
        %s  __init_end = ABSOLUTE(.);
          . = ALIGN(%d);
          __data_loc = ABSOLUTE(.);
          .data : AT(__data_loc) { _data = .; _sdata = .; *(.data) %s _edata = .; }
          .bss : { __bss_start = .; *(.bss) __bss_stop = .; }
          _end = .;
        }
        """
            .formatted(farPad, page, initPad, page, percpuSection(), thread, last);
  }

  /** Without a dot assignment in it, because ld keeps an empty section that has one. */
  private String percpuSection() {
    if (percpu.isEmpty()) {
      return "";
    }
    String symbols = String.join(" = .; ", percpu) + " = .;";
    String content = percpuFilled ? "LONG(0)" : "*(.data..percpu)";
    return "  .data..percpu : { " + content + " " + symbols + " }\n";
  }
}
