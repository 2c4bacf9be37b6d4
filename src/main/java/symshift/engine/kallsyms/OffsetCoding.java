package symshift.engine.kallsyms;

/**
 * How one element of {@code kallsyms_addresses} or {@code kallsyms_offsets} stands for an address.
 *
 * <p>Source: {@code kallsyms_sym_address()} in {@code kernel/kallsyms.c}.
 */
enum OffsetCoding {
  /** The address, as wide as a word. */
  ADDRESS {
    @Override
    long address(long element, long base, long place) {
      return element;
    }
  },
  /** Unsigned distance from the base. */
  ABOVE_BASE {
    @Override
    long address(long element, long base, long place) {
      return base + (element & 0xffff_ffffL);
    }
  },
  /** The address where not negative, otherwise the distance below the base ({@code per-cpu}). */
  SIGNED {
    @Override
    long address(long element, long base, long place) {
      return (int) element < 0 ? base - 1 - (int) element : (int) element;
    }
  },
  /** Distance from the element itself. */
  FROM_PLACE {
    @Override
    long address(long element, long base, long place) {
      return place + (int) element;
    }
  },
  /** The address in four bytes, without a base: 32 bits from 7.2 on, where not relocatable. */
  NUMBER {
    @Override
    long address(long element, long base, long place) {
      return element & 0xffff_ffffL;
    }
  };

  /**
   * What the element means.
   *
   * @param place address of the element itself
   */
  abstract long address(long element, long base, long place);

  /** The label of the table. */
  String label() {
    return this == ADDRESS ? "kallsyms_addresses" : "kallsyms_offsets";
  }

  int elementBytes(int wordBytes) {
    return this == ADDRESS ? wordBytes : 4;
  }

  AddressForm form() {
    return switch (this) {
      case ADDRESS, NUMBER -> AddressForm.ADDRESSES;
      case ABOVE_BASE, SIGNED -> AddressForm.BASE_RELATIVE;
      case FROM_PLACE -> AddressForm.PC_RELATIVE;
    };
  }
}
