#include <asm/bitsperlong.h>
#if BITS_PER_LONG == 64
#define PTR .quad
#define ALGN .balign 8
#else
#define PTR .long
#define ALGN .balign 4
#endif
	.section .rodata, "a"
.globl kallsyms_num_syms
	ALGN
kallsyms_num_syms:
	.long	10

.globl kallsyms_names
	ALGN
kallsyms_names:
	.byte 0x01, 0xc2	/* Afixed_percpu_data */
	.byte 0x01, 0xc6	/* A__per_cpu_start */
	.byte 0x01, 0xc0	/* Acpu_number */
	.byte 0x01, 0xcf	/* A__per_cpu_end */
	.byte 0x01, 0xc5	/* T_stext */
	.byte 0x01, 0xc3	/* T_text */
	.byte 0x01, 0xc7	/* Tstartup_64 */
	.byte 0x01, 0xc1	/* tverify_cpu */
	.byte 0x01, 0xc4	/* T_etext */
	.byte 0x01, 0xd2	/* Dinit_task */

.globl kallsyms_markers
	ALGN
kallsyms_markers:
	.long	0

.globl kallsyms_token_table
	ALGN
kallsyms_token_table:
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	"4"
	.asciz	""
	.asciz	"6"
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	"A"
	.asciz	""
	.asciz	""
	.asciz	"D"
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	"T"
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	"_"
	.asciz	""
	.asciz	"a"
	.asciz	"b"
	.asciz	"c"
	.asciz	"d"
	.asciz	"e"
	.asciz	"f"
	.asciz	""
	.asciz	""
	.asciz	"i"
	.asciz	""
	.asciz	"k"
	.asciz	""
	.asciz	"m"
	.asciz	"n"
	.asciz	""
	.asciz	"p"
	.asciz	""
	.asciz	"r"
	.asciz	"s"
	.asciz	"t"
	.asciz	"u"
	.asciz	"v"
	.asciz	""
	.asciz	"x"
	.asciz	"y"
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	""
	.asciz	"Acpu_number"
	.asciz	"tverify_cpu"
	.asciz	"Afixed_percpu_data"
	.asciz	"T_text"
	.asciz	"T_etext"
	.asciz	"T_stext"
	.asciz	"A__per_cpu_start"
	.asciz	"Tstartup_64"
	.asciz	"Tstartup_"
	.asciz	"tverify_"
	.asciz	"Afixed_percpu_da"
	.asciz	"_percpu_da"
	.asciz	"cpu_da"
	.asciz	"Acpu_numb"
	.asciz	"Afixed"
	.asciz	"A__per_cpu_end"
	.asciz	"tverif"
	.asciz	"erif"
	.asciz	"Dinit_task"
	.asciz	"nit_task"
	.asciz	"t_task"
	.asciz	"task"
	.asciz	"Acpu_nu"
	.asciz	"Tstartu"
	.asciz	"Afix"
	.asciz	"tv"
	.asciz	"startu"
	.asciz	"cpu_nu"
	.asciz	"T_s"
	.asciz	"cpu_n"
	.asciz	"sk"
	.asciz	"Afi"
	.asciz	"ni"
	.asciz	"Di"
	.asciz	"if"
	.asciz	"Af"
	.asciz	"T_e"
	.asciz	"A__per_cpu_e"
	.asciz	"nd"
	.asciz	"ed"
	.asciz	"mb"
	.asciz	"da"
	.asciz	"y_"
	.asciz	"t_"
	.asciz	"p_"
	.asciz	"64"
	.asciz	"A__per_cpu_"
	.asciz	"A__per_"
	.asciz	"start"
	.asciz	"tart"
	.asciz	"tar"
	.asciz	"_per_"
	.asciz	"A_"
	.asciz	"_per"
	.asciz	"text"
	.asciz	"xt"
	.asciz	"_p"
	.asciz	"te"
	.asciz	"T_"
	.asciz	"ta"
	.asciz	"cpu_"
	.asciz	"cpu"
	.asciz	"er"
	.asciz	"cp"

.globl kallsyms_token_index
	ALGN
