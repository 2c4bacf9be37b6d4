#include <asm/types.h>
#if BITS_PER_LONG == 64
#define PTR .quad
#define ALGN .align 8
#else
#define PTR .long
#define ALGN .align 4
#endif
.data
.globl kallsyms_addresses
	ALGN
kallsyms_addresses:
	PTR	0xc0008000
	PTR	0xc0008000
	PTR	0xc0008000
	PTR	0xc0008040
	PTR	0xc0008040
	PTR	0xc0008040
	PTR	0xc0008100
	PTR	0xc0008140
	PTR	0xc0008200
	PTR	0xc0008300
	PTR	0xc0008400
	PTR	0xc0008800
	PTR	0xc0009000
	PTR	0xc0009800
	PTR	0xc0009800
	PTR	0xc0009800
	PTR	0xc0009800
	PTR	0xc000a000
	PTR	0xc000a010
	PTR	0xc000a020

.globl kallsyms_num_syms
	ALGN
kallsyms_num_syms:
	PTR	20

.globl kallsyms_names
	ALGN
kallsyms_names:
	.byte 0x00
	.asciz	"_stext"
	.byte 0x01
	.asciz	"text"
	.byte 0x00
	.asciz	"do_one_initcall"
	.byte 0x00
	.asciz	"__ll_one_start"
	.byte 0x00
	.asciz	"ll_one"
	.byte 0x00
	.asciz	"weak_one"
	.byte 0x00
	.asciz	"printk"
	.byte 0x00
	.asciz	"vprintk_emit"
	.byte 0x00
	.asciz	"ignore_loglevel_setup"
	.byte 0x00
	.asciz	"kallsyms_lookup_name"
	.byte 0x09
	.asciz	"on_each_symbol"
	.byte 0x00
	.asciz	"_etext"
	.byte 0x00
	.asciz	"init_task"
	.byte 0x00
	.asciz	"__per_cpu_end"
	.byte 0x0a
	.asciz	"load"
	.byte 0x0a
	.asciz	"start"
	.byte 0x00
	.asciz	"pr_fmt.10"
	.byte 0x00
	.asciz	"log_buf"
	.byte 0x00
	.asciz	"jiffies"
	.byte 0x07
	.asciz	"_64"

