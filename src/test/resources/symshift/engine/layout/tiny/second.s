 .text
 .globl other
other: .byte 1
 .data
 .byte 4
 .balign 16
 .section .init.data,"aw"
 .byte 1
 .comm shared,64,16
 .section .discard.x,"a"
 .long 1
 .section .rodata.str1.1,"aMS",%progbits,1
 .asciz "text"
