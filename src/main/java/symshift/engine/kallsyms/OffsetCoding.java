package symshift.engine.kallsyms;

/**
 * How one element of {@code kallsyms_addresses} or {@code kallsyms_offsets} stands for an address.
 *
 * <p>Source: {@code kallsyms_sym_address()} in {@code kernel/kallsyms.c} and {@code write_src()} in
 * {@code scripts/kallsyms.c}.
 */
enum OffsetCoding {
  /** The address, as wide as a word. */
  ADDRESS {
    @Override
    long address(long element, long base, long place) {
      return element;
    }

    @Override
    long element(TableEntry entry, long base, long place) {
      return entry.address();
    }
  },
  /** Unsigned distance from the base. */
  ABOVE_BASE {
    @Override
    long address(long element, long base, long place) {
      return base + (element & 0xffff_ffffL);
    }

    @Override
    long element(TableEntry entry, long base, long place) {
      return entry.address() - base;
    }
  },
  /** The address where not negative, otherwise the distance below the base ({@code per-cpu}). */
  SIGNED {
    @Override
    long address(long element, long base, long place) {
      return (int) element < 0 ? base - 1 - (int) element : (int) element;
    }

    @Override
    long element(TableEntry entry, long base, long place) {
      return isAbsolute(entry) ? entry.address() : base - 1 - entry.address();
    }
  },
  /** Distance from the element itself. */
  FROM_PLACE {
    @Override
    long address(long element, long base, long place) {
      return place + (int) element;
    }

    @Override
    long element(TableEntry entry, long base, long place) {
      return entry.address() - place;
    }
  },
  /** The address in four bytes, without a base: 32 bits from 7.2 on, where not relocatable. */
  NUMBER {
    @Override
    long address(long element, long base, long place) {
      return element & 0xffff_ffffL;
    }

    @Override
    long element(TableEntry entry, long base, long place) {
      return entry.address();
    }
  };

  /**
   * What the element means.
   *
   * @param place address of the element itself
   */
  abstract long address(long element, long base, long place);

  /** The element that means the address; its low bytes count. */
  abstract long element(TableEntry entry, long base, long place);

  /** The label of the table. */
  String label() {
    return this == ADDRESS ? "kallsyms_addresses" : "kallsyms_offsets";
  }

  int elementBytes(int wordBytes) {
    return this == ADDRESS ? wordBytes : 4;
  }

  boolean hasBase() {
    return this == ABOVE_BASE || this == SIGNED;
  }

  AddressForm form() {
    return switch (this) {
      case ADDRESS, NUMBER -> AddressForm.ADDRESSES;
      case ABOVE_BASE, SIGNED -> AddressForm.BASE_RELATIVE;
      case FROM_PLACE -> AddressForm.PC_RELATIVE;
    };
  }

  /** Per-cpu symbols get the letter A; other absolute symbols do not enter the table. */
  static boolean isAbsolute(TableEntry entry) {
    return !entry.text().isEmpty() && entry.text().charAt(0) == 'A';
  }
}
