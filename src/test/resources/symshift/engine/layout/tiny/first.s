 .text
 .globl _start
_start: .long other
 .section .text.a_function_with_a_long_name,"ax"
 .globl a_function_with_a_long_name
a_function_with_a_long_name: .long 4
 .data
 .balign 64
 .globl jiffies_64
jiffies_64: .long 4, 0
 .bss
 .space 100
 .section .init.data,"aw"
 .long 1
 .section .rodata.str1.1,"aMS",%progbits,1
 .asciz "one text"
 .asciz "one text"