kallsyms_token_index:
	.short	0
	.short	1
	.short	2
	.short	3
	.short	4
	.short	5
	.short	6
	.short	7
	.short	8
	.short	9
	.short	10
	.short	11
	.short	12
	.short	13
	.short	14
	.short	15
	.short	16
	.short	17
	.short	18
	.short	19
	.short	20
	.short	21
	.short	22
	.short	23
	.short	24
	.short	25
	.short	26
	.short	27
	.short	28
	.short	29
	.short	30
	.short	31
	.short	32
	.short	33
	.short	34
	.short	35
	.short	36
	.short	37
	.short	38
	.short	39
	.short	40
	.short	41
	.short	42
	.short	43
	.short	44
	.short	45
	.short	46
	.short	47
	.short	48
	.short	49
	.short	50
	.short	51
	.short	52
	.short	54
	.short	55
	.short	57
	.short	58
	.short	59
	.short	60
	.short	61
	.short	62
	.short	63
	.short	64
	.short	65
	.short	66
	.short	67
	.short	69
	.short	70
	.short	71
	.short	73
	.short	74
	.short	75
	.short	76
	.short	77
	.short	78
	.short	79
	.short	80
	.short	81
	.short	82
	.short	83
	.short	84
	.short	85
	.short	86
	.short	87
	.short	88
	.short	90
	.short	91
	.short	92
	.short	93
	.short	94
	.short	95
	.short	96
	.short	97
	.short	98
	.short	99
	.short	100
	.short	102
	.short	103
	.short	105
	.short	107
	.short	109
	.short	111
	.short	113
	.short	115
	.short	116
	.short	117
	.short	119
	.short	120
	.short	122
	.short	123
	.short	125
	.short	127
	.short	128
	.short	130
	.short	131
	.short	133
	.short	135
	.short	137
	.short	139
	.short	141
	.short	142
	.short	144
	.short	146
	.short	147
	.short	148
	.short	149
	.short	150
	.short	151
	.short	152
	.short	153
	.short	154
	.short	155
	.short	156
	.short	157
	.short	158
	.short	159
	.short	160
	.short	161
	.short	162
	.short	163
	.short	164
	.short	165
	.short	166
	.short	167
	.short	168
	.short	169
	.short	170
	.short	171
	.short	172
	.short	173
	.short	174
	.short	175
	.short	176
	.short	177
	.short	178
	.short	179
	.short	180
	.short	181
	.short	182
	.short	183
	.short	184
	.short	185
	.short	186
	.short	187
	.short	188
	.short	189
	.short	190
	.short	191
	.short	192
	.short	193
	.short	194
	.short	195
	.short	196
	.short	197
	.short	198
	.short	199
	.short	200
	.short	201
	.short	202
	.short	203
	.short	204
	.short	205
	.short	206
	.short	207
	.short	208
	.short	209
	.short	210
	.short	211
	.short	212
	.short	213
	.short	214
	.short	215
	.short	216
	.short	228
	.short	240
	.short	259
	.short	266
	.short	274
	.short	282
	.short	299
	.short	311
	.short	321
	.short	330
	.short	347
	.short	358
	.short	365
	.short	375
	.short	382
	.short	397
	.short	404
	.short	409
	.short	420
	.short	429
	.short	436
	.short	441
	.short	449
	.short	457
	.short	462
	.short	465
	.short	472
	.short	479
	.short	483
	.short	489
	.short	492
	.short	496
	.short	499
	.short	502
	.short	505
	.short	508
	.short	512
	.short	525
	.short	528
	.short	531
	.short	534
	.short	537
	.short	540
	.short	543
	.short	546
	.short	549
	.short	561
	.short	569
	.short	575
	.short	580
	.short	584
	.short	590
	.short	593
	.short	598
	.short	603
	.short	606
	.short	609
	.short	612
	.short	615
	.short	618
	.short	623
	.short	627
	.short	630

.globl kallsyms_offsets
	ALGN
kallsyms_offsets:
	.long	0	/* Afixed_percpu_data */
	.long	0	/* A__per_cpu_start */
	.long	0x1000	/* Acpu_number */
	.long	0x2000	/* A__per_cpu_end */
	.long	0xffffffff	/* T_stext */
	.long	0xffffffff	/* T_text */
	.long	0xffffffbf	/* Tstartup_64 */
	.long	0xfffffeff	/* tverify_cpu */
	.long	0xffffefff	/* T_etext */
	.long	0xfeffffff	/* Dinit_task */

.globl kallsyms_relative_base
	ALGN
kallsyms_relative_base:
	PTR	_text + 0

.globl kallsyms_seqs_of_names
	ALGN
kallsyms_seqs_of_names:
	.byte 0x00, 0x00, 0x03	/* A__per_cpu_end */
	.byte 0x00, 0x00, 0x01	/* A__per_cpu_start */
	.byte 0x00, 0x00, 0x08	/* T_etext */
	.byte 0x00, 0x00, 0x04	/* T_stext */
	.byte 0x00, 0x00, 0x05	/* T_text */
	.byte 0x00, 0x00, 0x02	/* Acpu_number */
	.byte 0x00, 0x00, 0x00	/* Afixed_percpu_data */
	.byte 0x00, 0x00, 0x09	/* Dinit_task */
	.byte 0x00, 0x00, 0x06	/* Tstartup_64 */
	.byte 0x00, 0x00, 0x07	/* tverify_cpu */

