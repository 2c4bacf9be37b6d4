	.section .rodata, "a"
.globl kallsyms_num_syms
	.balign 4
kallsyms_num_syms:
	.long	20

.globl kallsyms_names
	.balign 4
kallsyms_names:
	.incbin	".tmp_vmlinux1.kallsyms.bin", 0, 40
.size kallsyms_names, . - kallsyms_names

.globl kallsyms_markers
	.balign 4
kallsyms_markers:
	.long	0
.size kallsyms_markers, . - kallsyms_markers

.globl kallsyms_token_table
	.balign 4
kallsyms_token_table:
	.incbin	".tmp_vmlinux1.kallsyms.bin", 40, 1105
.size kallsyms_token_table, . - kallsyms_token_table

.globl kallsyms_token_index
	.balign 4
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
	.short	48
	.short	49
	.short	51
	.short	53
	.short	54
	.short	55
	.short	57
	.short	58
	.short	60
	.short	61
	.short	62
	.short	63
	.short	64
	.short	65
	.short	66
	.short	67
	.short	68
	.short	69
	.short	70
	.short	71
	.short	73
	.short	74
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
	.short	89
	.short	90
	.short	91
	.short	93
	.short	94
	.short	95
	.short	97
	.short	98
	.short	99
	.short	100
	.short	110
	.short	124
	.short	132
	.short	139
	.short	141
	.short	149
	.short	151
	.short	153
	.short	155
	.short	157
	.short	159
	.short	161
	.short	163
	.short	165
	.short	167
	.short	169
	.short	171
	.short	173
	.short	175
	.short	177
	.short	179
	.short	181
	.short	188
	.short	190
	.short	192
	.short	194
	.short	196
	.short	198
	.short	200
	.short	202
	.short	204
	.short	211
	.short	228
	.short	251
	.short	268
	.short	284
	.short	292
	.short	302
	.short	311
	.short	319
	.short	330
	.short	335
	.short	347
	.short	361
	.short	372
	.short	387
	.short	392
	.short	408
	.short	430
	.short	438
	.short	443
	.short	452
	.short	460
	.short	466
	.short	481
	.short	487
	.short	498
	.short	508
	.short	513
	.short	519
	.short	544
	.short	560
	.short	573
	.short	581
	.short	587
	.short	594
	.short	606
	.short	616
	.short	637
	.short	657
	.short	673
	.short	687
	.short	697
	.short	705
	.short	708
	.short	711
	.short	716
	.short	719
	.short	723
	.short	728
	.short	732
	.short	736
	.short	741
	.short	745
	.short	748
	.short	752
	.short	755
	.short	758
	.short	764
	.short	769
	.short	772
	.short	776
	.short	779
	.short	783
	.short	786
	.short	789
	.short	792
	.short	795
	.short	801
	.short	804
	.short	807
	.short	813
	.short	818
	.short	822
	.short	826
	.short	830
	.short	835
	.short	838
	.short	841
	.short	847
	.short	851
	.short	861
	.short	867
	.short	870
	.short	873
	.short	876
	.short	879
	.short	882
	.short	889
	.short	894
	.short	901
	.short	906
	.short	915
	.short	923
	.short	929
	.short	939
	.short	947
	.short	954
	.short	959
	.short	963
	.short	968
	.short	972
	.short	976
	.short	979
	.short	982
	.short	985
	.short	988
	.short	991
	.short	994
	.short	997
	.short	1001
	.short	1005
	.short	1010
	.short	1021
	.short	1031
	.short	1039
	.short	1045
	.short	1048
	.short	1051
	.short	1056
	.short	1059
	.short	1062
	.short	1065
	.short	1069
	.short	1072
	.short	1075
	.short	1078
	.short	1083
	.short	1086
	.short	1089
	.short	1092
	.short	1096
	.short	1099
	.short	1102

.globl kallsyms_offsets
	.balign 4
kallsyms_offsets:
	.long	0	/* tdo_one_initcall */
	.long	0	/* T_stext */
	.long	0	/* T_text */
	.long	0x40	/* tll_one */
	.long	0x40	/* T__ll_one_start */
	.long	0x40	/* Wweak_one */
	.long	0x100	/* Tprintk */
	.long	0x140	/* Tvprintk_emit */
	.long	0x200	/* tignore_loglevel_setup */
	.long	0x300	/* Tkallsyms_lookup_name */
	.long	0x400	/* Tkallsyms_on_each_symbol */
	.long	0x800	/* T_etext */
	.long	0x1000	/* Dinit_task */
	.long	0x1800	/* dpr_fmt.10 */
	.long	0x1800	/* D__per_cpu_load */
	.long	0x1800	/* D__per_cpu_end */
	.long	0x1800	/* D__per_cpu_start */
	.long	0x2000	/* blog_buf */
	.long	0x2010	/* Bjiffies */
	.long	0x2020	/* Bjiffies_64 */
.size kallsyms_offsets, . - kallsyms_offsets

.globl kallsyms_seqs_of_names
	.balign 4
kallsyms_seqs_of_names:
	.incbin	".tmp_vmlinux1.kallsyms.bin", 1145, 60
