cmd_.tmp_kallsyms2.o := arm-linux-gnueabi-gcc -Wp,-MD,./..tmp_kallsyms2.o.d -D__ASSEMBLY__ -mabi=aapcs-linux -D__LINUX_ARM_ARCH__=7 -march=armv7-a -D"KBUILD_STR(s)=\#s" -DPRICE='$$5' -c -o .tmp_kallsyms2.o .tmp_kallsyms2.S

source_.tmp_kallsyms2.o := .tmp_kallsyms2.S

deps_.tmp_kallsyms2.o := \
    $(wildcard include/config/64bit.h) \
  arch/arm/include/asm/types.h \
  include/asm-generic/int-ll64.h \

.tmp_kallsyms2.o: $(deps_.tmp_kallsyms2.o)

$(deps_.tmp_kallsyms2.o):
